import type { Claim, Fact, Finding, Statement, Therapy } from './schema/index.ts'
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

/** A claim of the article by id. @throws Error if there is none. */
export function claim(id: string): Claim {
  return known(evidence.claims.find(one => one.id === id), 'claim', id)
}

/** A treatment for PTSD by id, with what the guideline says of it. @throws Error if there is none. */
export function therapy(id: string): Therapy {
  return known(evidence.therapies.therapies.find(one => one.id === id), 'therapy', id)
}

function known<T>(value: T | undefined, kind: string, id: string): T {
  if (value === undefined)
    throw new Error(`There is no ${kind} "${id}" in the evidence files.`)
  return value
}
