import type { EventKind, OnsetDataset, OnsetRow } from '../../evidence/schema/index.ts'
import type { TimeAxis } from './axis.ts'
import type { Columns } from './layout.ts'
import type { PlacedLabel, RowLabel } from './place-labels.ts'
import { axisKind, timeAxis } from './axis.ts'
import { ARROW_LENGTH, BASELINE, DOSE_WORDS, layOutColumns, layOutRows, MARK_RADIUS } from './layout.ts'
import { placeAbove, placeInline } from './place-labels.ts'
import { LAST_STEP, stepListed, stepOfAssessment, stepOfEvent, stepOfRow } from './steps.ts'

/** A mark of an event; a stretch of time has two, at its ends. */
export interface SceneMark { id: string, kind: EventKind, x: number, shown: boolean }
/** The tick of an assessed time. */
export interface SceneTick { id: string, separated: 'yes' | 'no' | 'not tested', x: number, shown: boolean }
/** The thin rule from a row's first to its last event; `arrow` where the effect went on. */
export interface SceneRule { x: number, width: number, arrow: boolean, shown: boolean }
export interface SceneLabel extends PlacedLabel { shown: boolean }

/** A row as it is drawn; x in canvas px from the left, all heights relative to its center `y`. */
export interface SceneRow {
  id: string
  row: OnsetRow
  y: number
  /** Its name is printed, and whether its marks are out yet. */
  listed: boolean
  out: boolean
  dose: string
  rule: SceneRule
  /** Where the hairline that leads the eye along the row ends: at the first words that stand in its way. */
  guideTo: number
  marks: SceneMark[]
  ticks: SceneTick[]
  labels: SceneLabel[]
}

/** Everything that the chart draws at a step. Objects keep their ids from step to step, so that they can move. */
export interface Scene {
  step: number
  axis: TimeAxis
  columns: Columns
  pitch: number
  divider?: number
  rows: SceneRow[]
}

/** Between the hairline and words, canvas px. */
const GUIDE_GAP = 6

/** Room that labels above their marks need, canvas px. */
const ROOMY_PITCH = 40

/** The chart at a step. Pure: the same data and step always give the same picture. */
export function placeScene(dataset: OnsetDataset, step: number): Scene {
  const columns = layOutColumns(dataset)
  const axis = timeAxis(dataset, axisKind(step), columns.plot, columns.plotRight)
  const layout = layOutRows(dataset, step)
  const final = layOutRows(dataset, LAST_STEP)
  const full = timeAxis(dataset, 'log', columns.plot, columns.plotRight)
  const rows = dataset.rows.map(row => placeRow(full, row, step, axis, layout.pitch, layout.y[row.id] ?? final.y[row.id] ?? 0))
  return { step, axis, columns, pitch: layout.pitch, divider: layout.divider, rows }
}

function placeRow(full: TimeAxis, row: OnsetRow, step: number, axis: TimeAxis, pitch: number, y: number): SceneRow {
  const marks = row.events.flatMap((event) => {
    const shown = stepOfEvent(row, event) <= step
    const ends = event.at.from === event.at.to ? [event.at.from] : [event.at.from, event.at.to]
    return ends.map((minutes, i) => ({ id: `${event.kind}-${i}`, kind: event.kind, x: axis.x(minutes), shown }))
  })
  const ticks = row.assessed.flatMap((one) => {
    const shown = stepOfAssessment(row, one) <= step
    const ends = one.at.from === one.at.to ? [one.at.from] : [one.at.from, one.at.to]
    return ends.map(minutes => ({ id: `${minutes}`, separated: one.separated, x: axis.x(minutes), shown }))
  })
  const labels = placeLabels(full, row, step, axis, pitch)
  return {
    id: row.id,
    row,
    y,
    listed: stepListed(row) <= step,
    out: stepOfRow(row) <= step,
    dose: DOSE_WORDS[row.regimen],
    rule: placeRule(row, step, axis),
    marks,
    ticks,
    guideTo: guideEnd(labels, axis),
    labels,
  }
}

