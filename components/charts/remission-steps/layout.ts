import type { Finding } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { formatArm } from '../../../evidence/format.ts'

/** One treatment step as a bar, in canvas px. */
export interface RemissionBar {
  label: string
  value: string
  x: number
  y: number
  width: number
  height: number
}

/** Baseline of the bars and the room they have, canvas px. */
export const BASE = 300
export const CHART_WIDTH = 500
const TOP = 56
const BAR = 76

/** Bars for the share of people in remission at each step, from a zero baseline. */
export function placeRemission(finding: Finding): RemissionBar[] {
  const arms = finding.arms ?? []
  const height = scaleLinear().domain([0, Math.max(1, ...arms.map(arm => arm.value))]).range([0, BASE - TOP])
  const gap = (CHART_WIDTH - arms.length * BAR) / Math.max(1, arms.length - 1)
  return arms.map((arm, i) => ({
    label: arm.label,
    value: formatArm(arm.value, finding),
    x: i * (BAR + gap),
    y: BASE - height(arm.value),
    width: BAR,
    height: height(arm.value),
  }))
}

/** What the bars show, in one sentence. */
export function remissionFinding(bars: readonly RemissionBar[]): string {
  return `Remission by treatment step: ${bars.map(bar => `${bar.label.toLowerCase()} ${bar.value}`).join(', ')}. After two failed steps far fewer people recover on the next one.`
}
