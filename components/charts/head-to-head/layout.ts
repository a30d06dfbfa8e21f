import type { Finding } from '../../../evidence/schema/index.ts'
import type { Dumbbell } from '../../kit/dumbbell.ts'
import { scaleLinear } from 'd3-scale'
import { effectDecimals, formatInterval, formatNumber } from '../../../evidence/format.ts'

export const WIDTH = 848
export const HEIGHT = 342

/** Share of people, 0 to 100 %, in the left panel. */
export const shareScale = scaleLinear().domain([30, 70]).range([16, 384])
/** Points on the MADRS, in the right panel; no difference is marked. */
export const pointScale = scaleLinear().domain([-15, 5]).range([470, 838])

/** One trial's difference with its interval, canvas px. */
export interface Difference {
  title: string
  detail: string
  y: number
  estimate: number
  lower: number
  upper: number
  label: string
}

/** Places a difference in MADRS points. @throws Error without an interval */
export function placeDifference(finding: Finding, title: string, detail: string, y: number): Difference {
  const { estimate, ci } = finding
  if (estimate === undefined || !ci)
    throw new Error(`The finding "${finding.id}" needs an estimate and an interval to be drawn.`)
  const decimals = effectDecimals(finding)
  return {
    title,
    detail,
    y,
    estimate: pointScale(estimate),
    lower: pointScale(ci[0]),
    upper: pointScale(ci[1]),
    label: `${formatNumber(estimate, decimals)} (95% CI ${formatInterval(ci, decimals)})`,
  }
}

/** What the two panels show, in two sentences. */
export function headToHeadFinding(trials: readonly Dumbbell[], differences: readonly Difference[]): string {
  const open = trials.map(trial => `${trial.title.toLowerCase()}, ${trial.ketamine.text}, ${trial.other.text}`).join('; ')
  const blinded = differences.map(one => `${one.title.toLowerCase()}, ${one.label}`).join('; ')
  return `Open-label trials against ECT disagree: ${open}. Two trials that tried to hide the drug found no clear difference in MADRS points: ${blinded}.`
}
