import { z } from 'zod'
import { textFault } from '../characters.ts'

/**
 * A text that is printed in one line: not empty, without what cannot be seen, at most `max` characters. Figures in
 * double square brackets are refused, because nothing fills them in.
 */
export function text(max: number): z.ZodString {
  return filledText(max).refine(value => !value.includes('[['), 'figures in double square brackets are not filled in here: write the text without them')
}

/** A text in which figures are filled in, such as `[[usual-dose]]`. */
export function filledText(max: number): z.ZodString {
  return z.string().superRefine((value, ctx) => {
    const message = textFault(value, max)
    if (message)
      ctx.addIssue({ code: 'custom', message })
  })
}

/** Longest texts by what they are: a name in a chart, a line of a table, a sentence, the title of a paper. */
export const LIMITS = { label: 60, line: 110, sentence: 300, title: 300 } as const

/** A name in lower case. Names that every object has, such as `constructor`, would be found where nothing is on file. */
function name(allowed: string): z.ZodString {
  return z.string().regex(/^[a-z][a-z0-9-]{0,47}$/, { error: allowed, abort: true }).refine(value => !(value in Object.prototype), 'this word has a meaning of its own for the programs: choose another name')
}

/** Key of a reference in `references.json`, for example `zarate2006`. */
export const referenceKey = name('a reference key such as "zarate2006"')

/** Lower-case name of a finding, fact or row; slides refer to it between double square brackets. */
export const slug = name('lower-case letters, digits and hyphens, at most 48, starting with a letter')

/** Month in which a figure was last read at its source, `YYYY-MM`; the loader refuses a month that is still to come. */
const month = z.string().regex(/^20[2-9]\d-(?:0[1-9]|1[0-2])$/, 'a month such as 2026-11')

/** References that a sentence rests on, each once. */
export const referenceKeys = z.array(referenceKey).superRefine((keys, ctx) => refuseTwice(keys, key => key, 'source', ctx, []))

/** Refuses the second of two items with one name. */
export function refuseTwice<T>(items: readonly T[], nameOf: (item: T) => string, what: string, ctx: z.RefinementCtx, path: PropertyKey[], key?: string): void {
  const seen = new Set<string>()
  items.forEach((item, i) => {
    const found = nameOf(item)
    if (seen.has(found))
      ctx.addIssue({ code: 'custom', path: [...path, i, ...(key ? [key] : [])], message: `found the ${what} "${found}" twice: each may stand once; delete one or name it differently` })
    seen.add(found)
  })
}

/**
 * How a figure was checked: `abstract` = read in the study's own abstract, table or the issuing body's page;
 * `report` = read on a page that reports the study; `recalled` = not re-read, so it needs `verify: true`.
 */
const readAs = z.enum(['abstract', 'report', 'recalled'])

/** Fields that every figure carries about its own checking. */
export const provenance = {
  checked: month,
  read: readAs,
  /** Must be read again at its source before the talk is given. */
  verify: z.boolean().default(false),
  /** Changes with time (labels, law, guidelines): look again before each talk. */
  recheck: z.boolean().default(false),
}

/** Refuses a figure from memory that does not ask to be verified. */
export function recalledNeedsVerify(value: { read: string, verify: boolean }, ctx: z.RefinementCtx): void {
  if (value.read === 'recalled' && !value.verify) {
    ctx.addIssue({
      code: 'custom',
      path: ['verify'],
      message: 'a figure with "read: recalled" must also say "verify: true"',
    })
  }
}

/** Certainty of the evidence in GRADE's words; `not graded` where nobody graded it. */
export const certainty = z.enum(['high', 'moderate', 'moderate to low', 'low', 'very low', 'not graded'])
export type Certainty = z.infer<typeof certainty>

/** What a group was compared with; effect sizes are never compared across kinds without saying so. */
export const comparatorKind = z.enum([
  'waitlist',
  'no treatment',
  'usual care',
  'saline placebo',
  'placebo',
  'active placebo',
  'sham',
  'active treatment',
  'mixed',
  'none',
  'not reported',
])
export type ComparatorKind = z.infer<typeof comparatorKind>

/** Kind of interval: 95 % confidence, 95 % credible (network meta-analysis), or derived from a p value by us. */
export const intervalKind = z.enum(['CI', 'CrI', 'derived CI'])
export type IntervalKind = z.infer<typeof intervalKind>
