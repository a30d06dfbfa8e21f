import type { Fact, Finding } from './schema/index.ts'
import type { DeckEvidence, Evidence } from './types.ts'
import data from 'virtual:evidence'
import statements from 'virtual:statements'
import { known } from './basics.ts'

export { citation, cite, known } from './basics.ts'
export { sourcedStatement, statement } from './statements.ts'

/** The deck's evidence, validated when the deck was built. Who needs only statements takes them from `statements.ts`, which is smaller. */
export const evidence: DeckEvidence & Pick<Evidence, 'statements'> = { ...data, statements }

/** A finding by id. @throws Error if there is none, which `npm run check` finds first. */
export function finding(id: string): Finding {
  return known(evidence.findings[id], 'finding', id)
}

/** A fact by id. @throws Error if there is none. */
export function fact(id: string): Fact {
  return known(evidence.facts[id], 'fact', id)
}
