import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import { FRAME } from '../../kit/frame.ts'

/** How one of a hundred icons is drawn: surely counted, within the interval below or above the estimate, or not counted. */
export type IconState = 'counted' | 'likely' | 'possible' | 'other'

/** One icon with its center in canvas px, relative to its array. */
export interface Icon { x: number, y: number, state: IconState }

/** One group of people as an array of icons; one finding as its groups side by side. Canvas px. */
export interface PlacedArm { arm: Arm, x: number, icons: Icon[] }
export interface PlacedGroup { x: number, arms: PlacedArm[] }

/** Distance between icon centers, side of an array of ten by ten, and its top, canvas px. */
const PITCH = 17
export const ARRAY = { side: 10 * PITCH, top: 62, foot: 62 + 10 * PITCH } as const
const ARM_GAP = 36
const GROUP_WIDTH = 2 * ARRAY.side + ARM_GAP

/**
 * A hundred icons for a percentage, filled from the bottom row up, from left to right. With an interval, icons between
 * its lower limit and the estimate are `likely`, those between the estimate and the upper limit `possible`.
 * Percentages are rounded to whole icons.
 * @throws RangeError if a percentage is not between 0 and 100
 */
export function placeIcons(percent: number, ci?: readonly [number, number]): Icon[] {
  const [lower, upper] = ci ?? [percent, percent]
  for (const value of [percent, lower, upper]) {
    if (!(value >= 0 && value <= 100))
      throw new RangeError(`A share of 100 people must lie between 0 and 100, not ${value}.`)
  }
  const [surely, counted, possibly] = [lower, percent, upper].map(Math.round)
  return Array.from({ length: 100 }, (_, i) => ({
    x: (i % 10 + 0.5) * PITCH,
    y: ARRAY.side - (Math.floor(i / 10) + 0.5) * PITCH,
    state: i < surely ? 'counted' : i < counted ? 'likely' : i < possibly ? 'possible' : 'other',
  }))
}

/** Places findings with two arms each, at most two findings side by side. */
export function placeGroups(findings: readonly Finding[]): PlacedGroup[] {
  const gap = findings.length > 1 ? (FRAME.width - findings.length * GROUP_WIDTH) / (findings.length - 1) : 0
  return findings.map(({ arms = [] }, i) => {
    const x = i * (GROUP_WIDTH + gap)
    return { x, arms: arms.map((arm, j) => ({ arm, x: x + j * (ARRAY.side + ARM_GAP), icons: placeIcons(arm.value, arm.ci) })) }
  })
}
