import type { Finding } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'

/** One treatment step as a bar, in canvas px; `middle` is where its words are centered. */
export interface RemissionBar { x: number, middle: number, y: number, width: number, height: number }

/** Baseline of the bars and the room they have, canvas px. */
export const BASE = 300
export const CHART_WIDTH = 500
/** How much wider the bars open the slide, before words stand beside them. */
export const STRETCH = FRAME.width / CHART_WIDTH
const TOP = 56
const BAR = 76

/** The column of words beside the bars. */
export const SIDE = { x: 572, width: 276 } as const

/** Bars for the share of people in remission at each step, from a zero baseline. */
export function placeRemission({ arms = [] }: Finding): RemissionBar[] {
  const height = scaleLinear().domain([0, Math.max(1, ...arms.map(arm => arm.value))]).range([0, BASE - TOP])
  const gap = (CHART_WIDTH - arms.length * BAR) / Math.max(1, arms.length - 1)
  return arms.map((arm, i) => ({
    x: i * (BAR + gap),
    middle: i * (BAR + gap) + BAR / 2,
    y: BASE - height(arm.value),
    width: BAR,
    height: height(arm.value),
  }))
}

/** The bracket over the bars from the one with this number on. */
export function placeBracket(bars: readonly RemissionBar[], first: number): { path: string, middle: number, y: number } {
  const { x, y: top } = bars[first]
  const y = top - 44
  return { path: `M${x} ${y + 8}V${y}H${CHART_WIDTH}V${y + 8}`, middle: (x + CHART_WIDTH) / 2, y }
}
