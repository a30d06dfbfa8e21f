import type { ScaleTime } from 'd3-scale'
import type { Tick } from '../../kit/axis.ts'
import type { Decision, DrugDecisions } from './decisions.ts'
import { scaleUtc } from 'd3-scale'
import { FRAME } from '../../kit/frame.ts'

/** Canvas px: a line of text for each decision, its mark on a time axis to the right. */
export const TIMELINE = { text: 140, left: 610, right: FRAME.width, years: 24, top: 32, row: 32, group: 12, foot: 340 } as const
/** From a line's baseline up to the middle of its mark, and up to the rule above it. */
const TO_MARK = 5
const TO_RULE = 21
/** From a name to the note beside it. */
export const NOTE_GAP = 10

/** A decision so many years before the last one would shrink the rest; it lies off the axis, to the left of it. */
const REACH = 20
/** Least distance between two labelled years. */
const YEAR_WIDTH = 48
const YEAR_STEPS = [1, 2, 5, 10]

/** A decision with its places, canvas px. */
interface PlacedDecision extends Decision {
  x: number
  y: number
  markY: number
  ruleY: number
  /** It lies before the axis begins. */
  earlier: boolean
  /** Where an approval's line ends; the others are points. */
  to?: number
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

/** The axis: whole years that hold every decision within reach of the last, and the month of the last check. */
function timeScale(dates: readonly string[]): ScaleTime<number, number> {
  const years = dates.map(text => date(text).getUTCFullYear())
  const last = Math.max(...years)
  const first = Math.min(...years.filter(year => last - year <= REACH))
  return scaleUtc([date(String(first)), date(String(last + 1))], [TIMELINE.left, TIMELINE.right]).clamp(true)
}

/** Labelled years, each at its first of January, as many as have room. */
function placeYears(scale: ScaleTime<number, number>): Tick[] {
  const [first = 0, end = 0] = scale.domain().map(day => day.getUTCFullYear())
  const perYear = (TIMELINE.right - TIMELINE.left) / (end - first)
  const step = YEAR_STEPS.find(years => years * perYear >= YEAR_WIDTH) ?? REACH
  return Array.from({ length: Math.ceil((end - first) / step) }, (_, i) => first + i * step)
    .map(year => ({ at: scale(date(String(year))), text: String(year) }))
}

/**
 * The decisions by drug, one line each, with their marks on one axis.
 * @param checked month in which the decisions were last read; approvals are drawn as holding until then
 */
export function placeDecisions(drugs: readonly DrugDecisions[], checked: string): PlacedDecisions {
  const scale = timeScale([checked, ...drugs.flatMap(({ decisions }) => decisions.map(({ at }) => at))])
  const [start = new Date(0)] = scale.domain()
  const now = scale(date(checked))
  let y = TIMELINE.years

  function place(decision: Decision): PlacedDecision {
    y += TIMELINE.row
    const at = date(decision.at)
    return {
      ...decision,
      x: scale(at),
      y,
      markY: y - TO_MARK,
      ruleY: y - TO_RULE,
      earlier: at < start,
      to: decision.kind === 'approval' ? now : undefined,
    }
  }

  const placed = drugs.map(({ decisions, ...drug }, i) => {
    y += i > 0 ? TIMELINE.row + TIMELINE.group : 0
    return { ...drug, y, decisions: decisions.map(place) }
  })
  return { years: placeYears(scale), now, bottom: y + 8, drugs: placed }
}

/** Path of a mark that no approval has, around its middle. */
export const MARKS = {
  earlier: 'M10 -7L0 0L10 7',
  warning: 'M0 -8L8.5 6.5H-8.5Z',
  refusal: 'M-5 5L5 -5',
} as const
