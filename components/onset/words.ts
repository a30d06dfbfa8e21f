import type { EventKind, OnsetDataset, OnsetEvent, OnsetRow } from '../../evidence/schema/index.ts'
import { momentOf, readoutsAt } from './scrub.ts'
import { LAST_STEP, listedRows, STEP, stepOfAssessment, stepOfEvent } from './steps.ts'

/** The row's treatment with what it is compared with, as a sentence names it. */
export function rowName({ treatment, comparator, comparatorKind }: OnsetRow): string {
  return comparatorKind === 'none' ? `${treatment} without a comparator` : `${treatment} against ${comparator}`
}

const CLAUSES: Record<EventKind, (words: string) => string> = {
  separation: words => `better by ${words}`,
  response: words => `response by ${words}`,
  remission: words => `remission at ${words}`,
  peak: words => `peak at ${words}`,
  lasting: words => `still seen at ${words}`,
  fading: words => `fading over ${words}`,
  relapse: words => `relapse at ${words}`,
}

function clause(event: OnsetEvent): string {
  const words = event.at.words
  return event.open && event.kind === 'peak' ? `still growing at ${words}` : `${CLAUSES[event.kind](words)}${event.open ? ' or later' : ''}`
}

/** What a row shows by a step, of what was not shown before `from`: "Ketamine against saline: better by 110 minutes". */
function rowClause(row: OnsetRow, from: number, to: number): string | undefined {
  const inside = (step: number): boolean => from <= step && step <= to
  const events = row.events.filter(event => inside(stepOfEvent(row, event)))
  const nulls = row.assessed.filter(one => one.separated === 'no' && inside(stepOfAssessment(row, one)))
  const parts = [
    ...[...events].sort((a, b) => a.at.from - b.at.from).map(clause),
    ...nulls.map(({ at }) => `not better at ${at.words}`),
    ...(row.unknown && inside(stepOfEvent(row, { kind: 'separation', caveat: false })) ? [row.unknown.says] : []),
  ]
  return parts.length > 0 ? `${rowName(row)}: ${parts.join(', ')}` : undefined
}

function clauses(rows: readonly OnsetRow[], from = 0, to: number = LAST_STEP): string {
  return rows.map(row => rowClause(row, from, to)).filter(text => text !== undefined).join('; ')
}

/** What the chart shows, in two sentences computed from the data: its alternative text. */
export function onsetFinding(dataset: OnsetDataset): string {
  const rows = listedRows(dataset, LAST_STEP)
  const main = clauses(rows.filter(row => row.role !== 'caveat'))
  const caveats = clauses(rows.filter(row => row.role === 'caveat'))
  return `${main}.${caveats ? ` Caveats: ${caveats}.` : ''}`
}

/** What a step adds, for somebody who listens. */
export function stepAnnouncement(dataset: OnsetDataset, step: number): string {
  if (step === 0)
    return `${dataset.title} ${dataset.outcome}, on an even scale of weeks.`
  if (step === STEP.log)
    return 'The axis is now logarithmic, from 10 minutes to 1 year; each band is a bigger unit of time.'
  const added = clauses(listedRows(dataset, step), step, step)
  return added ? `${added}.` : ''
}

/** What every listed row measured at a time, for somebody who listens. */
export function timeAnnouncement(dataset: OnsetDataset, step: number, minutes: number): string {
  const readouts = readoutsAt(dataset, step, minutes).map(({ row, text }) => `${rowName(row)}: ${text}`)
  return `At ${momentOf(dataset, minutes).words}. ${readouts.join('. ')}.`
}

/** Events that answer one of the three questions, in a cell of the table. */
function cell(row: OnsetRow, kinds: readonly EventKind[]): string {
  return row.events.filter(event => kinds.includes(event.kind))
    .map(event => `${event.kind === 'lasting' ? 'last seen' : event.kind} ${event.at.text}${event.open ? ' or later' : ''}`)
    .join('; ') || 'not on file'
}

const SEPARATED = { 'yes': 'better', 'no': 'not better', 'not tested': 'no comparison on file' } as const

/** The chart as a table: one row for each of its rows, all steps. */
export function onsetTable(dataset: OnsetDataset, cite: (key: string) => string): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: `${dataset.outcome} after the first dose: ${dataset.title}`,
    columns: ['Treatment', 'Dose', 'Starts', 'Full', 'Gone', 'Assessed', 'Sources'],
    rows: listedRows(dataset, LAST_STEP).map(row => [
      rowName(row),
      row.dose,
      row.unknown?.says ?? cell(row, ['separation', 'response']),
      cell(row, ['peak', 'remission']),
      cell(row, ['lasting', 'fading', 'relapse']),
      row.assessed.map(one => `${one.at.text}: ${SEPARATED[one.separated]}. ${one.says}`).join(' ') || 'not on file',
      [...new Set([...row.events, ...row.assessed, ...(row.unknown ? [row.unknown] : [])].map(({ source }) => cite(source)))].join('; ') || 'not on file',
    ]),
  }
}
