import type { TherapyRow } from '../../../evidence/schema/index.ts'
import type { Fill } from '../../drawings/therapy-marks.ts'
import type { IntervalLook, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { intervalLook } from '../../drawings/therapy-marks.ts'
import { ticksAt } from '../../kit/axis.ts'
import { placeInterval } from '../../kit/interval.ts'

/** Canvas px: left edges of the columns, the lower edge of the crowds, and the middle of the pooled effects. */
export const COLUMNS = [0, 292, 584] as const
const CROWD_BOTTOM = 92
const POOLED_TOP = 256
const POOLED_PITCH = 23
const SIDE = 12

/** Dots for `people`, in rows of `perRow` filled from the bottom, `pitch` px apart; `bottom` is the lowest row's edge. */
export function crowd(people: number, x: number, bottom = CROWD_BOTTOM, perRow = 22, pitch = 11.5): { x: number, y: number }[] {
  return Array.from({ length: people }, (_, i) => ({
    x: x + (i % perRow + 0.5) * pitch,
    y: bottom - (Math.floor(i / perRow) + 0.5) * pitch,
  }))
}

const DOMAIN: readonly [number, number] = [-0.75, 0.25]
/** Scale of the pooled effect, in canvas px. */
export const POOLED_WIDTH = 252
const scale = scaleLinear(DOMAIN, [0, POOLED_WIDTH])
export const POOLED_TICKS = ticksAt([-0.5, 0], scale)
export const POOLED_NULL = scale(0)

/** A pooled effect, placed. */
export interface PooledMark { x: number, y: number, side: number, fill: Fill, look: IntervalLook, interval?: PlacedInterval }

/** Places the pooled estimate of a row and, under it, the one that was corrected. */
export function placePooled(row: TherapyRow): PooledMark[] {
  const place = (fill: Fill, { estimate, ci }: Pick<TherapyRow, 'estimate' | 'ci'>, i: number): PooledMark => ({
    x: scale(estimate ?? 0),
    y: POOLED_TOP + i * POOLED_PITCH,
    side: SIDE,
    fill,
    look: intervalLook(fill, row),
    interval: ci && placeInterval(ci, scale, DOMAIN),
  })
  return [place('hollow', row, 0), ...(row.corrected ? [place('ghost', row.corrected, 1)] : [])]
}
