import type { GlossaryEntry } from '../../../evidence/schema/index.ts'
import { paragraphHeight } from './columns.ts'

/** Term and long form as they stand before the definition: "SMD, standardized mean difference." */
export function glossaryHead({ term, long }: GlossaryEntry): string {
  return `${long ? `${term}, ${long}` : term}.`
}

/** Room that an entry takes in a column, canvas px. */
export function entryHeight(entry: GlossaryEntry): number {
  return paragraphHeight(`${glossaryHead(entry)} ${entry.means}`)
}
