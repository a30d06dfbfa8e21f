import { fiber } from '../../../drawings/shapes.ts'

interface Spine { shape: string, fresh: boolean }
interface Dendrite { shaft: string, spines: Spine[] }

const LENGTH = 272
const MIDDLE = 100
const SHAFT = 9
const HEAD = 13
const NECK = 4.5

/** Distance along the shaft, side (1 down, −1 up), length, and whether it grew after the dose. */
const SPINES: readonly (readonly [number, 1 | -1, number, boolean])[] = [
  [28, -1, 50, false],
  [58, 1, 46, true],
  [88, -1, 52, true],
  [116, 1, 52, false],
  [146, -1, 46, true],
  [174, 1, 52, true],
  [204, -1, 54, false],
  [232, 1, 46, true],
  [260, -1, 48, true],
]

/** A stretch of dendrite with mushroom spines; the fresh ones are those that grew. @param left of the drawing, canvas px */
export function dendrite(left: number): Dendrite {
  const wave = (t: number): number => MIDDLE + 3 * Math.sin(t / 40)
  const x = (t: number): number => left + SHAFT + t
  return {
    shaft: fiber([0, 60, 120, 180, 240, LENGTH].map(t => ({ x: x(t), y: wave(t), r: SHAFT }))),
    spines: SPINES.map(([t, side, length, fresh]) => ({ fresh, shape: mushroom(x(t), wave(t) + side * (SHAFT - 2), side, length) })),
  }
}

/** A spine on a thin neck, flared at its base. @param y of the base */
function mushroom(x: number, y: number, side: 1 | -1, length: number): string {
  const center = y + side * (length - HEAD)
  const join = center - side * Math.sqrt(HEAD ** 2 - NECK ** 2)
  return `M${x - 9} ${y}C${x - NECK} ${y + side * 6} ${x - NECK} ${y + side * 6} ${x - NECK} ${join}`
    + `A${HEAD} ${HEAD} 0 1 ${side === 1 ? 0 : 1} ${x + NECK} ${join}`
    + `C${x + NECK} ${y + side * 6} ${x + NECK} ${y + side * 6} ${x + 9} ${y}Z`
}
