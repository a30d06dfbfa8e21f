import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { effectDecimals, formatArm, formatEffect, formatEstimate, formatNumber, formatSample, nameOf } from '../../../evidence/format.ts'
import { armsText, recordTable } from '../../kit/record.ts'

/** What the chart tells: the effect at two times and how much is left, relapse by dose, and relapse where treatment went on. */
export interface Fading { effects: readonly Finding[], left: string, relapse: Finding, small: string, kept: readonly Finding[] }

/** The estimate alone, with the decimals it shares with its interval. */
export function estimateText(finding: Finding): string {
  return formatNumber(finding.estimate ?? 0, effectDecimals(finding))
}

/** What the groups did, without their names: "26.7% against 45.3%". */
export function againstText(finding: Finding): string {
  return (finding.arms ?? []).map(arm => formatArm(arm.value, finding)).join(' against ')
}

const effectText = (finding: Finding): string => `at ${finding.timepoint} ${formatEstimate(finding)}`
const leftText = ({ effects, left }: Fading): string => `${effectText(effects[1])}: about ${left} left`
const relapseText = ({ relapse, small }: Fading): string => `${relapse.outcome} ${relapse.timepoint}: ${armsText(relapse)}. ${small}.`
const keptText = ({ kept }: Fading): string => `Relapse where treatment went on: ${kept.map(one => `${nameOf(one).toLowerCase()}, ${armsText(one)}`).join('; ')}.`

/** What the chart shows. */
export function alt(data: Fading): string {
  const [first] = data.effects
  return `Pooled effect of one infusion, ${formatSample(first)}, negative meaning fewer symptoms: ${formatEffect(first)} at ${first.timepoint}; ${leftText(data)}. ${relapseText(data)} ${keptText(data)}`
}

/** The findings behind the chart, and further ones. */
export function table({ effects, relapse, kept }: Fading, further: readonly Finding[]): ChartTable {
  return recordTable('After one infusion, after a course, and where treatment went on; negative effects mean fewer symptoms', [...effects, relapse, ...kept, ...further])
}

/** What a step adds. */
export function announce(data: Fading, step: number): string {
  return ['', `${leftText(data)}.`, relapseText(data), keptText(data)][step] ?? ''
}
