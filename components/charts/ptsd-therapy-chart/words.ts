import type { PanelKey, TherapyDataset, TherapyPanel, TherapyRow } from './rows.ts'
import { cite } from '../../../evidence/index.ts'
import { certaintyText, countsWords, effectText, intervalText, isLowCertainty, rowName } from './rows.ts'

/** What a panel shows once all its rows are in: short, and true of the rows by rule. */
export function panelTakeaway({ panel, rows }: TherapyPanel): string {
  const intervals = rows.filter(row => row.ci && row.beside === undefined)
  const holdingZero = intervals.filter(({ ci }) => ci && ci[0] <= 0 && ci[1] >= 0)
  if (holdingZero.length === intervals.length)
    return 'Every interval includes no difference: that does not prove equal effect'
  const start: Record<PanelKey, string> = {
    waitlist: 'Waiting is an easy comparator: large effects',
    placebo: 'Placebo is a hard comparator: smaller effects',
    active: 'Active treatment is the hardest comparator',
  }
  return start[panel]
}

/**
 * The lesson of the overview: therapies whose effect was pooled against more than one comparator, easiest first. Rows
 * under another name (a service dog, not animals in general) are another therapy and are left out.
 */
export function overviewTakeaway({ therapies, panels }: TherapyDataset): string {
  const pairs = therapies.flatMap(({ id, name }) => {
    const estimates = panels.flatMap(({ rows }) => rows.filter(row => row.therapy === id && row.label === name && row.beside === undefined && row.estimate !== undefined))
    const [easy, ...harder] = estimates
    const hard = harder.at(-1)
    return easy && hard ? [`${name} ${effectNumber(easy)}, then ${effectNumber(hard)}`] : []
  })
  return `Same therapy, harder comparator: ${pairs.join('; ')}`
}

/** The estimate alone, as printed. */
export function effectNumber(row: Pick<TherapyRow, 'estimate' | 'ci'>): string {
  return effectText(row).split(' ')[0] ?? ''
}

/** The finding of the shown panels in sentences: the chart's alternative text. */
export function forestFinding(panels: readonly TherapyPanel[]): string {
  const sentences = panels.map(({ title, rows }) => {
    const parts = rows.map((row) => {
      if (row.missing)
        return `${row.label}: ${row.missing}`
      const corrected = row.corrected ? `; ${row.corrected.label} ${effectText(row.corrected)}` : ''
      return `${panelName(row)} ${effectText(row)}${corrected}`
    })
    return `${title}: ${parts.join(', ')}.`
  })
  return `Standardized mean differences in PTSD symptoms with 95% intervals; negative means fewer symptoms. ${sentences.join(' ')} Effects must not be compared across comparators.`
}

function panelName(row: TherapyRow): string {
  return row.comparatorKind === 'waitlist' || row.comparatorKind === 'no treatment' ? row.label : rowName(row)
}

/** How many rows rest on low certainty, in words: "2 low or very low, 7 not graded, of 14 rows". */
export function lowCertaintyCount(rows: readonly TherapyRow[]): string {
  const effects = rows.filter(({ estimate }) => estimate !== undefined)
  const low = effects.filter(isLowCertainty)
  const ungraded = low.filter(({ certainty }) => certainty === 'not graded').length
  return `${low.length - ungraded} low or very low, ${ungraded} not graded, of ${effects.length} rows`
}

/** Author and year of a source. */
export function sourceText(key: string): string {
  const { author, year } = cite(key)
  return `${author} ${year}`
}

/** Lines of a pinned row's detail: what it is, the figures, and plain words. */
export function rowDetail(row: TherapyRow): { title: string, figures: string, says: string } {
  return {
    title: rowName(row),
    figures: row.missing
      ? row.missing
      : `SMD ${effectNumber(row)}, ${intervalText(row)} · ${countsWords(row)} · certainty: ${certaintyText(row)} · ${sourceText(row.source)}`,
    says: row.says,
  }
}
