import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { Tick } from '../../kit/axis.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear, scaleLog } from 'd3-scale'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** The column of thoughts, and that of behavior and deaths; the rule between them. Canvas px. */
export const THOUGHTS = { width: 412, axis: 262, left: 146 } as const
export const COUNTS = { x: 540, width: 308, rule: 496, axis: 272 } as const
/** The column of estimates at the right of the axis. */
export const ESTIMATES = 44
const BARS = { first: 46, pitch: 31 } as const
export const BAR_HEIGHT = 26
/** Where the bars stand while the slide has nothing else: enlarged about the upper left corner, then moved down. */
export const OPENING = { scale: 2.8, y: -24 } as const
const ROWS = { first: 168, pitch: 28 } as const
const COUNTED = [90, 168]

const shareScale = scaleLinear().domain([0, 100]).range([0, 300])
/** Share of people, %, of what happened to few. */
const rareScale = scaleLinear().domain([0, 1.2]).range([0, 200])
const ODDS_TICKS = [0.3, 1, 3, 10, 100]

/** The axis of odds ratios over thoughts: its scale, its ticks and its right end, canvas px. */
export interface ThoughtsAxis { scale: (odds: number) => number, ticks: Tick[], width: number }

/** The axis that takes the whole slide, and the one that leaves room for behavior and deaths. */
export const AXES = { alone: thoughtsAxis(FRAME.width - ESTIMATES), beside: thoughtsAxis(THOUGHTS.width) } as const

function thoughtsAxis(width: number): ThoughtsAxis {
  const scale = scaleLog().domain([0.25, 100]).range([THOUGHTS.left, width])
  return { scale, ticks: ticksAt(ODDS_TICKS, scale), width }
}

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
    return { finding, y: first + i * ROWS.pitch, estimate: scale(finding.estimate), interval: placeInterval(finding.ci, scale), crosses: includesNoDifference(finding) }
  })
}

/** What happened to people of two groups, as bars under a name: how many, and as long as their share of the group. */
export interface Counted { y: number, bars: { count: number, y: number, width: number }[] }

/** Places what happened to each group, ketamine's first: groups differ in size, so bars are shares. */
export function placeCounts(rows: readonly { counts: readonly [number, number], arms: readonly Arm[] }[]): Counted[] {
  return rows.map(({ counts, arms }, i) => ({
    y: COUNTED[i],
    bars: counts.map((count, j) => ({ count, y: COUNTED[i] + 8 + j * 24, width: rareScale(arms[j].value) })),
  }))
}
