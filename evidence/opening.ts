import type { ConditionKey, Fact, Finding, Statement } from './schema/index.ts'

/** The conditions, in the order of the talk, with the findings and counts whose people their circles stand for. */
const TRIALS = {
  depression: ['nikolin2023-n'],
  anxiety: ['taylor2018-response', 'glue2020-n'],
  ptsd: ['ketamine-placebo'],
} as const satisfies Record<ConditionKey, readonly string[]>

/** What the first two slides show of the evidence: they do not wait for the rest. */
export interface Opening {
  /** People in the trials that a condition's evidence rests on. */
  people: Record<ConditionKey, number>
  /** Facts `history-…` and statements `event-…`. */
  facts: Record<string, Fact>
  statements: Record<string, Statement>
}

/** @throws Error if the data do not say how many people a condition's trials had */
export function openingOf({ findings, facts, statements }: { findings: Record<string, Finding> } & Pick<Opening, 'facts' | 'statements'>): Opening {
  function peopleIn(id: string): number {
    const people = findings[id]?.n ?? facts[id]?.value
    if (typeof people !== 'number')
      throw new RangeError(`The talk map needs a number of people from "${id}".`)
    return people
  }
  const sum = (ids: readonly string[]): number => ids.reduce((people, id) => people + peopleIn(id), 0)
  return {
    people: { depression: sum(TRIALS.depression), anxiety: sum(TRIALS.anxiety), ptsd: sum(TRIALS.ptsd) },
    facts: beginning('history-', facts),
    statements: beginning('event-', statements),
  }
}

function beginning<T>(start: string, entries: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => id.startsWith(start)))
}
