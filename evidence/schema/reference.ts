import { z } from 'zod'
import { dateFault } from '../dates.ts'
import { LIMITS, referenceKey, text } from './common.ts'

const name = z.union([
  z.strictObject({ family: text(40), given: text(40) }),
  z.strictObject({ literal: text(100) }),
], { error: 'a "family" and a "given" name, or a "literal" name such as "et al." or an organization' })

/** Year, month and day, as many as are known. */
const dateParts = z.array(z.int()).min(1).max(3).superRefine(([year = 0, month, day], ctx) => {
  const message = dateFault([year, month, day])
  if (message)
    ctx.addIssue({ code: 'custom', message })
})

/** Why pages cannot be right; `856-64` for 856 to 864 is allowed. */
function pageFault(page: string): string | undefined {
  const found = /^([a-z]*)(\d+)(?:[a-z]\d*)?(?:-\1(\d+)[a-z]?)?$/i.exec(page)
  if (!found)
    return 'write pages as 856-864 or 856-64, or the number of the article such as e2414686'
  const [, , first = '', last] = found
  const end = last && last.length < first.length ? `${first.slice(0, first.length - last.length)}${last}` : last
  return end !== undefined && Number(end) < Number(first) ? 'the pages end before they start; write the first page first' : undefined
}

/**
 * A reference in CSL-JSON. The author list is the first author and the literal `et al.`, or an organisation.
 * `custom` says how far the entry itself was checked.
 */
export const reference = z.strictObject({
  'id': referenceKey,
  'type': z.enum(['article-journal', 'book', 'chapter', 'report', 'webpage', 'legislation']),
  'author': z.array(name).min(1).max(2),
  'issued': z.strictObject({ 'date-parts': z.tuple([dateParts]) }).optional(),
  'title': text(LIMITS.title),
  'container-title': text(LIMITS.line).optional(),
  'volume': text(12).optional(),
  'issue': text(12).optional(),
  'page': text(24).superRefine((value, ctx) => {
    const message = pageFault(value)
    if (message)
      ctx.addIssue({ code: 'custom', message: `found "${value}": ${message}` })
  }).optional(),
  'number': text(40).optional(),
  'publisher': text(LIMITS.line).optional(),
  'DOI': z.string().max(100).regex(/^10\.\d{4,9}\/[\x21-\x7E]+$/, 'a DOI such as "10.1001/archpsyc.63.8.856", without https://doi.org/').optional(),
  'custom': z.strictObject({
    /** The DOI or another part was recalled, not read. */
    verify: z.boolean().default(false),
    note: text(LIMITS.sentence).optional(),
    /** Name of an organization as a source line shows it. */
    short: text(30).optional(),
  }).prefault({}),
}).superRefine(({ id, issued, custom }, ctx) => {
  const inKey = /(?:19|20)\d\d$/.exec(id)?.[0]
  const year = issued?.['date-parts'][0][0]
  // A guideline may be published later than the year it is known by; then its note says so.
  if (inKey && year !== undefined && Number(inKey) !== year && !custom.note?.includes(inKey))
    ctx.addIssue({ code: 'custom', path: ['issued'], message: `found the year ${year}, but the key "${id}" says ${inKey}: correct one of them` })
})
export type Reference = z.infer<typeof reference>

export const referencesFile = z.array(reference).min(1).superRefine((references, ctx) => {
  const seen = new Map<string, string>()
  references.forEach(({ id, DOI }, i) => {
    const doi = DOI?.toLowerCase()
    const owner = doi && seen.get(doi)
    if (owner)
      ctx.addIssue({ code: 'custom', path: [i, 'DOI'], message: `found the DOI ${DOI} of "${owner}" again: two references cannot share a DOI; correct one, or delete the second reference` })
    else if (doi)
      seen.set(doi, id)
  })
})
