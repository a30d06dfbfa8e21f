import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatFindingAspect } from '../../../evidence/format.ts'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { capitalize } from '../../kit/text.ts'

/** A study as the chart tells of it; who responded is told by the table only. */
export interface Study { year: string, people: number, population: string, comparator: string, responses: readonly string[] }

/** What the chart tells: pooled odds ratios, the studies of these disorders, and what was not studied. */
export interface Odds { pooled: readonly Finding[], studies: readonly Study[], missing: string }

/** What a row is called, how many trials it pools, its estimate and its interval; whether that contains 1. */
export function rowWords(finding: Finding): { name: string, trials: string, estimate: string, interval: string, unclear: boolean } {
  return {
    name: capitalize(finding.population ?? finding.outcome),
    trials: `${formatFindingAspect(finding, 'k')} trials`,
    estimate: formatFindingAspect(finding, 'estimate') ?? '',
    interval: formatFindingAspect(finding, 'ci') ?? '',
    unclear: includesNoDifference(finding),
  }
}

/** An interval, and how far its line goes on beyond the slide. */
export function intervalWords(interval: string, beyond: number): string {
  return beyond ? `${interval}: the line ends over ${beyond} slides to the right` : interval
}

/** What the plot shows, in three sentences. */
export function alt({ pooled, studies, missing }: Odds): string {
  const rows = pooled.map(rowWords).map(({ name, trials, estimate, interval, unclear }) =>
    `${name}: odds ratio ${estimate} (95% CI ${interval}), ${trials}${unclear ? ', no clear difference' : ''}`)
  const sizes = studies.map(({ population, year, comparator, people }) => `${population} ${year}, ${people} people, ${comparator}`)
  return `Odds ratios of response with ketamine on a logarithmic axis. ${rows.join('; ')}. Studies in anxiety disorders: ${sizes.join('; ')}. ${missing}.`
}

/** What a step shows. @param beyond how many slides the longest line leaves the slide by, on an ordinary axis */
export function announce({ pooled, studies, missing }: Odds, step: number, beyond: number): string {
  return [
    `On an ordinary axis, the longest line ends over ${beyond} slides to the right.`,
    `On a logarithmic axis: ${pooled.map(rowWords).map(({ name, interval }) => `${name} ${interval}`).join(', ')}.`,
    `People per study: ${studies.map(({ people }) => people).join(', ')}. ${missing}.`,
  ][step] ?? ''
}

/** One row an analysis, one row a study. */
export function table({ pooled, studies }: Odds): ChartTable {
  return {
    caption: 'Pooled odds ratios of response with ketamine, and the studies in anxiety disorders',
    columns: ['Analysis or study', 'Size', 'Comparator', 'Odds ratio (95% CI)', 'Who responded'],
    rows: [
      ...pooled.map(one => ({ ...rowWords(one), comparator: one.comparator }))
        .map(({ name, trials, comparator, estimate, interval }) => [`${name}, pooled`, trials, comparator, `${estimate} (${interval})`, '']),
      ...studies.map(({ population, year, people, comparator, responses }) => [`${population}, ${year}`, `${people} people`, comparator, '', responses.join('; ')]),
    ],
  }
}
