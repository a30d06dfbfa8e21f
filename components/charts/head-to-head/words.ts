import type { Finding, Statement } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { effectDecimals, formatEffect, formatInterval, formatNumber, formatSample, nameOf } from '../../../evidence/format.ts'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { armsText, recordTable } from '../../kit/record.ts'
import { closed } from '../../kit/text.ts'

/** What the chart tells: results in groups, a remark each where there is one, and sentences below. */
export interface HeadToHeadData { groups: readonly (readonly Finding[])[], remarks: readonly string[], told: readonly string[] }

/** What an axis counts in. */
export function unitText({ measure, outcome }: Finding): string {
  return measure === 'MD' ? `${outcome} points` : measure === 'RD' ? 'percentage points' : 'standard deviations'
}

/** Whom a result favors, as its interval has it. */
export function verdictOf({ measure, estimate = 0, ci, comparator }: Finding): string {
  if (!ci || includesNoDifference({ measure, ci }))
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

/** The results of each group in the order in which they come, each in a sentence. */
function sentences({ groups, remarks }: HeadToHeadData): string[] {
  const remarkOn = new Map(groups.flat().map(({ id }, i) => [id, remarks[i]]))
  return groups.map(group => group.map(finding => resultText(finding, remarkOn.get(finding.id))).join(' '))
}

/** What the chart shows. */
export function alt(data: HeadToHeadData): string {
  return [...sentences(data), ...data.told.map(closed)].join(' ')
}

/** The results, further ones, and what is told of others. */
export function table({ groups }: HeadToHeadData, caption: string, further: readonly Finding[], told: readonly Statement[]): ChartTable {
  return recordTable(caption, [...groups.flat(), ...further], told)
}

/** What a step adds: a group each after the first, then the sentences below. */
export function announce(data: HeadToHeadData, step: number): string {
  return step === 0 ? '' : sentences(data)[step] ?? data.told.join(' ')
}
