import { z } from 'zod'
import { comparatorKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, refuseTwice, slug, text } from './common.ts'
import { when } from './time.ts'

/** Words beside a mark. */
export const onsetWords = z.strictObject({
  says: text(LIMITS.label),
  /** `inside`: in the bar that begins here; `below`: under the tick; `before` and `after`: beside the mark or its bar. */
  place: z.enum(['inside', 'below', 'before', 'after']),
  /** The axis on which they are printed; both unless said. */
  axis: z.enum(['weeks', 'stretched']).optional(),
  /** The part of the story that brings them, later than the row itself: what happens after the first day, or the caveats. */
  part: z.enum(['after', 'caveats']).optional(),
})
export type OnsetWords = z.infer<typeof onsetWords>

/**
 * A time at which trials measured. `separated` says whether the groups differed then: `yes`, `no`, or `not tested`
 * where no comparison was reported.
 */
export const assessment = z.strictObject({
  /** Time after the first dose: "110 min", "week 1", "8 to 14 wk". */
  at: when,
  separated: z.enum(['yes', 'no', 'not tested']),
  /**
   * How the bar runs from the row's last joined time to this one: the effect is there at both, and grows or shrinks
   * between them, or not. Without it the time stands alone.
   */
  since: z.enum(['steady', 'growing', 'shrinking']).optional(),
  /** The effect went on growing after this, for an unknown time. */
  open: z.boolean().default(false),
  words: z.array(onsetWords).max(3).default([]),
  /** What was measured, in a few words: shown on the chart while somebody looks at this time, and when its row is pinned. */
  reads: text(34),
  /** One short sentence for listeners and for the table. */
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type Assessment = z.infer<typeof assessment>

/** One row of the onset timeline: a treatment against a named comparator. */
export const onsetRow = z.strictObject({
  id: slug,
  /** Printed as the row's name, and below it how it was given or compared. */
  name: text(20),
  below: text(24).optional(),
  /** The treatment as a sentence names it. */
  treatment: text(LIMITS.label),
  /** Dose and route in words, for a pinned row and the table. */
  dose: text(LIMITS.label),
  /** What is drawn where the row begins: one drop, or a tablet with a mark for every day. */
  given: z.enum(['once', 'daily']).optional(),
  family: z.enum(['ketamine', 'medication', 'psychotherapy']),
  comparator: text(40),
  comparatorKind,
  /** `main` rows carry the comparison from the start, in large bars; `aside` rows stand small below one of them; `after` rows come when the talk asks what happens then; `caveat` rows come last and qualify the rest. */
  role: z.enum(['main', 'aside', 'after', 'caveat']),
  /** The row in plain words. */
  plain: text(LIMITS.sentence),
  assessed: z.array(assessment).min(1),
}).superRefine(({ assessed }, ctx) => {
  assessed.forEach(({ at, source, since, separated }, i) => {
    const before = assessed.slice(0, i)
    const last = before.at(-1)
    if (last && at.from < last.at.from)
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'at'], message: `"${at.text}" comes before "${last.at.text}"; write the times in order` })
    if (before.some(one => one.at.text === at.text && one.source === source && one.separated === separated))
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'source'], message: `"${source}" stands twice at "${at.text}"; put what it found then into one entry` })
    if (since && !before.some(one => one.separated !== 'no' && one.at.from < at.from))
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'since'], message: 'there is no earlier time from which a bar could run; write the earlier time first, or leave "since" out' })
  })
  assessed.forEach(({ since, separated }, i) => {
    if (since && separated === 'no')
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'since'], message: 'a bar cannot run to a time at which the groups did not differ; leave "since" out' })
  })
})
export type OnsetRow = z.infer<typeof onsetRow>

/** One dataset of the onset timeline. */
export const onsetFile = z.strictObject({
  /** The question the chart answers. */
  title: text(60),
  outcome: text(40),
  rows: z.array(onsetRow).min(2).max(7),
}).superRefine(({ rows }, ctx) => refuseTwice(rows, ({ id }) => id, 'row', ctx, ['rows'], 'id'))
export type OnsetDataset = z.infer<typeof onsetFile>
