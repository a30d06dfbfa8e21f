import type { Finding } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { effectDecimals, formatMagnitudeInterval, formatNumber } from '../../../evidence/format.ts'

export const WIDTH = 848
export const HEIGHT = 342
/** The plot of days 0 to 14 after one infusion, canvas px. */
export const PLOT = { left: 196, right: 560, top: 40, base: 196 }

/** Radius of an estimate's dot, canvas px. */
const DOT = 7

/** Days after the infusion. */
export const dayScale = scaleLinear().domain([0, 14]).range([PLOT.left, PLOT.right])
/** Effect in standard deviations; more effect stands higher, no difference is the base. */
export const sizeScale = scaleLinear().domain([0, 1]).range([PLOT.base, PLOT.top])

/** An effect at one time, with its interval, in canvas px. */
export interface EffectAtDay {
  day: number
  x: number
  y: number
  top: number
  bottom: number
  /** Path of the interval above and below the dot. */
  whiskers: string
  label: string
}

/** A stretch of days with what happens in it, in canvas px; its label stands left of the plot. */
export interface DaySpan {
  x1: number
  x2: number
  y: number
  text: string
}

/** Places an effect measured on `day`. Benefit is drawn upward, so the stored sign is turned. @throws Error without an interval */
export function placeEffect(finding: Finding, day: number): EffectAtDay {
  const { estimate, ci } = finding
  if (estimate === undefined || !ci)
    throw new Error(`The finding "${finding.id}" needs an estimate and an interval to be drawn.`)
  const decimals = effectDecimals(finding)
  const [x, y, top, bottom] = [dayScale(day), sizeScale(-estimate), sizeScale(-ci[0]), sizeScale(-ci[1])]
  return {
    day,
    x,
    y,
    top,
    bottom,
    whiskers: `M${x} ${top}V${y - DOT}M${x} ${y + DOT}V${bottom}`,
    label: `${formatNumber(-estimate, decimals)} (${formatMagnitudeInterval(ci, decimals)})`,
  }
}

/** Places a stretch from a text such as "3 to 14" or "5 to 8", in days. @throws Error if it has not two numbers */
export function placeSpan(days: string, text: string, y: number): DaySpan {
  const [from, to] = (days.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  if (from === undefined || to === undefined)
    throw new Error(`"${days}" must hold the first and the last day.`)
  return { x1: dayScale(from), x2: dayScale(to), y, text }
}

/** What the chart shows, in two sentences. */
export function fadingFinding(effects: readonly EffectAtDay[], fading: string, relapse: string, mean: string): string {
  const sizes = effects.map(effect => `on day ${effect.day} ${effect.label}`).join(', ')
  return `Standardized effect of one infusion in favor of ketamine: ${sizes}. It fades over days ${fading}, lasts ${mean} on average, and relapse comes after ${relapse}.`
}
