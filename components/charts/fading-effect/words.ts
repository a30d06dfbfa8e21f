import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import type { EffectAtDay } from './layout.ts'
import { effectDecimals, formatArm, formatMagnitudeInterval, formatNumber, nameOf } from '../../../evidence/format.ts'
import { capitalize } from '../../kit/text.ts'

/** What the chart tells: effects over time, sentences about how long they last, and what each group did where they were kept up. */
export interface Fading { effects: readonly EffectAtDay[], times: readonly string[], kept: readonly Finding[] }

/** The effect without its sign, with its interval: "0.58 (0.44 to 0.72)". */
export function effectText({ finding }: EffectAtDay): string {
  const decimals = effectDecimals(finding)
  return `${formatNumber(-finding.estimate, decimals)} (${formatMagnitudeInterval(finding.ci, decimals)})`
}

/** What the groups of a finding did: "26.7% against 45.3%". */
export function groupsText(finding: Finding): string {
  return (finding.arms ?? []).map(arm => formatArm(arm.value, finding)).join(' against ')
}

const keptText = (finding: Finding): string => `${groupsText(finding)}, ${nameOf(finding)}`

/** What the chart shows. */
export function alt({ effects, times, kept }: Fading): string {
  const sizes = effects.map(effect => `on day ${effect.day} ${effectText(effect)}`).join(', ')
  return `Standardized effect of one infusion in favor of ketamine: ${sizes}. How long it lasts: ${times.join('; ')}. Keeping it up: ${kept.map(keptText).join('; ')}.`
}

/** What a step adds. */
export function announce({ effects, times, kept }: Fading, step: number): string {
  return [
    '',
    `${effects.map(effect => `Day ${effect.day}: effect ${effectText(effect)}`).join('. ')}.`,
    `${times.map(capitalize).join('. ')}.`,
    `Keeping it up: ${kept.map(keptText).join('; ')}.`,
  ][step] ?? ''
}

/** One row an effect, a time and a trial of keeping it up. */
export function table({ effects, times, kept }: Fading): ChartTable {
  return {
    caption: 'After one infusion',
    columns: ['What', 'What was found'],
    rows: [
      ...effects.map(effect => [`Effect on day ${effect.day}`, `${effect.finding.measure} ${effectText(effect)}`]),
      ...times.map(text => ['How long the effect lasts', text]),
      ...kept.map(finding => [capitalize(nameOf(finding)), groupsText(finding)]),
    ],
  }
}
