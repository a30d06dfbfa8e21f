import type { Fact, Finding } from '../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { daysOf } from '../../../evidence/amounts.ts'
import { MINUTES, parseWhen } from '../../../evidence/when.ts'
import { ticksAt } from '../../kit/axis.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** The plot of days 0 to 14 after one infusion, canvas px. */
export const PLOT = { left: 196, right: 560, top: 40, base: 196 } as const
/** First line of the times below the plot and the way to the next; their text stands left of the plot. */
const TIMES = { first: 260, pitch: 34 } as const
/** The column of what keeps the effect up. */
export const KEPT = { x: 620, first: 66, pitch: 104, width: 206 } as const

/** Days after the infusion. */
export const dayScale = scaleLinear().domain([0, 14]).range([PLOT.left, PLOT.right])
/** Effect in standard deviations; more effect stands higher, no difference is the base. */
export const sizeScale = scaleLinear().domain([0, 1]).range([PLOT.base, PLOT.top])

export const dayTicks = ticksAt([0, 1, 3, 5, 7, 10, 14], dayScale)
export const sizeTicks = ticksAt([0, 0.5, 1], sizeScale, size => size.toFixed(1))

/** An effect at one time, with its interval, in canvas px. */
export interface EffectAtDay { finding: Estimated, day: number, x: number, y: number, interval: PlacedInterval }

/**
 * Places an effect on the day at which it was measured. Benefit is drawn upward, so the stored sign is turned.
 * @throws Error without an interval, or where the finding's `timepoint` is no time
 */
export function placeEffect(one: Finding): EffectAtDay {
  const finding = estimated(one)
  const when = parseWhen(finding.timepoint)
  if (!when)
    throw new Error(`The finding "${finding.id}" needs a time such as "about 24 h" as its timepoint, not "${finding.timepoint}".`)
  const day = when.from / MINUTES.d
  const [lower, upper] = finding.ci
  return { finding, day, x: dayScale(day), y: sizeScale(-finding.estimate), interval: placeInterval([-upper, -lower], sizeScale) }
}

/** A stretch of days as a bar, or one day as a dot, where `x1` and `x2` are the same; canvas px. */
export interface PlacedTime { x1: number, x2: number, y: number }

/** Places times under each other. @throws Error if one is in words */
export function placeTimes(times: readonly Fact[]): PlacedTime[] {
  return times.map((time, i) => {
    const [from, to] = daysOf(time)
    return { x1: dayScale(from), x2: dayScale(to), y: TIMES.first + i * TIMES.pitch }
  })
}
