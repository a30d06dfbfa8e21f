import type { Timeline, TimelineEvent } from './layout.ts'
import { citation, historyFact, historyStatement } from '../../../evidence/basics.ts'

/** Ids of an event: the fact that dates it, and the statement that tells it. */
export interface EventIds { date: string, says: string }

/**
 * The events in their order. @param anesthesia,psychiatry the two eras; the first event in psychiatry comes with the
 * first click, the others with the second
 * @throws Error if a date is not a year
 */
export function timelineEvents(anesthesia: readonly EventIds[], psychiatry: readonly EventIds[]): TimelineEvent[] {
  return [
    ...anesthesia.map(ids => toEvent(ids, 'anesthesia', 0)),
    ...psychiatry.map((ids, i) => toEvent(ids, 'psychiatry', i === 0 ? 1 : 2)),
  ]
}

function toEvent({ date, says }: EventIds, era: TimelineEvent['era'], step: number): TimelineEvent {
  const { value, source } = historyFact(date)
  const year = Number(value)
  if (!Number.isInteger(year))
    throw new RangeError(`The time line needs a year from the fact "${date}", not "${String(value)}".`)
  return { id: date, year, says: historyStatement(says), era, step, source }
}

function told({ year, says }: TimelineEvent): string {
  return `${year}: ${says}.`
}

/** The events, and the longest stretch without one: the alternative text. */
export function alt({ events, gap }: Timeline): string {
  return `A timeline to scale. ${events.map(told).join(' ')} Nothing lies in the ${gap.years} years from ${gap.after.year} to ${gap.before.year}.`
}

/** One row for each event, with its source. */
export function table({ events }: Timeline): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'Ketamine from operating room to psychiatry',
    columns: ['Year', 'What happened', 'Source'],
    rows: events.map(({ year, says, source }) => [String(year), says, citation(source)]),
  }
}

/** What a listener hears of the events that a step shows. */
export function announce({ events }: Timeline, step: number): string {
  return events.filter(event => event.step === step).map(told).join(' ')
}
