import { z } from 'zod'
import { referenceKey } from './common.ts'

const name = z.union([
  z.strictObject({ family: z.string(), given: z.string() }),
  z.strictObject({ literal: z.string() }),
])

/**
 * A reference in CSL-JSON. The author list is the first author and the literal `et al.`, or an organisation.
 * `custom` says how far the entry itself was checked.
 */
export const reference = z.strictObject({
  'id': referenceKey,
  'type': z.enum(['article-journal', 'book', 'chapter', 'report', 'webpage', 'legislation']),
  'author': z.array(name).min(1).max(2),
  'issued': z.strictObject({ 'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]) }).optional(),
  'title': z.string(),
  'container-title': z.string().optional(),
  'volume': z.string().optional(),
  'issue': z.string().optional(),
  'page': z.string().optional(),
  'number': z.string().optional(),
  'publisher': z.string().optional(),
  'DOI': z.string().regex(/^10\.\d{4,}\/\S+$/, 'a DOI such as "10.1001/archpsyc.63.8.856"').optional(),
  'custom': z.strictObject({
    /** The DOI or another part was recalled, not read. */
    verify: z.boolean().default(false),
    note: z.string().optional(),
    /** Name of an organization as a source line shows it. */
    short: z.string().optional(),
  }).prefault({}),
})
export type Reference = z.infer<typeof reference>

export const referencesFile = z.array(reference).min(1)
