import type { ComparatorKind } from './common.ts'
import { z } from 'zod'
import { certainty, comparatorKind, interval, intervalHoldsEstimate, intervalKind, provenance, recalledNeedsVerify, referenceKey, slug } from './common.ts'

/**
 * The three panels of the therapy chart and the comparators each may hold. They are fixed here, out of reach of the
 * data, because an effect against waiting and an effect against placebo must never stand in one panel.
 */
export const COMPARATOR_PANELS = {
  waitlist: ['waitlist', 'no treatment'],
  placebo: ['placebo', 'saline placebo', 'active placebo', 'sham'],
  active: ['active treatment'],
} as const satisfies Record<string, readonly ComparatorKind[]>
export const panelKey = z.enum(['waitlist', 'placebo', 'active'])
export type PanelKey = z.infer<typeof panelKey>

/** The four clusters of DSM-5, and sleep, which belongs to arousal but is asked for on its own. */
export const symptom = z.enum(['intrusion', 'avoidance', 'mood', 'arousal', 'sleep'])
export type Symptom = z.infer<typeof symptom>

/** What trials say about one symptom; `not studied` means: not in the reviews and trials used here. */
export const trialResult = z.enum(['shown', 'unclear', 'no effect', 'not studied'])
export type TrialResult = z.infer<typeof trialResult>

