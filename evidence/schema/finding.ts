import { z } from 'zod'
import { certainty, comparatorKind, interval, intervalHoldsEstimate, intervalKind, provenance, recalledNeedsVerify, referenceKey, slug } from './common.ts'

/** One group of a study, or one step of a treatment sequence: its result and, where known, its size. */
export const arm = z.strictObject({
  name: slug,
  label: z.string(),
  value: z.number(),
  ci: interval.optional(),
  events: z.int().nonnegative().optional(),
  n: z.int().positive().optional(),
})
export type Arm = z.infer<typeof arm>

/**
 * Scale of an effect. `SMD` and `d` are standardised, `MD` is in points of the outcome scale, `RD` in percentage
 * points, `OR`, `RR` and `HR` are ratios.
 */
export const measure = z.enum(['SMD', 'd', 'MD', 'RD', 'OR', 'RR', 'HR'])
export type Measure = z.infer<typeof measure>

/**
 * One published result. `estimate` follows the sign rule of the deck: on symptom scales (`SMD`, `d`, `MD`) negative
 * means fewer symptoms than the comparator. `arms` hold what each group did, in `unit`.
 */
export const finding = z.strictObject({
  id: slug,
  source: referenceKey,
  intervention: z.string(),
  comparator: z.string(),
  comparatorKind,
  outcome: z.string(),
  timepoint: z.string(),
  regimen: z.string().optional(),
  population: z.string().optional(),
  design: z.string().optional(),
  k: z.int().positive().optional(),
  n: z.int().positive().optional(),
  certainty: certainty.default('not graded'),
  unit: z.enum(['%', 'points']).optional(),
  arms: z.array(arm).min(1).optional(),
  measure: measure.optional(),
  estimate: z.number().optional(),
  se: z.number().positive().optional(),
  ci: interval.optional(),
  interval: intervalKind.default('CI'),
  p: z.number().min(0).max(1).optional(),
  note: z.string().optional(),
  ...provenance,
}).superRefine((value, ctx) => {
  recalledNeedsVerify(value, ctx)
  intervalHoldsEstimate(value, ctx)
  value.arms?.forEach((one, i) => intervalHoldsEstimate({ estimate: one.value, ci: one.ci }, ctx, ['arms', i]))
  if (value.estimate === undefined && !value.arms)
    ctx.addIssue({ code: 'custom', path: [], message: 'a finding needs an "estimate" or "arms"' })
  if (value.estimate !== undefined && !value.measure)
    ctx.addIssue({ code: 'custom', path: ['estimate'], message: 'an estimate needs its "measure" (SMD, d, MD, RD, OR, RR or HR)' })
  if (value.arms && !value.unit)
    ctx.addIssue({ code: 'custom', path: ['arms'], message: 'arms need a "unit" (% or points)' })
  if (value.measure && ['OR', 'RR', 'HR'].includes(value.measure) && (value.ci?.[0] ?? 1) <= 0)
    ctx.addIssue({ code: 'custom', path: ['ci'], message: 'a ratio cannot be zero or negative' })
})
export type Finding = z.infer<typeof finding>

/** A single sourced value that is not a comparison: a dose, a date, a prevalence. */
export const fact = z.strictObject({
  id: slug,
  source: referenceKey,
  value: z.union([z.string(), z.number()]),
  /** Follows a number: `%` joins it, anything else is set off by a space. */
  unit: z.string().optional(),
  /** What the value is, in words a reader of the check list understands. */
  says: z.string(),
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type Fact = z.infer<typeof fact>

/**
 * A sentence about the world that a chart or a component prints. It stands here, not in code, so that it has a source.
 * Figures in it are written as `[[id]]`.
 */
export const statement = z.strictObject({
  id: slug,
  says: z.string(),
  sources: z.array(referenceKey).min(1),
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type Statement = z.infer<typeof statement>

/** One file of `findings/`. */
export const findingsFile = z.strictObject({
  findings: z.array(finding).default([]),
  facts: z.array(fact).default([]),
  statements: z.array(statement).default([]),
})
