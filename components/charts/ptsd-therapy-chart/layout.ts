import { scaleSqrt } from 'd3-scale'

/** Side in canvas px of a mark whose row does not give its n. */
const PLAIN_SIDE = 7.5

/** Side of a mark by the people of its row: 1,000 people fill 20 × 20 px, and the area grows with them. */
const side = scaleSqrt([0, 1000], [0, 20])

/** Side in canvas px of a mark: its area grows with `n`; without `n` all marks have one size. */
export function markSide(n?: number): number {
  return n === undefined ? PLAIN_SIDE : side(n)
}

/** From the middle of a row down to the baseline of its text. */
export const BASELINE = 5.5
/** How far the band of a lit row reaches beyond the drawing on either side. */
export const OVERHANG = 6
