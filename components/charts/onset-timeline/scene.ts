import type { OnsetDataset, OnsetRow } from '../../../evidence/schema/index.ts'
import type { AxisKind, TimeAxis } from './axis.ts'
import type { Bars, Look, Segment, Stripe } from './bars.ts'
import type { PlacedWords } from './labels.ts'
import type { RowSize } from './layout.ts'
import { axisKind, timeAxis } from './axis.ts'
import { placeBars, stripeCount, stripesOf } from './bars.ts'
import { placeWords } from './labels.ts'
import { DOSE, layOutRows, sizeOf } from './layout.ts'
import { LAST_STEP, stepListed, stepOfRow } from './steps.ts'

/** A segment with its stripes: one where it is steady. */
export interface SceneSegment extends Segment { look: Look, stripes: Stripe[] }

/** A row as it is drawn; x in canvas px from the left, heights relative to its center `y`. */
export interface SceneRow extends Omit<Bars, 'segments'> {
  id: string
  row: OnsetRow
  size: RowSize
  y: number
  /** Its name is printed, and whether its marks are out yet. */
  listed: boolean
  out: boolean
  segments: SceneSegment[]
  words: PlacedWords[]
  /** Where the dotted line ends that leads from the sign of the dose to the first mark or word. */
  lead: number
  /** Canvas x of the days on which a tablet is taken, where tablets are. */
  days: number[]
}

/** Everything that the chart draws at a step. Objects keep their ids from step to step, so that they can move. */
export interface Scene {
  step: number
  axis: TimeAxis
  divider?: number
  bottom: number
  rows: SceneRow[]
}

const LEAD_GAP = 10

/** The chart at a step. Pure: the same data and step always give the same picture. The axis follows the step unless given. */
export function placeScene(dataset: OnsetDataset, step: number, kind: AxisKind = axisKind(step)): Scene {
  const axis = timeAxis(dataset, kind)
  const log = timeAxis(dataset, 'log')
  const layout = layOutRows(dataset, step)
  const final = layOutRows(dataset, LAST_STEP)
  const rows = dataset.rows.map(row => placeRow(row, step, axis, log, layout.y[row.id] ?? final.y[row.id] ?? 0))
  return { step, axis, divider: layout.divider, bottom: layout.bottom, rows }
}

function placeRow(row: OnsetRow, step: number, axis: TimeAxis, log: TimeAxis, y: number): SceneRow {
  const bars = placeBars(row.assessed, axis)
  const wide = placeBars(row.assessed, log)
  const size = sizeOf(row)
  const out = stepOfRow(row) <= step
  const words = placeWords(row, size, bars, step, axis)
  const first = Math.min(
    ...(out ? [...bars.segments.map(({ from }) => from), ...bars.dots.map(({ x }) => x)] : [axis.right]),
    ...words.filter(one => one.shown).flatMap(({ lines }) => lines.map(({ x }) => x)),
  )
  return {
    ...bars,
    id: row.id,
    row,
    size,
    y,
    listed: stepListed(row) <= step,
    out,
    segments: bars.segments.map((segment, i) => ({ ...segment, stripes: stripesOf(segment, stripeCount(wide.segments[i] ?? segment)) })),
    words,
    lead: out ? Math.max(DOSE.lead, first - LEAD_GAP) : DOSE.lead,
    days: row.given === 'daily' ? Array.from({ length: axis.days }, (_, i) => axis.x((i + 1) * 1440)) : [],
  }
}
