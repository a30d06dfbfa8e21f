import type { Certainty, TherapyRow } from '../../../evidence/schema/index.ts'
import { formatInterval, formatNumber, SMD_DECIMALS } from '../../../evidence/format.ts'
import { citation } from '../../../evidence/index.ts'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { capitalize } from '../../kit/text.ts'

const RANK: Record<Certainty, number> = { 'high': 0, 'moderate': 1, 'moderate to low': 2, 'low': 3, 'very low': 4, 'not graded': 5 }

/** Whether a row fades on the last click: low, very low, or graded by nobody on this outcome. */
export function isLowCertainty({ certainty }: Pick<TherapyRow, 'certainty'>): boolean {
  return RANK[certainty] > RANK['moderate to low']
}

/** The estimate alone, as printed. */
export function effectNumber({ estimate }: Pick<TherapyRow, 'estimate'>): string {
  return estimate === undefined ? '' : formatNumber(estimate, SMD_DECIMALS)
}

type WithInterval = Pick<TherapyRow, 'interval' | 'ci' | 'derivedFrom'>

/** Kind of an interval in words. */
function intervalKind({ interval, derivedFrom }: WithInterval): string {
  return { 'CI': '95% CI', 'CrI': '95% credible interval', 'derived CI': `95% CI derived from ${derivedFrom ?? ''}` }[interval]
}

/** Interval and its kind in full, for tables. */
export function intervalText(row: WithInterval): string {
  return row.ci ? `${formatInterval(row.ci, SMD_DECIMALS)} (${intervalKind(row)})` : 'none'
}

/** Whether the interval says on which side of no difference the effect lies. */
export function crossesText({ ci }: Pick<TherapyRow, 'ci'>): string {
  if (!ci)
    return ''
  return includesNoDifference({ ci }) ? 'crosses no difference' : 'does not cross no difference'
}

/** What a row rests on, in words; what is not reported is left out. */
export function countsWords({ k, n, whole, comparisons }: Pick<TherapyRow, 'k' | 'n'> & Partial<Pick<TherapyRow, 'whole' | 'comparisons'>>): string {
  const counted = (trials?: number, people?: number): string => [
    comparisons === undefined ? '' : `${formatNumber(comparisons)} comparisons`,
    trials === undefined ? '' : `${formatNumber(trials)} ${trials === 1 ? 'trial' : 'studies'}`,
    people === undefined ? '' : `${formatNumber(people)} people`,
  ].filter(Boolean).join(', ')
  const own = counted(k, n)
  return own || (whole ? `whole ${whole.of}: ${counted(whole.k, whole.n)}` : 'not reported')
}

/** Name of a row with its comparator: "Yoga against attention control". */
export function rowName(row: Pick<TherapyRow, 'label' | 'comparator'>): string {
  return `${row.label} against ${row.comparator}`
}

/** A row after a good forest plot by ear: therapy, comparator, estimate, interval, crosses or not, k and n, certainty. */
export function rowSpeech(row: TherapyRow): string {
  const parts = row.estimate === undefined
    ? [row.missing ?? '']
    : [effectNumber(row), row.ci ? `${intervalKind(row)} ${formatInterval(row.ci, SMD_DECIMALS)}, ${crossesText(row)}` : 'no interval reported']
  return `${rowName(row)}: ${[...parts, countsWords(row), certaintyText(row), citation(row.source)].join('; ')}.`
}

/** Certainty in words. */
function certaintyText({ certainty }: Pick<TherapyRow, 'certainty'>): string {
  return certainty === 'not graded' ? certainty : `certainty ${certainty}`
}

/** What a row was compared with, as its own line of a drawing. */
export function againstText({ comparator }: Pick<TherapyRow, 'comparator'>): string {
  return `against ${comparator}`
}

/** Certainty as a cell of a table. */
export function certaintyCell({ certainty }: Pick<TherapyRow, 'certainty'>): string {
  return capitalize(certainty)
}

export const ROW_COLUMNS = ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'] as const

/** A row in a table, under `ROW_COLUMNS`; with another name and effect where its authors corrected it. */
export function rowCells(row: TherapyRow, name: string = row.label, effect: WithInterval & Pick<TherapyRow, 'estimate'> = row): string[] {
  return [name, row.comparator, effectNumber(effect) || (row.missing ?? ''), intervalText(effect), countsWords(row), certaintyCell(row), citation(row.source)]
}
