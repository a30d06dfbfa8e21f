import type { EventKind, OnsetDataset, OnsetRow } from '../../../evidence/schema/index.ts'
import type { AxisKind, TimeAxis } from './axis.ts'
import type { PlacedLabel, RowLabel } from './labels.ts'
import type { Columns } from './layout.ts'
import { axisKind, timeAxis } from './axis.ts'
import { chooseSides, placeAbove, placeInline } from './labels.ts'
import { ARROW_LENGTH, BASELINE, layOutColumns, layOutRows, MARK_RADIUS } from './layout.ts'
import { LAST_STEP, STEP, stepListed, stepOfAssessment, stepOfEvent, stepOfRow } from './steps.ts'
import { DOSE_WORDS } from './words.ts'

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
/** A hairline shorter than this would look like a dash. */
const SHORTEST_GUIDE = 40

/** Room that labels above their marks need, canvas px. */
const ROOMY_PITCH = 40

/** The chart at a step. Pure: the same data and step always give the same picture. The axis follows the step unless given. */
export function placeScene(dataset: OnsetDataset, step: number, kind: AxisKind = axisKind(step)): Scene {
  const columns = layOutColumns(dataset)
  const axis = timeAxis(dataset, kind, columns.plot, columns.plotRight)
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
    guideTo: guideEnd(labels, [...marks, ...ticks], axis),
    labels,
  }
}

/** Hairline's end: before words in its line, which are led up to but never crossed; beneath words it runs through. */
function guideEnd(labels: readonly SceneLabel[], marks: readonly { x: number, shown: boolean }[], axis: TimeAxis): number {
  const inLine = labels.filter(label => label.shown && label.dy === BASELINE)
  if (inLine.length === 0)
    return axis.right
  const end = Math.min(...inLine.map(label => label.x - GUIDE_GAP), ...marks.filter(mark => mark.shown).map(mark => mark.x))
  return end - axis.left < SHORTEST_GUIDE ? axis.left : end
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

interface StepLabel extends RowLabel { step: number, times: { from: number, to: number } }

function labelsOf(row: OnsetRow, axis: TimeAxis): StepLabel[] {
  const items = [
    ...row.events.map(event => ({ ...event, id: event.kind as string, step: stepOfEvent(row, event) })),
    ...row.assessed.map(one => ({ ...one, id: one.at.text, step: stepOfAssessment(row, one) })),
  ]
  const labels: StepLabel[] = items.flatMap(({ id, at, label, side, step }) => label
    ? [{ id, text: label.replace('{at}', at.text), side, from: axis.x(at.from), to: axis.x(at.to), times: at, step }]
    : [])
  if (row.unknown)
    labels.push({ id: 'unknown', text: row.unknown.says, side: 'after', from: axis.left, to: axis.left, times: { from: 0, to: 0 }, step: stepOfRow(row) })
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

/**
 * Labels of a row at a step: above their marks where weeks are even and rows far apart, else in line with them. Which
 * are printed, and on which side, is settled on the full picture of an axis, where the room is least, so that none comes
 * and goes. A label that is not out yet waits where it will first be seen.
 */
function placeLabels(full: TimeAxis, row: OnsetRow, step: number, axis: TimeAxis, pitch: number): SceneLabel[] {
  const above = axis.kind === 'linear' && pitch >= ROOMY_PITCH
  const kept = chooseSides(labelsOf(row, full), extentOf(row, LAST_STEP, full), full)
  const labels: StepLabel[] = kept.map(label => ({ ...label, from: axis.x(label.times.from), to: axis.x(label.times.to) }))
  const even = axis.kind === 'linear' && !above
  const fitting = even ? chooseSides(labels.filter(label => label.step < STEP.log), extentOf(row, STEP.ketamine, axis), axis) : labels
  const placeAt = (at: number): PlacedLabel[] => {
    const out = fitting.filter(label => label.step <= at)
    return above ? placeAbove(out, axis) : placeInline(out, extentOf(row, at, axis), BASELINE)
  }
  const now = placeAt(step)
  return labels.map((label) => {
    const placed = now.find(one => one.id === label.id)
    if (placed)
      return { ...placed, shown: true }
    const later = placeAt(Math.max(step, label.step)).find(one => one.id === label.id)
    return { id: label.id, text: label.text, x: label.from, width: 0, dy: BASELINE, ...later, shown: false }
  })
}
