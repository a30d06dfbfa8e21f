import type { ScalePower } from 'd3-scale'
import type { Stop } from './stops.ts'
import { scaleSqrt } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'

/** A stop with its place on the map, in canvas px. */
interface PlacedStop extends Stop {
  x: number
  radius: number
}

/** Height of the map, its line and the baseline of its labels; canvas px. */
export const MAP = { height: 200, line: 100, label: 178 } as const

/** Radius of a stop that is not a condition. */
const DOT = 6

/**
 * Radius of a condition's circle, canvas px: its area is in proportion to the people, so that the eye compares amounts
 * of evidence, not importance.
 * @param largest radius of the condition with the most people
 */
export function circleScale(stops: readonly Pick<Stop, 'people'>[], largest: number): ScalePower<number, number> {
  return scaleSqrt([0, Math.max(1, ...stops.map(({ people }) => people ?? 0))], [0, largest])
}

/**
 * Places the stops from left to right with equal gaps between their outlines.
 * @param stops in the order of the talk
 * @param largest radius of the largest circle, canvas px
 * @param labelWidth room each stop needs for its label, canvas px
 */
export function placeStops(stops: readonly Stop[], largest: number, labelWidth: number): PlacedStop[] {
  const radius = circleScale(stops, largest)
  const sized = stops.map(stop => ({ ...stop, radius: stop.people === undefined ? DOT : radius(stop.people) }))
  const widths = sized.map(stop => Math.max(labelWidth, 2 * stop.radius))
  const gap = (FRAME.width - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, stops.length - 1)
  let edge = 0
  return sized.map((stop, i) => {
    const x = edge + widths[i] / 2
    edge += widths[i] + gap
    return { ...stop, x }
  })
}
