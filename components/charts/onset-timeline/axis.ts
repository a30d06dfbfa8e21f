import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import { scaleLinear, scaleLog } from 'd3-scale'
import { MINUTES } from '../../../evidence/when.ts'
import { STEP } from './steps.ts'

export type AxisKind = 'linear' | 'log'

/** The axis turns from even weeks to logarithmic time at its step. */
export function axisKind(step: number): AxisKind {
  return step >= STEP.log ? 'log' : 'linear'
}

/** A tick that keeps its identity when the axis turns; `shown` says whether this axis prints it. */
export interface Tick { id: string, text: string, x: number, shown: boolean }

/** Where times stand, in canvas px. */
export interface TimeAxis {
  kind: AxisKind
  /** What the axis measures. */
  name: string
  left: number
  right: number
  /** Canvas x of a time in minutes after the first dose. */
  x: (minutes: number) => number
  ticks: Tick[]
  /** Last day of the axis of weeks. */
  days: number
}

/** Ends of the plot, canvas px: a decade of time is about 173 px wide. */
const PLOT = { left: 180, right: 832 } as const

const LOG_FROM = 30
const LOG_TO = 4 * MINUTES.mo

const LOG_TICKS = [
  { minutes: MINUTES.h, text: '1 hour' },
  { minutes: MINUTES.d, text: '1 day' },
  { minutes: MINUTES.wk, text: '1 week' },
  { minutes: MINUTES.mo, text: '1 month' },
  { minutes: 3 * MINUTES.mo, text: '3 months' },
]

/** Weeks between linear ticks, so that there are at most eight. */
function weekStep(weeks: number): number {
  return [1, 2, 4, 8].find(step => weeks / step <= 8) ?? 8
}

/** Weeks of the linear axis: up to the first even tick at or after everything but the caveats, 8 at least. */
function weeksOf(dataset: Pick<OnsetDataset, 'rows'>): number {
  const times = dataset.rows.filter(row => row.role !== 'caveat').flatMap(row => row.assessed.map(({ at }) => at.to))
  const weeks = Math.max(8 * MINUTES.wk, ...times) / MINUTES.wk
  const step = weekStep(weeks)
  return Math.ceil(weeks / step) * step
}

/** The time axis of a dataset. Times beyond its ends stand at its ends. */
export function timeAxis(dataset: Pick<OnsetDataset, 'rows'>, kind: AxisKind): TimeAxis {
  const { left, right } = PLOT
  const weeks = weeksOf(dataset)
  const linear = scaleLinear([0, weeks * MINUTES.wk], [left, right]).clamp(true)
  const log = scaleLog([LOG_FROM, LOG_TO], [left, right]).clamp(true)
  const x = (minutes: number): number => kind === 'linear' ? linear(minutes) : log(Math.max(LOG_FROM, minutes))

  const step = weekStep(weeks)
  const linearTicks = Array.from({ length: weeks / step + 1 }, (_, i) => ({ minutes: i * step * MINUTES.wk, text: `${i * step}` }))
  const ticks = [
    ...linearTicks.map(tick => ({ ...tick, id: `week ${tick.text}`, shown: kind === 'linear' })),
    ...LOG_TICKS.map(tick => ({ ...tick, id: tick.text, shown: kind === 'log' })),
  ].map(({ minutes, ...tick }) => ({ ...tick, x: x(minutes) }))
  const name = kind === 'linear' ? 'Weeks since first dose' : 'Time since first dose'
  return { kind, name, left, right, x, ticks, days: weeks * 7 }
}
