import type { Finding } from '../../../evidence/schema/index.ts'
import type { PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear, scaleSqrt } from 'd3-scale'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { ticksAt } from '../../kit/axis.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'
import { wrapText } from '../../kit/text.ts'

/** Canvas px: the columns of the trials, and the ground that their circles stand on, so far lower until pooled effects need the room. */
export const COLUMN = { pitch: 208, width: 192 } as const
export const CIRCLES = { ground: 108, largest: 54, opening: 64 } as const
/** Baselines in a column, below its circle. */
export const LINES = { given: 132, result: 176, figure: 197 } as const
/** The interval beside a small circle: its room within the column, where symptoms are fewer, and how far it is from 0. */
const BESIDE = { from: 66, to: 184 } as const

/** A trial's circle, its area as its number of people. */
export interface PlacedCircle { x: number, y: number, r: number }

/** Sets circles on the ground, one a column, the area of each as its people. */
export function placeCircles(people: readonly number[]): PlacedCircle[] {
  const radius = scaleSqrt([0, Math.max(...people)], [0, CIRCLES.largest])
  return people.map((n, i) => {
    const r = radius(n)
    return { x: i * COLUMN.pitch + r, y: CIRCLES.ground - r, r }
  })
}

/** Words in the lines of a column. */
export function columnLines(text: string): string[] {
  return wrapText(text, COLUMN.width)
}

/** An effect with its interval, in canvas px. */
export interface PlacedEffect { estimate: number, interval: PlacedInterval, none: number }

/** Places a trial's effect beside its circle, on a scale of its own that reaches from its interval's far end to just past 0. */
export function placeBeside(effect: Finding, column: number): PlacedEffect {
  const { estimate, ci } = estimated(effect)
  const left = column * COLUMN.pitch
  const scale = scaleLinear([ci[0], -ci[0] * 0.12], [left + BESIDE.from, left + BESIDE.to])
  return { estimate: scale(estimate), interval: placeInterval(ci, scale), none: scale(0) }
}

/** Canvas px: the pooled effects, their names at the left, their figures at the right of the plot. */
export const POOLED = { top: 234, pitch: 23, left: 170, right: 420, figures: 436, axis: 314 } as const
const DOMAIN: readonly [number, number] = [-0.9, 0.4]
const scale = scaleLinear(DOMAIN, [POOLED.left, POOLED.right])
export const POOLED_NULL = scale(0)
export const POOLED_TICKS = ticksAt([-0.5, 0], scale)

/** Places a pooled effect in its row. */
export function placePooled(effect: Finding, row: number): PlacedEffect & { y: number, crosses: boolean } {
  const { estimate, ci } = estimated(effect)
  return { crosses: includesNoDifference(effect), estimate: scale(estimate), interval: placeInterval(ci, scale, DOMAIN), none: POOLED_NULL, y: POOLED.top + row * POOLED.pitch }
}
