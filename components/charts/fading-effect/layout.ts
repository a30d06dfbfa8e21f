import type { Finding } from '../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** Effects hang from the line of no difference at `top`; fewer symptoms lie lower. Canvas px. */
export const PLOT = { top: 48, bottom: 288, width: 372, bar: 128 } as const
/** How much wider the bars open the slide, before the relapses stand beside them. */
export const STRETCH = FRAME.width / PLOT.width
const BARS = [28, 220]
/** The column of relapses: bars begin at `bars`. */
export const SIDE = { x: 452, bars: 88, first: 34, pitch: 44, height: 32, width: 396, kept: 244 } as const

/** Effect in standard deviations; negative lies lower. */
const sizeScale = scaleLinear().domain([-0.8, 0]).range([PLOT.bottom, PLOT.top])
/** Share of people, %, as the length of a bar. */
export const shareScale = scaleLinear().domain([0, 100]).range([0, 290])

/** An effect as a hanging bar with its interval, canvas px. */
export interface HangingBar { finding: Estimated, x: number, height: number, interval: PlacedInterval, estimate: number }

/** Places effects side by side. @throws Error without an interval */
export function placeEffects(findings: readonly Finding[]): HangingBar[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    const estimate = sizeScale(finding.estimate)
    return { finding, x: BARS[i], height: estimate - PLOT.top, estimate, interval: placeInterval(finding.ci, sizeScale) }
  })
}
