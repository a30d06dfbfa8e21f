import type { Tick } from '../../../../kit/axis.ts'
import type { PlacedInterval } from '../../../../kit/interval.ts'
import type { Situation } from '../view.ts'
import type { PooledGroup } from './data.ts'
import { scaleLinear } from 'd3-scale'
import { ticksAt } from '../../../../kit/axis.ts'
import { FRAME } from '../../../../kit/frame.ts'
import { placeInterval } from '../../../../kit/interval.ts'
import { pooledGroups } from './data.ts'

/** Hedges' g along the axis; a bin of a quarter unit holds two dots side by side. */
const DOMAIN = [-5.5, 0.75] as const
const PLOT = { left: 148, right: FRAME.width } as const
const gScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

/** Distance between dots, their radius, and dots side by side in a bin. */
const DOTS = { pitch: 13.5, radius: 5.5, across: 2 } as const
/** Top of each group, and from there to its pooled bar; the bar's thickness. */
const GROUP = { bar: 14, thickness: 22 } as const
const TOPS = [0, 156] as const
const BASES = [136, 234] as const
const AXIS = 242

export interface PlacedGroup extends PooledGroup {
  y: number
  /** Baseline on which the dots stand. */
  base: number
  dots: { x: number, y: number }[]
  /** Middle of the pooled effect's bar, which reaches from no difference to the estimate. */
  barY: number
  estimateX: number
  interval: PlacedInterval
}

export interface ComparisonsLayout {
  drawing: 'comparisons'
  groups: PlacedGroup[]
  nullX: number
  left: number
  right: number
  axisY: number
  ticks: Tick[]
  barThickness: number
  radius: number
  height: number
}

/** Centers of one dot per comparison, stacked in its bin from the base up. */
export function stackDots(bins: readonly (readonly [number, number])[], width: number, base: number): { x: number, y: number }[] {
  return bins.flatMap(([from, count]) => {
    const middle = gScale(from + width / 2)
    return Array.from({ length: count }, (_, i) => ({
      x: middle + (i % DOTS.across - (DOTS.across - 1) / 2) * DOTS.pitch,
      y: base - DOTS.radius - 1 - Math.floor(i / DOTS.across) * DOTS.pitch,
    }))
  })
}

export function layout({ data: { comparisons } }: Situation): ComparisonsLayout {
  const groups = pooledGroups(comparisons).map(({ group, pooled }, i): PlacedGroup => {
    const [y, base] = [TOPS[i] ?? 0, BASES[i] ?? 0]
    return {
      group,
      pooled,
      y,
      base,
      dots: stackDots(group.bins, comparisons.bin, base),
      barY: y + GROUP.bar,
      estimateX: gScale(pooled.estimate),
      interval: placeInterval(pooled.ci, gScale),
    }
  })
  return {
    drawing: 'comparisons',
    groups,
    nullX: gScale(0),
    ...PLOT,
    axisY: AXIS,
    ticks: ticksAt([-5, -4, -3, -2, -1], gScale),
    barThickness: GROUP.thickness,
    radius: DOTS.radius,
    height: FRAME.height,
  }
}
