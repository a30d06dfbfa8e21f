import type { Arm, Finding } from '../../../evidence/schema/index.ts'

/** How one of a hundred icons is drawn: surely counted, within the interval below or above the estimate, or not counted. */
export type IconState = 'counted' | 'likely' | 'possible' | 'other'

/** One icon with its center in canvas px, relative to its array. */
export interface Icon { x: number, y: number, state: IconState }

/** Distance between icon centers, canvas px. */
export const PITCH = 17

/** Side of an array of ten by ten, canvas px. */
export const ARRAY_SIZE = 10 * PITCH

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
    y: ARRAY_SIZE - (Math.floor(i / 10) + 0.5) * PITCH,
    state: i < surely ? 'counted' : i < counted ? 'likely' : i < possibly ? 'possible' : 'other',
  }))
}

/** What the drawing shows, in one sentence. */
export function iconsFinding(finding: Finding, arms: readonly Arm[], percent: (arm: Arm) => string, interval: (arm: Arm) => string | undefined): string {
  const groups = arms.map((arm) => {
    const range = interval(arm)
    return `${percent(arm)} with ${arm.label.toLowerCase()}${range ? ` (95% CI ${range})` : ''}`
  })
  return `${finding.outcome} at ${finding.timepoint}: ${groups.join(', ')}.`
}
