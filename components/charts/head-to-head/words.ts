import type { Finding } from '../../../evidence/schema/index.ts'
import { effectDecimals, formatEffect, formatInterval, formatNumber, formatSample, nameOf } from '../../../evidence/format.ts'
import { armsText } from '../../kit/record.ts'

/** What the chart tells: results in groups, a remark each where there is one, and sentences below. */
export interface HeadToHeadData { groups: readonly (readonly Finding[])[], remarks: readonly string[], told: readonly string[] }

/** Whom a result favors, as its interval has it. */
export function verdictOf({ measure, estimate = 0, ci: [lower, upper] = [0, 0], comparator }: Finding): string {
  if (lower <= 0 && upper >= 0)
    return 'no clear difference'
  const ketamine = measure === 'RD' ? estimate > 0 : estimate < 0
  return `${ketamine ? 'ketamine' : comparator} better`
}

/** What stands beside a mark: a difference in shares by how much and whom it favors, any other effect with its sign. */
export function markText(finding: Finding): string {
  const { measure, estimate = 0, ci } = finding
  if (measure === 'RD') {
    const [a, b] = (ci ?? [0, 0]).map(Math.abs).sort((x, y) => x - y)
    return `by ${formatNumber(Math.abs(estimate))} points (${formatInterval([a, b])})`
  }
  const decimals = effectDecimals(finding)
  const text = `${formatNumber(estimate, decimals)}${ci ? ` (${formatInterval(ci, decimals)})` : ''}`
  return estimate > 0 ? `+${text}` : text
}

function resultText(finding: Finding, remark?: string): string {
  const shares = finding.arms ? `${armsText(finding)}; ` : ''
  return `${nameOf(finding)}, ${formatSample(finding)}: ${shares}${verdictOf(finding)}, ${finding.outcome} ${formatEffect(finding)}${remark ? `; ${remark}` : ''}.`
}

/** The results in the order in which they come, each in a sentence. */
export function sentences({ groups, remarks }: HeadToHeadData): string[] {
  return groups.flat().map((finding, i) => resultText(finding, remarks[i]))
}

/** What the chart shows. */
export function alt(data: HeadToHeadData): string {
  return [...sentences(data), ...data.told.map(text => `${text}.`.replace('..', '.'))].join(' ')
}
