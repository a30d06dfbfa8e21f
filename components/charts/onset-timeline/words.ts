import type { Assessment, OnsetDataset, OnsetRow } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import type { OnsetChoice } from './choice.ts'
import { barOf } from './bars.ts'
import { momentOf, readoutsAt } from './scrub.ts'
import { LAST_STEP, listedRows, STEP, stepOfWords } from './steps.ts'

/** The row's treatment with what it is compared with, as a sentence names it. */
export function rowName({ treatment, comparator, comparatorKind }: OnsetRow): string {
  return comparatorKind === 'none' ? `${treatment}, without a comparator` : `${treatment} against ${comparator}`
}

/** The words that a row prints on the stretched axis between two steps, as part of a sentence; words without a time get theirs. */
function rowClause(row: OnsetRow, from: number, to: number): string | undefined {
  const inside = (step: number): boolean => from <= step && step <= to
  const parts = row.assessed.flatMap(({ at, words }) => words
    .filter(one => one.axis !== 'weeks' && inside(stepOfWords(row, one)))
    .map(({ says }) => /\d/.test(says) ? says : `${says} at ${at.words}`))
  const mixed = row.assessed.filter((one, i) => one.separated === 'no' && row.assessed.some(other => other.separated === 'yes')
    && !row.assessed.slice(0, i).some(other => other.separated === 'no' && other.at.text === one.at.text))
  if (mixed.length > 0 && parts.length > 0)
    parts.push(`no clear difference in another test at ${mixed.map(({ at }) => at.words).join(' and ')}`)
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

/** What one source read at one time. */
export interface Measured { time: string, separated: Assessment['separated'], text: string }

/** What a pinned row tells: what was read when, by whom, in order of time. */
export function measured(row: OnsetRow, cite: Cite): Measured[] {
  return row.assessed.map(({ at, separated, reads, source }) => ({ time: at.text, separated, text: `${reads}, ${cite(source)}` }))
}

/** Says of a bar that joins several sources that it does. */
export function joins(row: OnsetRow): string | undefined {
  const bar = barOf(row.assessed)
  return new Set(bar.map(({ source }) => source)).size > 1 ? 'The bar joins several sources, each at its tick.' : undefined
}

/** What somebody hears who stands on a row, looks at a time, or has come to a step. */
export function announce(dataset: OnsetDataset, step: number, { time, row: id, pinned }: OnsetChoice, cite: Cite): string {
  const row = dataset.rows.find(one => one.id === id)
  if (!row)
    return time === null ? stepAnnouncement(dataset, step) : timeAnnouncement(dataset, step, time)
  if (!pinned)
    return rowName(row)
  const told = row.assessed.map(({ at, says, source }) => `${at.words}: ${says} ${cite(source)}.`)
  return [`${rowName(row)}.`, `Given: ${row.dose}.`, row.plain, ...told, joins(row)].filter(Boolean).join(' ')
}

/** What a step adds, for somebody who listens. */
function stepAnnouncement(dataset: OnsetDataset, step: number): string {
  const main = dataset.rows.filter(row => row.role === 'main')
  switch (step) {
    case 0: return `${dataset.title} ${dataset.outcome}, on an even scale of weeks. ${main.map(row => `${row.name}: ${row.dose}`).join('; ')}.`
    case STEP.conventional: return `${clauses(dataset.rows.filter(row => row.family === 'medication'), 0, STEP.log)}.`
    case STEP.ketamine: return `${main.filter(row => row.family === 'ketamine').map(tooSoon).join('; ')}.`
    case STEP.log: return `The axis is now logarithmic, from 30 minutes to 4 months. ${clauses(main.filter(row => row.family === 'ketamine'), 0, step)}.`
    default: return `${clauses(listedRows(dataset, step), step, step)}.`
  }
}

/** What a row prints on the axis of weeks. */
function tooSoon({ name, assessed }: OnsetRow): string {
  return `${name}: ${assessed.flatMap(({ words }) => words).filter(({ axis }) => axis === 'weeks').map(({ says }) => says).join(', ')}`
}

/** What every listed row measured at a time, for somebody who listens. */
function timeAnnouncement(dataset: OnsetDataset, step: number, minutes: number): string {
  const readouts = readoutsAt(dataset, step, minutes).map(({ row, text }) => `${rowName(row)}: ${text}`)
  return `At ${momentOf(dataset, minutes).words}. ${readouts.join('. ')}.`
}

const FOUND: Record<Assessment['separated'], string> = { 'yes': 'better', 'no': 'no clear difference', 'not tested': 'no comparison reported' }

/** The chart as a table: one row for each time at which a source measured, all steps. */
export function table(dataset: OnsetDataset, cite: Cite): ChartTable {
  const told = listedRows(dataset, LAST_STEP).flatMap(row => row.assessed.map(({ at, separated, says, source }, i) => ({
    treatment: i === 0 ? `${rowName(row)} (${row.dose})` : row.treatment,
    time: at.text.replaceAll(' ', '\u00A0'),
    found: FOUND[separated],
    says,
    source: cite(source),
  })))
  return {
    caption: `${dataset.outcome} after the first dose: ${dataset.title}`,
    columns: ['Treatment', 'Time', 'Groups', 'What was found', 'Source'],
    rows: told.map(({ treatment, time, found, says, source }) => [treatment, time, found, says, source]),
    narrow: {
      columns: ['Time', 'Treatment, what was found, source'],
      rows: told.map(({ treatment, time, found, says, source }) => [time, `${treatment}: ${says.replace(/\.$/, '')} (${found}; ${source})`]),
    },
  }
}
