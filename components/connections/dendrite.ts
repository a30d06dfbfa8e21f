import { fiber } from '../cascade/shapes.ts'

export interface Spine { shape: string, fresh: boolean }
export interface Dendrite { shaft: string, spines: Spine[] }

const LENGTH = 288
const MIDDLE = 66

/** Distance along the shaft, side (1 down, −1 up), length, and whether it grew after the dose. */
const SPINES: readonly (readonly [number, 1 | -1, number, boolean])[] = [
  [26, -1, 20, false],
  [56, 1, 17, true],
  [84, -1, 22, true],
  [112, 1, 20, false],
  [142, -1, 18, true],
  [170, 1, 21, true],
  [198, -1, 21, false],
  [226, 1, 18, true],
  [252, -1, 19, true],
]

/** A stretch of dendrite with mushroom spines; the fresh ones are those that grew. @param left of the drawing, canvas px */
export function dendrite(left: number): Dendrite {
  const wave = (t: number): number => MIDDLE + 3 * Math.sin(t / 40)
  const shaft = fiber([0, 60, 120, 180, 240, LENGTH].map(t => ({ x: left + 6 + t, y: wave(t), r: 7 })))
  const spines = SPINES.map(([t, side, length, fresh]): Spine => {
    const x = left + 6 + t
    const base = wave(t)
    const tip = base + side * (7 + length)
    return {
      fresh,
      shape: fiber([
        { x, y: base, r: 5 },
        { x: x + side * 1.5, y: base + side * (length * 0.62), r: 2.4 },
        { x: x + side * 2, y: tip - side * 5, r: 6.5 },
        { x: x + side * 2, y: tip - side * 3.5, r: 6.5 },
      ]),
    }
  })
  return { shaft, spines }
}
