import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { groupsOf } from '../../kit/dumbbell.ts'
import { FRAME } from '../../kit/frame.ts'
import { placeInterval } from '../../kit/interval.ts'

/** One group's column with the interval of its share, canvas px. */
export interface Column { arm: Arm, x: number, y: number, height: number, interval?: PlacedInterval }
/** The two groups of one kind of trial. */
export interface Pair { finding: Finding, ketamine: Column, other: Column, middle: number }

/** The columns stand on `base`; the effect sizes stand right of them from `x` on. Canvas px. */
export const PLOT = { top: 44, base: 300, width: 500, bar: 86 } as const
export const SIZES = { x: 578, width: FRAME.width - 578, first: 48, pitch: 82 } as const
/** How much wider the columns open the slide, before effect sizes stand beside them. */
export const STRETCH = FRAME.width / PLOT.width
const PAIRS = [8, 266]
const GAP = 36

/** Share of people, %. */
const shareScale = scaleLinear().domain([0, 60]).range([PLOT.base, PLOT.top])

/** Places ketamine and its comparator side by side, one pair a kind of trial. @throws Error unless each has both groups */
export function placePairs(findings: readonly Finding[]): Pair[] {
  return findings.map((finding, i) => {
    const { ketamine, other } = groupsOf(finding)
    return {
      finding,
      ketamine: column(ketamine, PAIRS[i]),
      other: column(other, PAIRS[i] + PLOT.bar + GAP),
      middle: PAIRS[i] + PLOT.bar + GAP / 2,
    }
  })
}

function column(arm: Arm, x: number): Column {
  const y = shareScale(arm.value)
  return { arm, x, y, height: PLOT.base - y, interval: arm.ci && placeInterval(arm.ci, shareScale) }
}
