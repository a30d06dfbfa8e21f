import type { Finding } from '../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear, scaleLog } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** The slide around the frame, canvas px: its width and its left margin. */
const SLIDE = { width: 960, margin: 56 } as const
/** Right edge of the slide, canvas px from the left of the frame. */
const EDGE = SLIDE.width - SLIDE.margin

/** The plot, canvas px; the axis of the linear plot goes on to the slide's edge. */
export const PLOT = { left: 176, top: 0, axis: 166 } as const
/** How much lower the axis and the first row lie, and how much farther apart the rows, while the plot has the slide to itself. Canvas px. */
export const OPENING = { axis: 124, first: 26, pitch: 56 } as const
/** The people below the plot: the baselines of their title and words, canvas px. */
export const STUDIES = { title: 246, lines: [320, 341] } as const
/** A study's dots: their radius, how far apart, how many in a row, where the blocks start, canvas px. */
export const DOTS = { radius: 8, gap: 23, perRow: 9, top: 268, columns: [0, 292, 584] } as const
/** Where the rows stand, and how far an estimate lies above its row and an interval's words below it, canvas px. */
export const ROWS = { first: 54, pitch: 80, above: 20, below: 33 } as const
/** How long and how high the arrow of a line that leaves the slide is, canvas px. */
const ARROW = { length: 20, half: 11 } as const

/** The ordinary axis, cut by the edge of the slide; and the logarithmic one, where equal distances are equal multiples. */
const LINEAR = scaleLinear().domain([0, 45]).range([PLOT.left, EDGE])
const LOG = scaleLog().domain([0.5, 300]).range([PLOT.left, FRAME.width])

/** An axis of odds ratios: its scale, the values between which it draws, its ticks and where it ends, canvas px. */
export interface OddsAxis { scale: (odds: number) => number, domain: readonly [number, number], ticks: ReturnType<typeof ticksAt>, end: number }

export const AXES = {
  linear: { scale: LINEAR, domain: [0, 60], ticks: ticksAt([1, 10, 20, 30, 40], LINEAR), end: EDGE },
  log: { scale: LOG, domain: [0.5, 300], ticks: ticksAt([1, 2, 5, 10, 20, 50, 100, 200], LOG), end: FRAME.width },
} as const satisfies Record<string, OddsAxis>

/**
 * A pooled odds ratio with its interval, canvas px. Where its line leaves the slide, `beyond` counts the whole slide
 * widths from the slide's edge to the line's end, and `arrow` is the path of the arrow at the edge.
 */
export interface OddsRow { finding: Estimated, y: number, estimate: number, interval: PlacedInterval, beyond: number, arrow?: string }

/** Gives every finding its row. @throws Error if one is not an odds ratio with an interval and a number of trials */
export function placeOddsRows(findings: readonly Finding[], { scale, domain }: OddsAxis): OddsRow[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    if (finding.measure !== 'OR' || finding.k === undefined)
      throw new Error(`The odds-ratio plot needs "measure: OR" and "k" on the finding "${finding.id}".`)
    const y = ROWS.first + i * ROWS.pitch
    const interval = placeInterval(finding.ci, scale, domain)
    interval.upper = Math.min(interval.upper, EDGE - ARROW.length)
    return {
      finding,
      y,
      estimate: scale(finding.estimate),
      interval,
      beyond: Math.max(0, Math.floor((scale(finding.ci[1]) - EDGE) / SLIDE.width)),
      arrow: interval.cutUpper ? `M${EDGE - 2} ${y}l${-ARROW.length} ${-ARROW.half}v${2 * ARROW.half}z` : undefined,
    }
  })
}

/** Lays out each study's people as dots in rows, the studies side by side, canvas px. */
export function placeStudies(sizes: readonly number[]): { x: number, dots: { x: number, y: number }[] }[] {
  return sizes.map((people, i) => {
    const x = DOTS.columns[i] ?? 0
    return {
      x,
      dots: Array.from({ length: people }, (_, person) => ({
        x: x + DOTS.radius + (person % DOTS.perRow) * DOTS.gap,
        y: DOTS.top + Math.floor(person / DOTS.perRow) * DOTS.gap,
      })),
    }
  })
}
