import type { GlossaryEntry } from './schema/index.ts'
import glossary from 'virtual:glossary'
import { known } from './index.ts'

/** What the glossary says of a term. @throws Error if it has none */
export function glossaryEntry(term: string): GlossaryEntry {
  return known(glossary.find(one => one.term === term), 'glossary entry', term)
}
