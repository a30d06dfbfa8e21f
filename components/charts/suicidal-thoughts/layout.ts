import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { Tick } from '../../kit/axis.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear, scaleLog } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** The column of thoughts, and that of behavior and deaths; the rule between them. Canvas px. */
export const THOUGHTS = { width: 412, axis: 262, left: 146 } as const
export const COUNTS = { x: 540, width: 308, rule: 496, axis: 272 } as const
const BARS = { first: 46, pitch: 31 } as const
export const BAR_HEIGHT = 26
/** Where the bars stand while the slide has nothing else: enlarged about the upper left corner, then moved down. */
export const OPENING = { scale: 2.8, y: -24 } as const
const ROWS = { first: 168, pitch: 28 } as const
const COUNTED = [90, 168]

const shareScale = scaleLinear().domain([0, 100]).range([0, 300])
const countScale = scaleLinear().domain([0, 26]).range([0, 200])
export const oddsScale = scaleLog().domain([0.25, 100]).range([THOUGHTS.left, THOUGHTS.width])
export const oddsTicks: Tick[] = ticksAt([0.3, 1, 3, 10, 100], oddsScale)
export const behaviorScale = scaleLog().domain([0.4, 2]).range([COUNTS.x, COUNTS.x + COUNTS.width])
export const behaviorTicks: Tick[] = ticksAt([0.5, 1, 2], behaviorScale)

/** One group's bar, canvas px. */
export interface PlacedBar { arm: Arm, y: number, width: number }

/** Bars for the share of each group. */
export function placeBars({ arms = [] }: Finding): PlacedBar[] {
  return arms.map((arm, i) => ({ arm, y: BARS.first + i * BARS.pitch, width: shareScale(arm.value) }))
}

/** Odds ratios, one row each. */
export interface OddsRow { finding: Estimated, y: number, estimate: number, interval: PlacedInterval, crosses: boolean }

/** Places odds ratios on their axis. @throws Error without an interval */
export function placeOdds(findings: readonly Finding[], scale: (value: number) => number, first: number = ROWS.first): OddsRow[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    const [lower, upper] = finding.ci
    return { finding, y: first + i * ROWS.pitch, estimate: scale(finding.estimate), interval: placeInterval(finding.ci, scale), crosses: lower <= 1 && upper >= 1 }
  })
}

/** Two counts of people with what happened to them, as bars under a name. */
export interface Counted { y: number, bars: { count: number, y: number, width: number }[] }

/** Places counts, ketamine's first. */
export function placeCounts(counts: readonly (readonly [number, number])[]): Counted[] {
  return counts.map((pair, i) => ({
    y: COUNTED[i],
    bars: pair.map((count, j) => ({ count, y: COUNTED[i] + 8 + j * 24, width: countScale(count) })),
  }))
}
