import { z } from 'zod'

/** One entry of the glossary: the term as slides write it, its long form if it is short for something, and its meaning. */
export const glossaryEntry = z.strictObject({
  term: z.string(),
  long: z.string().optional(),
  means: z.string(),
})
export type GlossaryEntry = z.infer<typeof glossaryEntry>

export const glossaryFile = z.array(glossaryEntry).min(1).superRefine((entries, ctx) => {
  entries.forEach(({ term }, i) => {
    if (entries.findIndex(other => other.term === term) < i)
      ctx.addIssue({ code: 'custom', path: [i, 'term'], message: `"${term}" is explained twice` })
  })
})