/** What trials say about one symptom of a therapy, and where that was read. */
export const symptomResult = z.strictObject({
  symptom,
  result: trialResult.exclude(['not studied']),
  says: z.string(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** Verbs of the VA/DoD guideline, strongest first; `not graded separately` where it names the therapy nowhere. */
export const stanceVerb = z.enum([
  'recommends',
  'suggests',
  'insufficient evidence for or against',
  'suggests against',
  'not graded separately',
])
export type StanceVerb = z.infer<typeof stanceVerb>

/** Position of a guideline on a therapy: the verb it uses, and what exactly it names. */
export const stance = z.strictObject({
  verb: stanceVerb,
  names: z.string(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** One row of every view of the therapy chart. The order of the file is the order of the article. */
export const therapy = z.strictObject({
  id: slug,
  name: z.string(),
  family: z.enum(['psychotherapy', 'other', 'medication', 'ketamine']),
  /** Step of the talk in which the row appears. */
  group: z.enum(['first-line', 'approach', 'drug']),
  /** Symptoms that the article says it is for. */
  aims: z.array(symptom),
  results: z.array(symptomResult).default([]),
  stance,
})
export type Therapy = z.infer<typeof therapy>

/** One of the approaches that the article names, in plain words; whether it is complementary is said, not implied. */
export const approach = z.strictObject({
  name: z.string(),
  role: z.enum(['first-line psychotherapy', 'a way to deliver exposure', 'complementary']),
  session: z.string(),
  aims: z.string(),
  trials: z.string(),
  sources: z.array(referenceKey).min(1),
})
export type Approach = z.infer<typeof approach>

const count = z.int().positive()

/**
 * One published pooled effect (or one trial, which says so) on PTSD symptoms, as a standardised mean difference.
 * Negative means fewer symptoms than the comparator. `k` and `n` are the row's own; those of the whole review or
 * network it comes from go in `whole`.
 */
export const therapyRow = z.strictObject({
  id: slug,
  therapy: slug,
  label: z.string(),
  comparator: z.string(),
  comparatorKind,
  /** For `mixed`: the kinds of control it mixes. Without it, the row must be drawn `beside` another. */
  mixes: z.array(comparatorKind).min(2).optional(),
  /** Row that this one qualifies and is drawn next to, hollow. */
  beside: slug.optional(),
  outcome: z.string(),
  /** When symptoms were measured. Results hours after a dose do not belong beside the end of a psychotherapy. */
  timepoint: z.string().refine(text => !/\b(?:hours?|h|min(?:utes)?)\b/i.test(text), 'a time after treatment ended; results within hours of a dose do not belong in this chart'),
  design: z.enum(['network meta-analysis', 'meta-analysis', 'single trial']),
  estimate: z.number().optional(),
  ci: interval.optional(),
  interval: intervalKind.default('CI'),
  /** How a derived interval was derived. */
  derivedFrom: z.string().optional(),
  p: z.number().min(0).max(1).optional(),
  /** The same estimate corrected for publication bias, drawn as a ghost. */
  corrected: z.strictObject({ label: z.string(), estimate: z.number(), ci: interval }).superRefine((value, ctx) => intervalHoldsEstimate(value, ctx)).optional(),
  k: count.optional(),
  n: count.optional(),
  whole: z.strictObject({ of: z.enum(['network', 'review']), k: count, n: count.optional() }).optional(),
  certainty: certainty.default('not graded'),
  /** Who graded the certainty, or for which outcome, where it is not the row's own review and outcome. */
  certaintyOf: z.string().optional(),
  /** Printed in place of an estimate. */
  missing: z.string().optional(),
  /** The row in plain words, for its detail. */
  says: z.string(),
  source: referenceKey,
  ...provenance,
}).superRefine((row, ctx) => {
  const fault = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message })
  recalledNeedsVerify(row, ctx)
  intervalHoldsEstimate(row, ctx)
  if (row.estimate === undefined && !row.missing)
    fault('estimate', 'a row needs an "estimate", or "missing" with the words to print in its place')
  if (row.estimate !== undefined && row.missing)
    fault('missing', 'a row with an estimate cannot also be "missing"')
  if (row.ci && row.estimate === undefined)
    fault('ci', 'an interval needs its "estimate"')
  if ((row.interval === 'derived CI') !== (row.derivedFrom !== undefined))
    fault('interval', '"interval: derived CI" and "derivedFrom" go together')
  if (row.interval === 'CrI' && row.design !== 'network meta-analysis')
    fault('interval', 'a credible interval (CrI) belongs to a network meta-analysis here')
  if (row.certaintyOf && row.certainty === 'not graded')
    fault('certaintyOf', 'a row that is not graded cannot say who graded it')
  if (row.design === 'single trial' && row.k !== 1)
    fault('k', 'a single trial has "k: 1"')
  if (row.mixes && row.comparatorKind !== 'mixed')
    fault('mixes', 'only a row with "comparatorKind: mixed" mixes controls')
})
export type TherapyRow = z.infer<typeof therapyRow>

/** Rows that share a comparator. The comparators a panel may hold are those of {@link COMPARATOR_PANELS}. */
export const therapyPanel = z.strictObject({
  panel: panelKey,
  title: z.string(),
  rows: z.array(therapyRow).min(1),
}).superRefine(({ panel, rows }, ctx) => {
  const allowed: readonly ComparatorKind[] = COMPARATOR_PANELS[panel]
  rows.forEach((row, i) => {
    const fault = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: ['rows', i, path], message })
    const partner = rows.find(({ id }) => id === row.beside)
    if (row.beside !== undefined && (!partner || partner === row || partner.therapy !== row.therapy || partner.beside !== undefined))
      fault('beside', `"${row.beside}" is not another row of the same therapy in this panel`)
    if (row.comparatorKind !== 'mixed' && !allowed.includes(row.comparatorKind))
      fault('comparatorKind', `found "${row.comparatorKind}": the ${panel} panel holds only ${allowed.join(', ')}; comparators must not be mixed`)
    if (row.comparatorKind === 'mixed' && row.beside === undefined && !row.mixes?.every(kind => allowed.includes(kind)))
      fault('comparatorKind', `found mixed controls: in the ${panel} panel they must mix only ${allowed.join(', ')} ("mixes"), or be drawn "beside" a row of the same therapy`)
  })
})
export type TherapyPanel = z.infer<typeof therapyPanel>

/** Everything the therapy chart draws: its rows, the effects in three panels, and pooled effects for the table only. */
export const therapiesFile = z.strictObject({
  outcome: z.string(),
  /** Finding whose placebo arm is the stated baseline of "out of 100 people". */
  baseline: z.strictObject({ finding: slug, arm: slug }),
  therapies: z.array(therapy).min(2),
  approaches: z.array(approach),
  panels: z.array(therapyPanel).length(3),
  /** Findings with mixed comparators, which no panel may hold. */
  tableOnly: z.array(slug),
}).superRefine((file, ctx) => {
  panelKey.options.forEach((key, i) => {
    if (file.panels[i]?.panel !== key)
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'panel'], message: `found "${file.panels[i]?.panel}": the three panels are, in this order, ${panelKey.options.join(', ')}` })
  })
  const known = new Set(file.therapies.map(({ id }) => id))
  file.panels.forEach((panel, i) => panel.rows.forEach((row, j) => {
    if (!known.has(row.therapy))
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'therapy'], message: `found "${row.therapy}": it must be one of ${[...known].join(', ')}` })
  }))
})
export type TherapyDataset = z.infer<typeof therapiesFile>
