import type { SectionKey } from '../../../evidence/schema/index.ts'

/** A stop on the way through the talk; `people` is set for the three conditions. */
export interface Stop {
  section: SectionKey
  label: string
  /** People in the trials that the condition's evidence rests on. */
  people?: number
}

/** A stop with its place on the map, in canvas px. */
export interface PlacedStop extends Stop {
  x: number
  radius: number
}

/** Width of the map. */
export const MAP_WIDTH = 848

/** Radius of a stop that is not a condition. */
const DOT = 6

/**
 * Places the stops from left to right with equal gaps between their outlines. A condition's circle has an area in
 * proportion to its people, so that the eye compares amounts of evidence, not importance.
 * @param stops in the order of the talk
 * @param largest radius of the largest circle, canvas px
 * @param labelWidth room each stop needs for its label, canvas px
 */
export function placeStops(stops: readonly Stop[], largest: number, labelWidth: number): PlacedStop[] {
  const most = Math.max(1, ...stops.map(stop => stop.people ?? 0))
  const sized = stops.map(stop => ({
    ...stop,
    radius: stop.people === undefined ? DOT : largest * Math.sqrt(stop.people / most),
  }))
  const widths = sized.map(({ radius }) => Math.max(labelWidth, 2 * radius))
  const gap = (MAP_WIDTH - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, stops.length - 1)
  let edge = 0
  return sized.map((stop, i) => {
    const x = edge + widths[i] / 2
    edge += widths[i] + gap
    return { ...stop, x }
  })
}
