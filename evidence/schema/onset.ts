import { z } from 'zod'
import { comparatorKind, provenance, recalledNeedsVerify, referenceKey, slug } from './common.ts'

/** Minutes in each unit that a time may be written in; a month is a twelfth of 365 days. */
export const MINUTES = { min: 1, h: 60, d: 1440, wk: 10080, mo: 43800, yr: 525600 } as const

/** A time such as `110 min`, `24 h`, `7 d`, `6 wk`, read as minutes. */
export const duration = z.string()
  .regex(/^\d+(?:\.\d+)? (?:min|h|d|wk|mo|yr)$/, 'a time such as "110 min", "24 h", "7 d", "6 wk", "3 mo" or "1 yr"')
  .transform((text) => {
    const [amount, unit] = text.split(' ') as [string, keyof typeof MINUTES]
    return Number(amount) * MINUTES[unit]
  })

/** What happened at a time, or over a stretch of time. One mark each on the chart. */
export const onsetEvent = z.strictObject({
  kind: z.enum(['separation', 'response', 'remission', 'peak', 'fading', 'relapse']),
  at: duration,
  until: duration.optional(),
  /** One short sentence for a pinned row and the table. */
  says: z.string(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify).superRefine((value, ctx) => {
  if (value.until !== undefined && value.until < value.at)
    ctx.addIssue({ code: 'custom', path: ['until'], message: '"until" is earlier than "at"' })
})
export type OnsetEvent = z.infer<typeof onsetEvent>

/** A time at which trials measured; `separated` says whether the groups differed then. */
export const assessment = z.strictObject({
  at: duration,
  separated: z.enum(['yes', 'no', 'not tested']),
  says: z.string(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type Assessment = z.infer<typeof assessment>

/** One row of the onset timeline: a treatment against a named comparator. Times are minutes after the first dose. */
export const onsetRow = z.strictObject({
  id: slug,
  treatment: z.string(),
  /** Dose and route, printed in the dose gutter. */
  dose: z.string(),
  regimen: z.enum(['one infusion', 'single dose', 'repeated dose', 'daily tablets']),
  family: z.enum(['ketamine', 'medication', 'psychotherapy']),
  comparator: z.string(),
  comparatorKind,
  /** `main` rows carry the comparison; `caveat` rows are shown last and qualify it. */
  role: z.enum(['main', 'caveat']),
  /** First time the effect was seen, and the last time it was still seen; open-ended where `offset` is missing. */
  onset: duration.optional(),
  offset: duration.optional(),
  events: z.array(onsetEvent),
  assessed: z.array(assessment),
  note: z.string().optional(),
}).superRefine((row, ctx) => {
  if (row.onset !== undefined && row.offset !== undefined && row.offset < row.onset)
    ctx.addIssue({ code: 'custom', path: ['offset'], message: 'the effect would end before it starts: "offset" is earlier than "onset"' })
})
export type OnsetRow = z.infer<typeof onsetRow>

export const onsetFile = z.strictObject({
  title: z.string(),
  outcome: z.string(),
  rows: z.array(onsetRow).min(2),
})
export type OnsetDataset = z.infer<typeof onsetFile>