/** Hairline's end: before the first words on the row's line, with a gap that keeps them apart. */
function guideEnd(labels: readonly SceneLabel[], axis: TimeAxis): number {
  const inLine = labels.filter(label => label.shown && label.dy === BASELINE)
  return Math.max(axis.left, Math.min(axis.right, ...inLine.map(label => label.x - GUIDE_GAP)))
}

/** The rule of the events that are out; before there are any, it waits at the first of them. */
function placeRule(row: OnsetRow, step: number, axis: TimeAxis): SceneRule {
  const out = row.events.filter(event => stepOfEvent(row, event) <= step)
  const events = out.length > 0 ? out : row.events
  const from = axis.x(Math.min(...events.map(({ at }) => at.from)))
  const to = axis.x(Math.max(...events.map(({ at }) => at.to)))
  if (events.length === 0)
    return { x: axis.left, width: 0, arrow: false, shown: false }
  const arrow = events.some(event => event.open && event.at.to === Math.max(...events.map(({ at }) => at.to)))
  return { x: from, width: out.length > 0 ? to - from : 0, arrow, shown: out.length > 0 }
}

interface StepLabel extends RowLabel { step: number }

function labelsOf(row: OnsetRow, axis: TimeAxis): StepLabel[] {
  const items = [
    ...row.events.map(event => ({ ...event, id: event.kind as string, step: stepOfEvent(row, event) })),
    ...row.assessed.map(one => ({ ...one, id: one.at.text, step: stepOfAssessment(row, one) })),
  ]
  const labels = items.flatMap(({ id, at, label, side, step }) => label
    ? [{ id, text: label.replace('{at}', at.text), side, from: axis.x(at.from), to: axis.x(at.to), step }]
    : [])
  if (row.unknown)
    labels.push({ id: 'unknown', text: row.unknown.says, side: 'after', from: axis.left, to: axis.left, step: stepOfRow(row) })
  return labels
}

/** Left and right end of everything a row has drawn by a step. */
function extentOf(row: OnsetRow, step: number, axis: TimeAxis): { from: number, to: number } {
  const times = [
    ...row.events.filter(event => stepOfEvent(row, event) <= step).map(event => ({ ...event.at, room: event.open ? ARROW_LENGTH : MARK_RADIUS })),
    ...row.assessed.filter(one => stepOfAssessment(row, one) <= step).map(one => ({ ...one.at, room: MARK_RADIUS })),
  ]
  if (times.length === 0)
    return { from: axis.left, to: axis.left }
  return {
    from: Math.min(...times.map(({ from }) => axis.x(from))) - MARK_RADIUS,
    to: Math.max(...times.map(({ to, room }) => axis.x(to) + room)),
  }
}

function placeAt(row: OnsetRow, step: number, axis: TimeAxis, pitch: number): PlacedLabel[] {
  const labels = labelsOf(row, axis).filter(label => label.step <= step)
  return axis.kind === 'linear' && pitch >= ROOMY_PITCH
    ? placeAbove(labels, axis)
    : placeInline(labels, extentOf(row, step, axis), axis, BASELINE)
}

/**
 * Labels of a row. One that would find no room on the log axis (`full`) is never shown, so that none comes and goes. A
 * label that is not out yet waits where it will first be seen.
 */
function placeLabels(full: TimeAxis, row: OnsetRow, step: number, axis: TimeAxis, pitch: number): SceneLabel[] {
  const kept = new Set(placeAt(row, LAST_STEP, full, 0).map(label => label.id))
  const now = placeAt(row, step, axis, pitch)
  return labelsOf(row, axis).filter(label => kept.has(label.id)).map((label) => {
    const placed = now.find(one => one.id === label.id)
    if (placed)
      return { ...placed, shown: true }
    const later = placeAt(row, Math.max(step, label.step), axis, pitch).find(one => one.id === label.id)
    return { id: label.id, text: label.text, x: label.from, width: 0, dy: BASELINE, ...later, shown: false }
  })
}
