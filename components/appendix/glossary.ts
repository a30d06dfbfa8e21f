import type { GlossaryEntry } from '../../evidence/schema/index.ts'
import { fillColumns, paragraphHeight } from './columns.ts'

/** Term and long form as they stand before the definition: "SMD, standardized mean difference." */
export function glossaryHead({ term, long }: GlossaryEntry): string {
  return `${long ? `${term}, ${long}` : term}.`
}

/** The glossary in columns, in the order of the file. */
export function glossaryColumns(entries: readonly GlossaryEntry[]): GlossaryEntry[][] {
  return fillColumns(entries, entry => paragraphHeight(`${glossaryHead(entry)} ${entry.means}`))
}
