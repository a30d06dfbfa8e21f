import type { Condition } from '../../drawings/talk-map/stops.ts'
import { circleScale } from '../../drawings/talk-map/layout.ts'

/** Canvas px: the line that the circles stand on, and how far below it each line of words has its baseline. */
export const BASE = 290
export const BELOW = { name: 32, amount: 57, limit: 80 } as const
/** Baseline of the key at the top. */
export const KEY = 16
const LARGEST = 120
/** Middles of the columns for one, two and three conditions, so that neither circles nor words meet. */
const COLUMNS = [[424], [236, 652], [146, 452, 730]]
const ABOVE_CIRCLE = 14

/** A condition's circle, and the baseline of the words above it; canvas px. */
interface PlacedCircle { x: number, cy: number, radius: number, strengthY: number }

/** Circles that stand on one line, their areas in proportion to the people. */
export function placeCircles(conditions: readonly Condition[]): PlacedCircle[] {
  const toRadius = circleScale(conditions, LARGEST)
  const columns = COLUMNS[conditions.length - 1] ?? []
  return conditions.map(({ people }, i) => {
    const radius = toRadius(people)
    return { x: columns[i], cy: BASE - radius, radius, strengthY: BASE - 2 * radius - ABOVE_CIRCLE }
  })
}
