import { z } from 'zod'
import { referenceKey } from './common.ts'

/** Sections of the talk that make claims, by the file they are told in. */
export const sectionKey = z.enum(['introduction', 'mechanism', 'depression', 'anxiety', 'ptsd', 'future', 'conclusion'])
export type SectionKey = z.infer<typeof sectionKey>

/** How the evidence stands to a claim of the article. */
export const verdict = z.enum(['supported', 'partly', 'overstated', 'background'])
export type Verdict = z.infer<typeof verdict>

/** One claim of the article: what it says, the verdict, and what the evidence shows, both in our own words. */
export const claim = z.strictObject({
  id: z.string().regex(/^[A-Z][1-9]\d?$/, 'a claim id such as "D4"'),
  section: sectionKey,
  says: z.string(),
  verdict,
  shows: z.string(),
  sources: z.array(referenceKey).default([]),
})
export type Claim = z.infer<typeof claim>

export const claimsFile = z.array(claim).min(1)
