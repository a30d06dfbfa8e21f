import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import { scaleLinear, scaleLog } from 'd3-scale'
import { MINUTES } from '../../../evidence/when.ts'
import { textWidth } from '../../kit/text.ts'
import { STEP } from './steps.ts'

export type AxisKind = 'linear' | 'log'

/** The axis turns from even weeks to logarithmic time at its step. */
export function axisKind(step: number): AxisKind {
  return step >= STEP.log ? 'log' : 'linear'
}

/** A tick that keeps its identity when the axis turns; `shown` says whether this axis prints it. */
export interface Tick {
  id: string
  minutes: number
  text: string
  x: number
  /** How its words stand to it: the first and last stay inside the plot. */
  anchor: 'start' | 'middle' | 'end'
  dx: number
  shown: boolean
}

/** A stretch in which one unit of time is natural. */
export interface Band { name: string, x: number, width: number, shaded: boolean, named: boolean }

/** Where times stand, in canvas px. */
export interface TimeAxis {
  kind: AxisKind
  left: number
  right: number
  /** Canvas x of a time in minutes after the first dose. */
  x: (minutes: number) => number
  ticks: Tick[]
  bands: Band[]
}

const LOG_FROM = 10
const LOG_TO = MINUTES.yr

const LOG_TICKS = [
  { minutes: 10, text: '10 min' },
  { minutes: MINUTES.h, text: '1 h' },
  { minutes: 4 * MINUTES.h, text: '4 h' },
  { minutes: MINUTES.d, text: '1 day' },
  { minutes: MINUTES.wk, text: '1 wk' },
  { minutes: MINUTES.mo, text: '1 mo' },
  { minutes: 3 * MINUTES.mo, text: '3 mo' },
  { minutes: MINUTES.yr, text: '1 yr' },
]

const BANDS = [
  { name: 'minutes', from: 0, to: MINUTES.h },
  { name: 'hours', from: MINUTES.h, to: MINUTES.d },
  { name: 'days', from: MINUTES.d, to: MINUTES.wk },
  { name: 'weeks', from: MINUTES.wk, to: MINUTES.mo },
  { name: 'months', from: MINUTES.mo, to: MINUTES.yr },
]

/** Room after the last tick of the linear axis. */
const LINEAR_MARGIN = 1.04

/** A band narrower than this, in canvas px, goes without its name. */
const NAMED_BAND = 60

/** How far words of the first tick may reach to the left of the plot, canvas px. */
const GUTTER_ROOM = 8

/** Weeks between linear ticks, so that there are at most eight. */
function weekStep(weeks: number): number {
  return [1, 2, 4, 8].find(step => weeks / step <= 8) ?? 8
}

/** Last tick of the linear axis, in minutes: the first even tick at or after everything but the caveats, 8 weeks at least. */
function linearEnd(dataset: OnsetDataset): number {
  const times = dataset.rows.filter(row => row.role !== 'caveat')
    .flatMap(row => [...row.events, ...row.assessed].map(({ at }) => at.to))
  const weeks = Math.max(8 * MINUTES.wk, ...times) / MINUTES.wk
  const step = weekStep(weeks)
  return Math.ceil(weeks / step) * step * MINUTES.wk
}

/** Words are centered on their tick unless they would leave the plot. */
function anchorOf(x: number, width: number, left: number, right: number): Pick<Tick, 'anchor' | 'dx'> {
  if (x - width / 2 < left - GUTTER_ROOM)
    return { anchor: 'start', dx: -2 }
  return x + width / 2 > right + 6 ? { anchor: 'end', dx: 6 } : { anchor: 'middle', dx: 0 }
}

/** The time axis of a dataset between two canvas x. */
export function timeAxis(dataset: OnsetDataset, kind: AxisKind, left: number, right: number): TimeAxis {
  const end = linearEnd(dataset)
  const linear = scaleLinear([0, end * LINEAR_MARGIN], [left, right]).clamp(true)
  const log = scaleLog([LOG_FROM, LOG_TO], [left, right]).clamp(true)
  const x = (minutes: number): number => kind === 'linear' ? linear(minutes) : log(Math.max(LOG_FROM, minutes))

  const step = weekStep(end / MINUTES.wk) * MINUTES.wk
  const linearTicks = Array.from({ length: Math.round(end / step) + 1 }, (_, i) => ({
    minutes: i * step,
    text: i === 0 ? '0' : `${i * step / MINUTES.wk} wk`,
  }))
  const ticks = [
    ...linearTicks.map(tick => ({ ...tick, id: `even ${tick.text}`, shown: kind === 'linear' })),
    ...LOG_TICKS.map(tick => ({ ...tick, id: tick.text, shown: kind === 'log' })),
  ].map(tick => ({ ...tick, x: x(tick.minutes), ...anchorOf(x(tick.minutes), textWidth(tick.text), left, right) }))

  const bands = BANDS.map(({ name, from, to }, i) => {
    const width = x(to) - x(from)
    return { name, x: x(from), width, shaded: i % 2 === 0, named: width >= NAMED_BAND }
  })
  return { kind, left, right, x, ticks, bands }
}
