import type { PanelKey, TherapyRow } from '../../../evidence/schema/index.ts'
import type { Situation } from './views/view.ts'
import { formatNumber, formatSmd } from '../../../evidence/format.ts'
import { glossaryEntry } from '../../../evidence/glossary.ts'
import { citation, finding } from '../../../evidence/index.ts'
import { improvingWithTreatment } from '../../../evidence/smd.ts'
import { capitalize } from '../../kit/text.ts'

/** "What is an SMD?" for one row: two groups of 100 people, or why the row cannot be put that way. */
export interface Explanation {
  title: string
  lines: string[]
  groups?: { label: string, improved: number }[]
}

/** What the glossary says of the SMD. */
function meaning(): string {
  const { term, long = term, means } = glossaryEntry('SMD')
  return `${capitalize(long)}: ${means}`
}

/** Share who improve on placebo, as a percentage, with its source; what trials of one therapy counted directly; and what is said of the method. */
interface Baseline extends Pick<Situation['data']['baseline'], 'method' | 'elsewhere'> { percent: number, source: string, counted?: { therapy: string, percent: number } }

/**
 * An effect as people out of 100, from the stated share who improve on placebo, by Furukawa's method. Only effects
 * against placebo or sham have that baseline; for the others it was not read, and nothing is converted.
 */
function explainSmd(row: TherapyRow, panel: PanelKey, { percent, source, counted, method, elsewhere }: Baseline): Explanation {
  const title = `What is an SMD? ${row.label}, ${row.comparator}`
  if (row.estimate === undefined)
    return { title, lines: [meaning(), `For this row there is ${row.missing ?? 'no estimate'}.`] }
  if (panel !== 'placebo')
    return { title, lines: [meaning(), elsewhere] }
  const improved = Math.round(100 * improvingWithTreatment(row.estimate, percent / 100))
  const limits = row.ci?.toReversed().map(limit => Math.round(100 * improvingWithTreatment(limit, percent / 100)))
  const range = limits ? ` (interval ${limits.map(limit => formatNumber(limit)).join(' to ')})` : ''
  return {
    title,
    lines: [
      meaning(),
      `If ${formatNumber(percent)} of 100 people improve on placebo (${source}), an SMD of ${formatSmd(row)} means about ${formatNumber(improved)} of 100${range}. ${method}`,
      ...(counted?.therapy === row.therapy ? [`Counted directly in those trials, ${formatNumber(counted.percent)} of 100 improved.`] : []),
    ],
    groups: [{ label: 'placebo', improved: percent }, { label: row.label, improved }],
  }
}

/** The explanation of the lit row, or of the drug that the baseline was counted for where none is lit. */
export function explainLit({ data, lit }: Pick<Situation, 'data' | 'lit'>): Explanation {
  const { panels, baseline } = data
  const improved = finding(baseline.finding)
  const control = improved.arms?.find(({ name }) => name === baseline.arm)
  const treated = improved.arms?.find(({ name }) => name !== baseline.arm)
  const find = (test: (row: TherapyRow) => boolean): { row: TherapyRow, panel: PanelKey } | undefined =>
    panels.flatMap(({ panel, rows }) => rows.map(row => ({ row, panel }))).find(({ row }) => test(row))
  const found = find(({ id }) => id === lit || `${id}-corrected` === lit) ?? find(({ therapy, estimate }) => therapy === treated?.name && estimate !== undefined)
  if (!found || !control)
    return { title: 'What is an SMD?', lines: [meaning()] }
  return explainSmd(found.row, found.panel, {
    ...baseline,
    percent: control.value,
    source: citation(improved.source),
    counted: treated && { therapy: treated.name, percent: treated.value },
  })
}
