import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatEstimate, intervalName } from '../../../evidence/format.ts'
import { capitalize } from '../../kit/text.ts'

/** What the chart shows, in two sentences. */
export function alt(findings: readonly Finding[]): string {
  const [{ intervention, outcome, timepoint }] = findings
  const effects = findings.map(finding => `against ${finding.comparator} ${formatEstimate(finding)}`).join('; ')
  return `Effect of ${intervention.toLowerCase()} on ${outcome.toLowerCase()}, ${timepoint}, in standard deviations: ${effects}. Negative means fewer symptoms.`
}

/** What a step adds: one comparator each. */
export function announce(findings: readonly Finding[], step: number): string {
  const finding = findings[step - 1]
  return finding ? `Against ${finding.comparator}: ${formatEstimate(finding)}.` : ''
}

/** One row a comparator. */
export function table(findings: readonly Finding[]): ChartTable {
  const [{ outcome, timepoint, measure, interval }] = findings
  return {
    caption: `${outcome} at ${timepoint}, effect of one infusion by comparator (standard deviations, negative = fewer symptoms)`,
    columns: ['Comparator', `Effect size ${measure} (${intervalName(interval)})`],
    rows: findings.map(finding => [capitalize(finding.comparator), formatEstimate(finding)]),
  }
}
