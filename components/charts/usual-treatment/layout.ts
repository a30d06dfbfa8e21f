import { scaleLinear } from 'd3-scale'

/** Canvas px: the ground of the podium, a chip with the room to the next, and the two stands, the first higher. */
export const GROUND = 308
export const CHIP = { height: 36, pitch: 42 } as const
const STANDS = [
  { x: 0, width: 236, height: 120 },
  { x: 244, width: 196, height: 56 },
] as const

/** How far right the podium stands while it is alone: in the middle. */
export const OPENING = 204

/** Left edge of the right half, and the bars in it. */
export const HALF = 500
export const BAR = { top: 64, pitch: 74, height: 54, full: 348 } as const

/** Width of a bar for a share in percent. */
export const barWidth = scaleLinear([0, 100], [0, BAR.full])

/** Top of a bar by its place in the list. */
export function barY(i: number): number {
  return BAR.top + i * BAR.pitch
}

/** A stand of the podium with what stands on it. */
export interface PlacedStand { x: number, width: number, top: number, height: number, middle: number, nameY: number, chips: { name: string, y: number }[] }

/** Sets names on a stand, the first on top. */
export function placeStand(names: readonly string[], i: 0 | 1): PlacedStand {
  const { x, width, height } = STANDS[i]
  const top = GROUND - height
  const chips = names.map((name, row) => ({ name, y: top - 6 - (names.length - row) * CHIP.pitch + CHIP.pitch - CHIP.height }))
  return { x, width, top, height, middle: x + width / 2, nameY: (chips[0]?.y ?? top) - 12, chips }
}
