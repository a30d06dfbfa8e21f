import type { Reference } from './schema/index.ts'
import type { FormattedReference } from './types.ts'
import { Cite } from '@citation-js/core'
import { toCite } from './cites.ts'
import '@citation-js/plugin-csl'

/** References in Vancouver style, in the given order, each without its number and DOI. */
export function formatReferences(references: readonly Reference[]): FormattedReference[] {
  return references.map((reference) => {
    const { custom, DOI: _, ...csl } = reference
    const output = new Cite([csl]).format('bibliography', { template: 'vancouver', lang: 'en-US', format: 'text' })
    return {
      ...toCite(reference),
      text: output.trim().replace(/^1\.\s*/, '').replace(/;\.?$/, '.'),
      note: custom.note,
    }
  })
}
