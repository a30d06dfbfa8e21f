import type { Finding } from '../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { formatEstimate, formatNumber } from '../../../evidence/format.ts'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'
import { textWidth } from '../../kit/text.ts'

/** One comparator's effect, in canvas px, with a pair of bell curves as far apart as the effect. */
export interface ComparatorRow {
  finding: Estimated
  /** Left end of the effect in words, so that it stays left of the line of no difference. */
  labelX: number
  y: number
  estimate: number
  interval: PlacedInterval
  bells: { baseline: number, comparator: string, ketamine: string, middle: number }
}

/** Extent of the effect axis, canvas px; its right end is no difference. */
export const AXIS = { left: 150, right: 540, top: 36, y: 280 } as const
/** Extent of the bell curves, canvas px. */
export const BELLS = { left: 604, right: FRAME.width, height: 70 } as const
const ROWS = [104, 218]

/** Effect sizes in standard deviations, no difference at the right, fewer symptoms toward the left. */
export const effectScale = scaleLinear().domain([-2.5, 0]).range([AXIS.left, AXIS.right])

export const effectTicks = ticksAt(effectScale.ticks(5), effectScale, value => formatNumber(value, 1))

/** Places one row a comparator. @throws Error if a finding has no interval or is not in standard deviations */
export function placeComparators(findings: readonly Finding[]): ComparatorRow[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    if (finding.measure !== 'd' && finding.measure !== 'SMD')
      throw new Error(`The finding "${finding.id}" needs "measure: d" or "measure: SMD" to be drawn in standard deviations.`)
    const interval = placeInterval(finding.ci, effectScale)
    return {
      finding,
      labelX: Math.min(interval.lower, AXIS.right - textWidth(formatEstimate(finding), 16, 600) - 12),
      y: ROWS[i],
      estimate: effectScale(finding.estimate),
      interval,
      bells: bells(finding.estimate, ROWS[i] + 22),
    }
  })
}

/** Two normal curves of standard deviation 1, `effect` standard deviations apart, on a baseline. */
function bells(effect: number, baseline: number): ComparatorRow['bells'] {
  const x = scaleLinear().domain([-4.9, 3.1]).range([BELLS.left, BELLS.right])
  const curve = (mean: number): string => {
    const points = Array.from({ length: 61 }, (_, i) => {
      const z = -3 + i / 10
      const height = Math.exp(-(z * z) / 2) * BELLS.height
      return `${x(mean + z).toFixed(1)} ${(baseline - height).toFixed(1)}`
    })
    return `M${points.join('L')}`
  }
  return { baseline, comparator: curve(0), ketamine: curve(effect), middle: x(effect / 2) }
}
