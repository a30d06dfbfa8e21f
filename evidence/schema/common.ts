import { z } from 'zod'

/** Key of a reference in `references.json`, for example `zarate2006`. */
export const referenceKey = z.string().regex(/^[a-z][a-z0-9-]*$/, 'a reference key such as "zarate2006"')

/** Lower-case name of a finding, fact or row; slides refer to it between double square brackets. */
export const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, starting with a letter')

/** Month in which a figure was last read at its source, `YYYY-MM`. */
export const month = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'a month such as "2026-11"')

/**
 * How a figure was checked: `abstract` = read in the study's own abstract, table or the issuing body's page;
 * `report` = read on a page that reports the study; `recalled` = not re-read, so it needs `verify: true`.
 */
export const readAs = z.enum(['abstract', 'report', 'recalled'])

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
  'saline placebo',
  'placebo',
  'active placebo',
  'sham',
  'active treatment',
  'mixed',
  'none',
  'not on file',
])
export type ComparatorKind = z.infer<typeof comparatorKind>

/** Kind of interval: 95 % confidence, 95 % credible (network meta-analysis), or derived from a p value by us. */
export const intervalKind = z.enum(['CI', 'CrI', 'derived CI'])
export type IntervalKind = z.infer<typeof intervalKind>

/** An interval, lower limit first. */
export const interval = z.tuple([z.number(), z.number()])

/** Refuses an interval that is the wrong way round or does not hold its estimate. */
export function intervalHoldsEstimate(
  { estimate, ci }: { estimate?: number, ci?: readonly [number, number] },
  ctx: z.RefinementCtx,
  path: PropertyKey[] = [],
): void {
  if (!ci)
    return
  const [lower, upper] = ci
  if (lower > upper) {
    ctx.addIssue({
      code: 'custom',
      path: [...path, 'ci'],
      message: `the interval is the wrong way round: ${lower} is greater than ${upper}; write the smaller limit first, [${upper}, ${lower}]`,
    })
  }
  else if (estimate !== undefined && (estimate < lower || estimate > upper)) {
    ctx.addIssue({
      code: 'custom',
      path: [...path, 'ci'],
      message: `the estimate ${estimate} lies outside its interval ${lower} to ${upper}`,
    })
  }
}
