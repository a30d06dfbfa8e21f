import type { Finding } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { effectDecimals, formatInterval, formatNumber } from '../../../evidence/format.ts'
import { textWidth } from '../../kit/text.ts'

/** One comparator's effect, in canvas px, with a pair of bell curves as far apart as the effect. */
export interface ComparatorRow {
  comparator: string
  label: string
  /** Left end of the label, so that it stays left of the line of no difference. */
  labelX: number
  y: number
  estimate: number
  lower: number
  upper: number
  bells: { comparator: string, ketamine: string, middle: number }
}

export const WIDTH = 848
export const HEIGHT = 342
/** Extent of the effect axis, canvas px; its right end is no difference. */
export const AXIS = { left: 150, right: 540, y: 280 }
const ROWS = [104, 218]
const BELLS = { left: 604, right: 848, height: 70 }

/** Effect sizes in standard deviations, no difference at the right, fewer symptoms toward the left. */
export const effectScale = scaleLinear().domain([-2.5, 0]).range([AXIS.left, AXIS.right])

/** Ticks of the effect axis with their printed text. */
export function effectTicks(): { x: number, text: string }[] {
  return effectScale.ticks(5).map(value => ({ x: effectScale(value), text: formatNumber(value, 1) }))
}

/** Places one row a comparator; every finding must have an interval. @throws Error if one has none */
export function placeComparators(findings: readonly Finding[]): ComparatorRow[] {
  return findings.map((finding, i) => {
    const { estimate, ci } = finding
    if (estimate === undefined || !ci)
      throw new Error(`The finding "${finding.id}" needs an estimate and an interval to be drawn.`)
    const decimals = effectDecimals(finding)
    const label = `${formatNumber(estimate, decimals)} (95% CI ${formatInterval(ci, decimals)})`
    return {
      comparator: finding.comparator,
      label,
      labelX: Math.min(effectScale(ci[0]), AXIS.right - textWidth(label, 16, 600) - 12),
      y: ROWS[i],
      estimate: effectScale(estimate),
      lower: effectScale(ci[0]),
      upper: effectScale(ci[1]),
      bells: bells(estimate, ROWS[i] + 22),
    }
  })
}

/** Two normal curves of standard deviation 1, `effect` standard deviations apart, on the baseline `y`. */
function bells(effect: number, y: number): ComparatorRow['bells'] {
  const x = scaleLinear().domain([-4.9, 3.1]).range([BELLS.left, BELLS.right])
  const curve = (mean: number): string => {
    const points = Array.from({ length: 61 }, (_, i) => {
      const z = -3 + i / 10
      const height = Math.exp(-(z * z) / 2) * BELLS.height
      return `${x(mean + z).toFixed(1)} ${(y - height).toFixed(1)}`
    })
    return `M${points.join('L')}`
  }
  return { comparator: curve(0), ketamine: curve(effect), middle: x(effect / 2) }
}

/** What the chart shows, in one sentence. */
export function comparatorFinding(rows: readonly ComparatorRow[]): string {
  return `Effect of ketamine on depression a day after one infusion, in standard deviations: ${rows.map(row => `against ${row.comparator} ${row.label}`).join('; ')}. Negative means fewer symptoms.`
}
