import type { Fact, Finding, Statement } from './schema/index.ts'
import type { DeckEvidence } from './types.ts'
import data from 'virtual:evidence'
import { known } from './basics.ts'

export { citation, cite, known } from './basics.ts'

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
