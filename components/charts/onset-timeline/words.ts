import type { Assessment, EventKind, OnsetDataset, OnsetEvent, OnsetRow } from '../../../evidence/schema/index.ts'
import { EVENT_WORDS } from './key.ts'
import { momentOf, readoutsAt } from './scrub.ts'
import { LAST_STEP, listedRows, STEP, stepOfAssessment, stepOfEvent } from './steps.ts'

/** The row's treatment with what it is compared with, as a sentence names it. */
export function rowName({ treatment, comparator, comparatorKind }: OnsetRow): string {
  return comparatorKind === 'none' ? `${treatment} without a comparator` : `${treatment} against ${comparator}`
}

/** What an event is called in a sentence, before its time. */
const LEADS: Record<EventKind, string> = {
  separation: 'better',
  response: 'response',
  remission: 'remission',
  peak: 'peak',
  lasting: 'lasting',
  fading: 'fading',
  relapse: 'relapse',
}

/** Labels that begin with the time or a word before it need the event's name in a sentence. */
const BARE = /^(?:about|at|by|to|up to|usually|within)\b/

/** An event as part of a sentence; its label's own words where it has one: "peak 24 hours", "lasting to 7 days in 35%". */
function clause({ kind, label, at, open }: OnsetEvent): string {
  const lead = LEADS[kind]
  if (label === undefined)
    return `${lead} at ${at.words}${open ? ' or later' : ''}`
  const words = (label.startsWith('{at}') ? `at ${label}` : label).replace('{at}', at.words)
  if (BARE.test(words))
    return `${lead} ${words}`
  return kind === 'separation' && !words.startsWith(lead) ? `${lead}, ${words}` : words
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
    .map(event => `${EVENT_WORDS[event.kind]} ${unbroken(event.at.text)}${event.open ? ' or later' : ''}`)
    .join('; ') || 'not on file'
}

/** What one assessed time showed, in a cell of the table. */
function assessedCell({ at, separated, reads, says }: Assessment): string {
  const found = { 'yes': `better. ${says}`, 'no': `not better. ${says}`, 'not tested': `${reads}, no comparison on file.` }[separated]
  return `${unbroken(at.text)}: ${found}`
}

/** A time that no line break tears apart. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00A0')
}

/** The chart as a table: one row for each of its rows, all steps. */
export function onsetTable(dataset: OnsetDataset, cite: (key: string) => string): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: `${dataset.outcome} after the first dose: ${dataset.title}`,
    columns: ['Treatment', 'Starts', 'Full', 'Gone', 'Assessed', 'Sources'],
    rows: listedRows(dataset, LAST_STEP).map(row => [
      `${rowName(row)} (${row.dose})`,
      row.unknown?.says ?? cell(row, ['separation', 'response']),
      cell(row, ['peak', 'remission']),
      cell(row, ['lasting', 'fading', 'relapse']),
      row.assessed.map(assessedCell).join(' ') || 'not on file',
      [...new Set([...row.events, ...row.assessed, ...(row.unknown ? [row.unknown] : [])].map(({ source }) => cite(source)))].join('; ') || 'not on file',
    ]),
  }
}
