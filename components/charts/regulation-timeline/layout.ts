import type { Fact, RegulatoryEvent } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'

/** Canvas px: a line of text for each decision, its mark on a time axis to the right. */
export const TIMELINE = { width: 848, height: 342, text: 140, left: 610, right: 848, row: 32, group: 12, foot: 340 } as const

const DOMAIN = [date('2019'), date('2027')] as const
const LABELLED_YEARS = [2019, 2021, 2023, 2025]

const toX = scaleLinear().domain(DOMAIN).range([TIMELINE.left, TIMELINE.right]).clamp(true)

/** A date as precise as it is written, at the start of what it leaves open. */
export function date(text: string): Date {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day))
}

/** Labelled years of the axis, each at its first of January, canvas px. */
export const yearTicks = LABELLED_YEARS.map(year => ({ label: String(year), x: toX(date(String(year))) }))

/** Where a month lies on the axis, canvas px. @param month `YYYY-MM` */
export function monthX(month: string): number {
  return toX(date(month))
}

/** A decision with its places, canvas px. */
export interface PlacedEvent extends RegulatoryEvent {
  dateText: string
  source: string
  text: string
  x: number
  y: number
  /** It lies before the axis begins. */
  earlier: boolean
  /** Where an approval's line ends; the others are points. */
  to?: number
}

/** The decisions on one drug under its name. */
export interface PlacedGroup {
  drug: RegulatoryEvent['drug']
  name: string
  note: string
  y: number
  events: PlacedEvent[]
}

/** What a drug is called, and what its decisions add up to. */
export const DRUGS: Pick<PlacedGroup, 'drug' | 'name' | 'note'>[] = [
  { drug: 'ketamine', name: 'Ketamine', note: 'no FDA approval in psychiatry: every such use is off-label' },
  { drug: 'esketamine', name: 'Esketamine nasal spray', note: 'approved in depression only' },
]

/**
 * The decisions by drug, each group in order of time, one line each.
 * @param facts by id: the printed dates
 * @param checked month in which the facts were last read; approvals are drawn as holding until then
 * @throws Error if a fact is missing
 */
export function placeGroups(events: readonly RegulatoryEvent[], facts: Record<string, Fact>, checked: string): PlacedGroup[] {
  let y = 24
  return DRUGS.map((group, i) => {
    y += i > 0 ? TIMELINE.row + TIMELINE.group : 0
    const head = y
    const placed = events
      .filter(({ drug }) => drug === group.drug)
      .sort((a, b) => date(a.at).getTime() - date(b.at).getTime())
      .map((event) => {
        y += TIMELINE.row
        return placeEvent(event, y, facts, monthX(checked))
      })
    return { ...group, y: head, events: placed }
  })
}

function placeEvent(event: RegulatoryEvent, y: number, facts: Record<string, Fact>, end: number): PlacedEvent {
  const fact = facts[event.date]
  if (!fact)
    throw new Error(`The regulation timeline needs the fact "${event.date}" for "${event.id}".`)
  const at = date(event.at)
  return {
    ...event,
    dateText: String(fact.value),
    source: fact.source,
    text: `${event.body}: ${event.says}`,
    x: toX(at),
    y,
    earlier: at < DOMAIN[0],
    to: event.kind === 'approval' ? end : undefined,
  }
}

/** A sentence for each decision: the alternative text. */
export function timelineFinding(groups: readonly PlacedGroup[]): string {
  return groups
    .map(({ name, note, events }) => `${name}, ${note}. ${events.map(({ dateText, text }) => `${dateText}, ${text}`).join('. ')}.`)
    .join(' ')
}

/** The latest month in which any of the facts was read. */
export function lastChecked(facts: readonly Fact[]): string {
  return facts.map(({ checked }) => checked).sort().at(-1) ?? ''
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2026-11` as "November 2026". */
export function monthInWords(month: string): string {
  const [year, number] = month.split('-')
  return `${MONTHS[Number(number) - 1]} ${year}`
}
