import { z } from 'zod'
import { comparatorKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, refuseTwice, slug, text } from './common.ts'
import { when } from './time.ts'

/**
 * What happened. `lasting` is the last time an effect was still seen; `fading` and `relapse` are how it goes.
 * One shape each on the chart.
 */
export const eventKind = z.enum(['separation', 'response', 'remission', 'peak', 'lasting', 'fading', 'relapse'])
export type EventKind = z.infer<typeof eventKind>

const placed = {
  /** Time after the first dose: "110 min", "week 1", "5 to 8 d". */
  at: when,
  /** Words printed beside the mark; `{at}` stands for the time. */
  label: text(44).regex(/^[^{}]*(?:\{at\}[^{}]*)?$/, 'words in which only {at} stands in braces').optional(),
  /** Side of the row's marks on which the label stands. */
  side: z.enum(['before', 'after']).default('before'),
  /** One short sentence for a pinned row. */
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}

/** Something that happened at a time, or over a stretch of time. */
export const onsetEvent = z.strictObject({
  kind: eventKind,
  ...placed,
  /** The effect went on after this, for an unknown time. */
  open: z.boolean().default(false),
  /** Shown only with the caveats. */
  caveat: z.boolean().default(false),
}).superRefine(recalledNeedsVerify)
export type OnsetEvent = z.infer<typeof onsetEvent>

/**
 * A time at which trials measured. `separated` says whether the groups differed then: `yes`, `no`, or `not tested`
 * where no comparison is on file.
 */
export const assessment = z.strictObject({
  ...placed,
  separated: z.enum(['yes', 'no', 'not tested']),
  /** What was measured, in a few words: shown on the chart while somebody looks at this time. */
  reads: text(34),
}).superRefine(recalledNeedsVerify)
export type Assessment = z.infer<typeof assessment>

/** One row of the onset timeline: a treatment against a named comparator. */
export const onsetRow = z.strictObject({
  id: slug,
  treatment: text(20),
  /** Dose and route in words, for a pinned row and the table. */
  dose: text(LIMITS.label),
  regimen: z.enum(['one infusion', 'single dose', 'repeated dose', 'daily tablets', 'various doses']),
  family: z.enum(['ketamine', 'medication', 'psychotherapy']),
  comparator: text(16),
  comparatorKind,
  /**
   * `main` rows carry the comparison from the start, `duration` rows come when the talk asks how long it lasts,
   * `caveat` rows come last and qualify the rest.
   */
  role: z.enum(['main', 'duration', 'caveat']),
  /** The row in plain words. */
  plain: text(LIMITS.sentence),
  /** Stands in place of marks in a row whose times are not on file. */
  unknown: z.strictObject({ says: text(LIMITS.sentence), source: referenceKey, ...provenance }).superRefine(recalledNeedsVerify).optional(),
  events: z.array(onsetEvent),
  assessed: z.array(assessment),
}).superRefine((row, ctx) => {
  if (row.events.length + row.assessed.length === 0 && !row.unknown)
    ctx.addIssue({ code: 'custom', path: ['unknown'], message: 'a row without events and assessed times must say why in "unknown"' })
  const kinds = row.events.map(event => event.kind)
  kinds.forEach((kind, i) => {
    if (kinds.indexOf(kind) < i)
      ctx.addIssue({ code: 'custom', path: ['events', i, 'kind'], message: `the row has "${kind}" twice; one of each kind is allowed` })
  })
  checkOrder(row.events, (i, message) => ctx.addIssue({ code: 'custom', path: ['events', i, 'at'], message }))
  const separation = row.events.find(({ kind }) => kind === 'separation')?.at
  row.assessed.forEach(({ at, separated }, i) => {
    if (separation && separated === 'yes' && at.to < separation.from)
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'separated'], message: `the groups cannot differ at "${at.text}", before the separation at "${separation.text}"; correct one of the two times` })
  })
  row.assessed.forEach(({ at }, i) => {
    if (i > 0 && at.from <= (row.assessed[i - 1]?.at.to ?? 0))
      ctx.addIssue({ code: 'custom', path: ['assessed', i, 'at'], message: `"${at.text}" is not later than the assessed time before it; write them in order, each once` })
  })
})
export type OnsetRow = z.infer<typeof onsetRow>

/** Refuses what comes too early: a benefit before the groups separate, or its end before the benefit. */
function checkOrder(events: readonly OnsetEvent[], refuse: (i: number, message: string) => void): void {
  const stages: readonly (readonly EventKind[])[] = [['separation'], ['response', 'remission', 'peak'], ['lasting', 'fading', 'relapse']]
  const stageOf = (kind: EventKind): number => stages.findIndex(stage => stage.includes(kind))
  events.forEach(({ kind, at }, i) => {
    const late = events.find(other => stageOf(other.kind) < stageOf(kind) && other.at.from > at.from)
    if (late)
      refuse(i, `the ${kind} at "${at.text}" comes before the ${late.kind} at "${late.at.text}": it cannot; correct one of the two times`)
  })
}

/** One dataset of the onset timeline. */
export const onsetFile = z.strictObject({
  /** The question the chart answers. */
  title: text(60),
  outcome: text(40),
  /** Explains abbreviations of the rows, below the key. */
  footnote: text(LIMITS.line).optional(),
  rows: z.array(onsetRow).min(2).max(8),
}).superRefine(({ rows }, ctx) => refuseTwice(rows, ({ id }) => id, 'row', ctx, ['rows'], 'id'))
export type OnsetDataset = z.infer<typeof onsetFile>
