import type { Fact, Finding, Statement } from './schema/index.ts'
import type { Cite, DeckEvidence } from './types.ts'
import data from 'virtual:evidence'

/** The deck's evidence, validated when the deck was built. */
export const evidence: DeckEvidence = data

/** A finding by id. @throws Error if there is none, which `npm run check` finds first. */
export function finding(id: string): Finding {
  return known(evidence.findings[id], 'finding', id)
}

/** A fact by id. @throws Error if there is none. */
export function fact(id: string): Fact {
  return known(evidence.facts[id], 'fact', id)
}

/** What a statement says, by its id. @throws Error if there is none. */
export function statement(id: string): string {
  return sourcedStatement(id).says
}

/** A statement with its sources, by id. @throws Error if there is none. */
export function sourcedStatement(id: string): Statement {
  return known(evidence.statements[id], 'statement', id)
}

/** The short form of a reference. @throws Error if there is none. */
export function cite(key: string): Cite {
  return known(evidence.cites[key], 'reference', key)
}

/** A reference as prose names it: "Zarate et al. 2006". @throws Error if there is none. */
export function citation(key: string): string {
  const { author, year } = cite(key)
  return `${author} ${year}`.trim()
}

/** The entry, or an error that names what is missing. @throws Error if there is none */
export function known<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined)
    throw new Error(`There is no ${kind} "${id}" in the evidence files.`)
  return value
}
