import type { Assessment, EventKind, OnsetDataset, OnsetEvent, OnsetRow } from '../../../evidence/schema/index.ts'

/** The story in clicks; before the first there is the frame, with its axis and the question. */
export const STEP = { conventional: 1, ketamine: 2, log: 3, duration: 4, caveats: 5 } as const
export const LAST_STEP = STEP.caveats

/** How an effect goes: told when the talk asks how long one dose lasts. */
const WANING: readonly EventKind[] = ['lasting', 'fading', 'relapse']

/** Step at which a row's name is listed. Main rows stand there from the start, so that the frame says what is compared. */
export function stepListed({ role }: Pick<OnsetRow, 'role'>): number {
  return { main: 0, duration: STEP.duration, caveat: STEP.caveats }[role]
}

/** Step at which a row's first marks appear. */
export function stepOfRow(row: Pick<OnsetRow, 'role' | 'family'>): number {
  if (row.role === 'main')
    return row.family === 'ketamine' ? STEP.ketamine : STEP.conventional
  return stepListed(row)
}

/** Step at which an event's mark appears. */
export function stepOfEvent(row: Pick<OnsetRow, 'role' | 'family'>, event: Pick<OnsetEvent, 'kind' | 'caveat'>): number {
  const own = event.caveat ? STEP.caveats : row.family === 'ketamine' && WANING.includes(event.kind) ? STEP.duration : 0
  return Math.max(own, stepOfRow(row))
}

/** Step at which an assessed time's tick appears: with the first event that it bears on, else with its row. */
export function stepOfAssessment(row: OnsetRow, { at }: Pick<Assessment, 'at'>): number {
  const borne = row.events.filter(event => event.at.from <= at.to && at.from <= event.at.to)
  return borne.length > 0 ? Math.min(...borne.map(event => stepOfEvent(row, event))) : stepOfRow(row)
}

/** Rows that are listed at a step: `main`, then `duration`, each in the file's order, and `caveat` rows last. */
export function listedRows({ rows }: Pick<OnsetDataset, 'rows'>, step: number): OnsetRow[] {
  const listed = rows.filter(row => stepListed(row) <= step)
  return [...listed.filter(row => row.role !== 'caveat'), ...listed.filter(row => row.role === 'caveat')]
}
