import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatFindingAspect } from '../../../evidence/format.ts'
import { capitalize } from '../../kit/text.ts'

/** A study as the chart tells of it. */
export interface Study { year: string, people: number, population: string, comparator: string }

/** What the chart tells: pooled odds ratios, and the studies of these disorders. */
export interface Odds { pooled: readonly Finding[], studies: readonly Study[] }

/** What a row is called, how many trials it pools, its estimate and its interval. */
export function rowWords(finding: Finding): { name: string, trials: string, estimate: string, interval: string } {
  return {
    name: capitalize(finding.population ?? finding.outcome),
    trials: `${formatFindingAspect(finding, 'k')} trials`,
    estimate: formatFindingAspect(finding, 'estimate') ?? '',
    interval: formatFindingAspect(finding, 'ci') ?? '',
  }
}

/** What the plot shows, in two sentences. */
export function alt({ pooled, studies }: Odds): string {
  const rows = pooled.map(rowWords).map(({ name, trials, estimate, interval }) => `${name}: odds ratio ${estimate} (95% CI ${interval}), ${trials}`)
  const sizes = studies.map(({ population, year, comparator, people }) => `${population} ${year}, ${people} people, ${comparator}`)
  return `Odds ratios of response with ketamine on a logarithmic axis. ${rows.join('; ')}. Studies in anxiety disorders: ${sizes.join('; ')}.`
}

/** What a step adds. */
export function announce({ pooled, studies }: Odds, step: number): string {
  return [
    'Estimates only.',
    `With intervals: ${pooled.map(rowWords).map(({ name, interval }) => `${name} ${interval}`).join(', ')}.`,
    `People per study: ${studies.map(({ people }) => people).join(', ')}.`,
  ][step] ?? ''
}

/** One row an analysis, one row a study. */
export function table({ pooled, studies }: Odds): ChartTable {
  return {
    caption: 'Pooled odds ratios of response with ketamine, and the size of the studies in anxiety disorders',
    columns: ['Analysis or study', 'Size', 'Comparator', 'Odds ratio (95% CI)'],
    rows: [
      ...pooled.map(one => ({ ...rowWords(one), comparator: one.comparator }))
        .map(({ name, trials, comparator, estimate, interval }) => [`${name}, pooled`, trials, comparator, `${estimate} (${interval})`]),
      ...studies.map(({ population, year, people, comparator }) => [`${population}, ${year}`, `${people} people`, comparator, 'not reported']),
    ],
  }
}
