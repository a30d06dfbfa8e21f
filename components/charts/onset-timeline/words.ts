import type { Assessment, EventKind, OnsetDataset, OnsetEvent, OnsetRow } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import type { OnsetChoice } from './choice.ts'
import { momentOf, readoutsAt } from './scrub.ts'
import { LAST_STEP, listedRows, STEP, stepOfAssessment, stepOfEvent } from './steps.ts'

/** What the legend calls each kind of event and of assessed time. */
export const EVENT_WORDS: Record<EventKind, string> = {
  separation: 'first better',
  response: 'response',
  peak: 'peak',
  remission: 'remission',
  lasting: 'last seen',
  fading: 'fading',
  relapse: 'relapse',
}

export const TICK_WORDS = { 'yes': 'better', 'no': 'not better', 'not tested': 'no comparison on file' } as const

/** What the dose gutter prints. */
export const DOSE_WORDS: Record<OnsetRow['regimen'], string> = {
  'one infusion': 'infusion',
  'single dose': 'one dose',
  'repeated dose': 'repeated',
  'daily tablets': 'daily',
  'various doses': 'various',
}

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
export function alt(dataset: OnsetDataset): string {
  const rows = listedRows(dataset, LAST_STEP)
  const main = clauses(rows.filter(row => row.role !== 'caveat'))
  const caveats = clauses(rows.filter(row => row.role === 'caveat'))
  return `${main}.${caveats ? ` Caveats: ${caveats}.` : ''}`
}

/** Gives the short form of a reference. */
type Cite = (key: string) => string

/** What one source says of one time. */
export interface Measured { from: number, time?: string, text: string }

/** What a pinned row tells: how it was given and plain words; then what was measured when, by whom, in order of time. */
export function detail(row: OnsetRow, cite: Cite): { given: string[], measured: Measured[] } {
  const list: { from: number, time: string, texts: string[], source: string }[] = []
  for (const { at, says, source } of [...row.events, ...row.assessed]) {
    const same = list.find(one => one.time === at.text && one.source === source)
    if (same)
      same.texts.push(says)
    else
      list.push({ from: at.from, time: at.text, texts: [says], source })
  }
  const measured: Measured[] = list.sort((a, b) => a.from - b.from).map(({ from, time, texts, source }) => ({ from, time, text: `${texts.join(' ')} ${cite(source)}` }))
  if (row.unknown)
    measured.push({ from: Infinity, text: `${row.unknown.says}. ${cite(row.unknown.source)}` })
  return { given: [`Given: ${row.dose}.`, row.plain], measured }
}

/** What somebody hears who stands on a row, looks at a time, or has come to a step. */
export function announce(dataset: OnsetDataset, step: number, { time, row: id, pinned }: OnsetChoice, cite: Cite): string {
  const row = dataset.rows.find(one => one.id === id)
  if (!row)
    return time === null ? stepAnnouncement(dataset, step) : timeAnnouncement(dataset, step, time)
  if (!pinned)
    return rowName(row)
  const { given, measured } = detail(row, cite)
  return [rowName(row), ...given, ...measured.map(({ time, text }) => time ? `${time}: ${text}` : text)].join(' ')
}

/** What a step adds, for somebody who listens. */
function stepAnnouncement(dataset: OnsetDataset, step: number): string {
  if (step === 0)
    return `${dataset.title} ${dataset.outcome}, on an even scale of weeks.`
  if (step === STEP.log)
    return 'The axis is now logarithmic, from 10 minutes to 1 year; each band is a bigger unit of time.'
  const added = clauses(listedRows(dataset, step), step, step)
  return added ? `${added}.` : ''
}

/** What every listed row measured at a time, for somebody who listens. */
function timeAnnouncement(dataset: OnsetDataset, step: number, minutes: number): string {
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
export function table(dataset: OnsetDataset, cite: Cite): ChartTable {
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
