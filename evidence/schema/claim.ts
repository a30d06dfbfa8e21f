import { z } from 'zod'
import { referenceKeys, text } from './common.ts'

/** Sections of the talk that make claims, by the file they are told in. */
export const sectionKey = z.enum(['introduction', 'mechanism', 'depression', 'anxiety', 'ptsd', 'future', 'conclusion'])
export type SectionKey = z.infer<typeof sectionKey>

/** How the evidence stands to a claim of the article. */
export const verdict = z.enum(['supported', 'partly', 'overstated', 'background'])
export type Verdict = z.infer<typeof verdict>

/** First letter of a claim's id in each section. */
const LETTERS: Record<SectionKey, string> = { introduction: 'I', mechanism: 'M', depression: 'D', anxiety: 'A', ptsd: 'P', future: 'F', conclusion: 'X' }

/** One claim of the article: what it says, the verdict, and what the evidence shows, both in our own words. */
export const claim = z.strictObject({
  id: z.string().regex(/^[A-Z][1-9]\d?$/, 'a claim id such as "D4"'),
  section: sectionKey,
  says: text(92),
  verdict,
  shows: text(170),
  /** The same in a short line, for a scoreboard. */
  limit: text(70).optional(),
  sources: referenceKeys.default([]),
}).superRefine(({ id, section, verdict: judged, sources }, ctx) => {
  if (!id.startsWith(LETTERS[section]))
    ctx.addIssue({ code: 'custom', path: ['section'], message: `found "${section}" for the claim ${id}: claims of that section start with ${LETTERS[section]}` })
  if (judged !== 'background' && sources.length === 0)
    ctx.addIssue({ code: 'custom', path: ['sources'], message: `the verdict "${judged}" needs at least one source; only "background" may have none` })
})
export type Claim = z.infer<typeof claim>

export const claimsFile = z.array(claim).min(1)
