import type { Finding } from '../../../evidence/schema/index.ts'
import type { Dumbbell } from '../../kit/dumbbell.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { placeDumbbell } from '../../kit/dumbbell.ts'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** Top and bottom of both plots, canvas px. */
export const PLOT = { top: 36, base: 262 } as const
/** Left and right edge of the two panels, canvas px. */
export const PANELS = { open: { left: 0, right: 384 }, masked: { left: 456, right: FRAME.width } } as const
const ROWS = [92, 208]

/** Share of people, %, in the left panel. */
export const shareScale = scaleLinear().domain([30, 70]).range([16, 384])
/** Points on the MADRS, in the right panel; no difference is marked. */
export const pointScale = scaleLinear().domain([-15, 5]).range([470, 838])

export const shareTicks = ticksAt(shareScale.ticks(4), shareScale, share => `${share}%`)
export const pointTicks = ticksAt(pointScale.ticks(4), pointScale)

/** A trial's two groups, canvas px. */
export interface PlacedTrial { finding: Finding, y: number, dumbbell: Dumbbell }

/** Places the groups of each trial. @throws Error unless each has ketamine and one other */
export function placeTrials(findings: readonly Finding[]): PlacedTrial[] {
  return findings.map((finding, i) => ({ finding, y: ROWS[i], dumbbell: placeDumbbell(finding, shareScale, ROWS[i]) }))
}

/** One trial's difference with its interval, canvas px. */
export interface Difference { finding: Estimated, y: number, estimate: number, interval: PlacedInterval }

/** Places differences in MADRS points. @throws Error without an interval */
export function placeDifferences(findings: readonly Finding[]): Difference[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    return { finding, y: ROWS[i], estimate: pointScale(finding.estimate), interval: placeInterval(finding.ci, pointScale) }
  })
}
