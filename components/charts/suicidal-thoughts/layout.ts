import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'

/** The column of what was measured, and the two of what was not, canvas px. */
export const MEASURED = { width: 372, rule: 236 } as const
export const UNKNOWN = { columns: [470, 690], width: 158, gap: 40, radius: 40 } as const
const BARS = { first: 74, pitch: 40 } as const
export const BAR_HEIGHT = 28

/** Share of people, %, as the length of a bar. */
const shareScale = scaleLinear().domain([0, 100]).range([0, 440])

/** One group's bar, canvas px. */
export interface PlacedBar { arm: Arm, y: number, width: number }

/** Bars for the share of each group. */
export function placeBars({ arms = [] }: Finding): PlacedBar[] {
  return arms.map((arm, i) => ({ arm, y: BARS.first + i * BARS.pitch, width: shareScale(arm.value) }))
}
