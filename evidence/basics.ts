import type { ConditionKey, Fact, Speaker, Statement } from './schema/index.ts'
import type { Cite } from './types.ts'
import basics from 'virtual:basics'
import { citeName } from './cites.ts'

/** Who speaks, where and when. */
export const speaker: Speaker = basics.speaker

/** Address of the venue's logo, if there is one. */
export const logo: string | undefined = basics.logo

/** People in the trials that each condition's evidence rests on. */
export const people: Record<ConditionKey, number> = basics.opening.people

/** The short form of a reference. @throws Error if there is none. */
export function cite(key: string): Cite {
  return known(basics.cites[key], 'reference', key)
}

/** A reference as prose names it: "Zarate et al. 2006". @throws Error if there is none. */
export function citation(key: string): string {
  return citeName(cite(key))
}

/** A date of the history, `history-…`. @throws Error if there is none. */
export function historyFact(id: string): Fact {
  return known(basics.opening.facts[id], 'date `history-…`', id)
}

/** What a statement on the history, `event-…`, says. @throws Error if there is none. */
export function historyStatement(id: string): Statement['says'] {
  return known(basics.opening.statements[id], 'statement', id).says
}

/** The entry, or an error that names what is missing. @throws Error if there is none */
export function known<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined)
    throw new Error(`There is no ${kind} "${id}" in the evidence files.`)
  return value
}
