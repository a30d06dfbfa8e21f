import type { ScaleLinear } from 'd3-scale'
import type { Tick } from '../../kit/axis.ts'
import type { Decision, DrugDecisions } from './decisions.ts'
import { scaleLinear } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'
import { textWidth } from '../../kit/text.ts'

/** Canvas px: names at the left, a lane for each decision, years above them. */
export const TIMELINE = { left: 196, right: FRAME.width, years: 14, top: 26, lane: 37, bar: 29, group: 16 } as const
/** Size of a decision's words. */
const TYPE = 18
/** From the top of a lane down to the baseline of its words. */
const BASELINE = 24.5
/** From the end of a bar or mark to its words. */
const PAD = 10
/** How far a mark's middle lies below the top of its lane. */
const MIDDLE = TIMELINE.lane / 2

/** A decision so many years before the last one would shrink the rest; its bar begins at the axis' left end. */
const REACH = 20
/** Least distance between two labelled years. */
const YEAR_WIDTH = 56
const YEAR_STEPS = [1, 2, 5, 10]

/** A decision with its places, canvas px. */
interface PlacedDecision extends Decision {
  x: number
  /** Where an approval's bar ends; the others are points. */
  to?: number
  barY: number
  markY: number
  textX: number
  textY: number
  anchor: 'start' | 'end'
  /** Its words stand on its bar. */
  inside: boolean
  /** It lies before the axis begins. */
  earlier: boolean
  /** Where its country is named: at its first decision only. */
  whereY?: number
}

/** The decisions on one drug under its name. */
interface PlacedDrug extends Omit<DrugDecisions, 'decisions'> {
  y: number
  decisions: PlacedDecision[]
}

interface PlacedDecisions {
  years: Tick[]
  /** The month of the last check. */
  now: number
  bottom: number
  drugs: PlacedDrug[]
}

/** A date as precise as it is written, at the start of what it leaves open. */
export function date(text: string): Date {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** The axis, in ms since 1970: whole years that hold every decision within reach of the last, and the month of the last check. */
function timeScale(dates: readonly string[]): ScaleLinear<number, number> {
  const years = dates.map(text => date(text).getUTCFullYear())
  const last = Math.max(...years)
  const first = Math.min(...years.filter(year => last - year <= REACH))
  return scaleLinear([date(String(first)), date(String(last + 1))].map(Number), [TIMELINE.left, TIMELINE.right]).clamp(true)
}

/** Labelled years, each at its first of January, as many as have room. */
function placeYears(scale: ScaleLinear<number, number>): Tick[] {
  const [first = 0, end = 0] = scale.domain().map(time => new Date(time).getUTCFullYear())
  const perYear = (TIMELINE.right - TIMELINE.left) / (end - first)
  const step = YEAR_STEPS.find(years => years * perYear >= YEAR_WIDTH) ?? REACH
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => first + i * step)
    .map(year => ({ at: scale(date(String(year))), text: String(year) }))
}

/** Where words stand: on a bar that is long enough, otherwise after the bar or mark, or before it if the edge is near. */
function placeWords(text: string, x: number, to: number | undefined): Pick<PlacedDecision, 'textX' | 'anchor' | 'inside'> {
  const width = textWidth(text, TYPE, 600)
  if (to !== undefined && width + 2 * PAD <= to - x)
    return { textX: x + PAD, anchor: 'start', inside: true }
  const after = (to ?? x + PAD) + PAD
  return after + width <= TIMELINE.right
    ? { textX: after, anchor: 'start', inside: false }
    : { textX: x - (to === undefined ? 2 * PAD : PAD), anchor: 'end', inside: false }
}

/**
 * The decisions by drug, one lane each, on one axis.
 * @param checked month in which the decisions were last read; approvals are drawn as holding until then
 */
export function placeDecisions(drugs: readonly DrugDecisions[], checked: string): PlacedDecisions {
  const scale = timeScale([checked, ...drugs.flatMap(({ decisions }) => decisions.map(({ at }) => at))])
  const [start = 0] = scale.domain()
  const now = scale(date(checked))
  let y: number = TIMELINE.top

  const placed = drugs.map(({ decisions, ...drug }, i) => {
    y += i > 0 ? TIMELINE.group : 0
    const top = y
    return { ...drug, y: top + BASELINE, decisions: decisions.map((decision, j): PlacedDecision => {
      const at = date(decision.at)
      const [x, to] = [scale(at), decision.kind === 'approval' ? now : undefined]
      const lane = y
      y += TIMELINE.lane
      return {
        ...decision,
        x,
        to,
        barY: lane + (TIMELINE.lane - TIMELINE.bar) / 2,
        markY: lane + MIDDLE,
        textY: lane + BASELINE,
        ...placeWords(decision.short, x, to),
        earlier: Number(at) < start,
        // The drug's name takes the first line, so the first country is named one lane below.
        whereY: decision.where === decisions[j - 1]?.where ? undefined : lane + BASELINE + (j === 0 ? TIMELINE.lane : 0),
      }
    }) }
  })
  return { years: placeYears(scale), now, bottom: y, drugs: placed }
}

/** Paths of marks around their middle: a warning, and the bar of a refusal. */
export const MARKS = {
  warning: 'M0 -9L9.5 7.5H-9.5Z',
  refusal: 'M-6 6L6 -6',
} as const
