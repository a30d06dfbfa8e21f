import type { Arm, Finding } from '../../../evidence/schema/index.ts'

/** One icon with its center in canvas px, relative to its array, and whether the person it stands for is counted. */
export interface Icon { x: number, y: number, counted: boolean }
/** The interval of a share, as the heights in its array between which it lies; canvas px, relative to the array. */
export interface Bracket { upper: number, lower: number, path: string }
/** One group of people as an array of icons. */
export interface PlacedArm { arm: Arm, x: number, icons: Icon[], bracket?: Bracket }
/** One finding as its groups side by side. Canvas px; `side` is that of an array, `radius` that of an icon. */
export interface PlacedGroup { x: number, side: number, radius: number, large: boolean, arms: PlacedArm[] }

/** Bottom of every array, canvas px. */
export const FOOT = 258
/** From left to right: a finding to mention, and the one to see. `gaps` stand right of the arrays, for a bracket and its words. */
const PLACES = [
  { x: 0, pitch: 11, gap: 24, large: false },
  { x: 318, pitch: 20.5, gap: 96, large: true },
]

/**
 * A hundred icons for a percentage, filled from the bottom row up, from left to right, rounded to whole icons.
 * @throws RangeError if the percentage is not between 0 and 100
 */
export function placeIcons(percent: number, pitch: number): Icon[] {
  if (!(percent >= 0 && percent <= 100))
    throw new RangeError(`A share of 100 people must lie between 0 and 100, not ${percent}.`)
  return Array.from({ length: 100 }, (_, i) => ({
    x: (i % 10 + 0.5) * pitch,
    y: (9.5 - Math.floor(i / 10)) * pitch,
    counted: i < Math.round(percent),
  }))
}

/** The interval beside an array: ten people are one row, so a share is a height. */
export function placeBracket([lower, upper]: readonly [number, number], pitch: number): Bracket {
  const height = (share: number): number => (10 - share / 10) * pitch
  const x = 10 * pitch + 8
  return { lower: height(lower), upper: height(upper), path: `M${x} ${height(upper)}h9V${height(lower)}h-9` }
}

/** Places at most two findings with two groups each, the last one large; intervals are only drawn there. */
export function placeGroups(findings: readonly Finding[]): PlacedGroup[] {
  const places = PLACES.slice(-findings.length)
  return findings.map(({ arms = [] }, i) => {
    const { x, pitch, gap, large } = places[i]
    const side = 10 * pitch
    return {
      x,
      side,
      large,
      radius: pitch * 0.39,
      arms: arms.map((arm, j) => ({
        arm,
        x: x + j * (side + gap),
        icons: placeIcons(arm.value, pitch),
        bracket: large && arm.ci ? placeBracket(arm.ci, pitch) : undefined,
      })),
    }
  })
}
