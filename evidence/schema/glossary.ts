import { z } from 'zod'
import { LIMITS, text } from './common.ts'

/** One entry of the glossary: the term as slides write it, its long form if it is short for something, and its meaning. */
export const glossaryEntry = z.strictObject({
  term: text(30),
  long: text(LIMITS.label).optional(),
  means: text(LIMITS.sentence),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>

export const glossaryFile = z.array(glossaryEntry).min(1).superRefine((entries, ctx) => {
  entries.forEach(({ term }, i) => {
    if (entries.findIndex(other => other.term === term) < i)
      ctx.addIssue({ code: 'custom', path: [i, 'term'], message: `"${term}" is explained twice` })
  })
})
