import type { ComparatorKind } from './common.ts'
import type { Refuse } from './numbers.ts'
import { z } from 'zod'
import { intervalFromP, intervalFromSize } from '../smd.ts'
import { certainty, comparatorKind, intervalKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, referenceKeys, refuseTwice, slug, text } from './common.ts'
import { checkCounts, checkEffect, checkInterval, checkP, checkSign, interval, people, pValue, refuser, studies } from './numbers.ts'

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
  says: text(LIMITS.sentence),
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
  names: text(LIMITS.label),
  /** What it names besides, of a related kind. */
  also: text(LIMITS.label).optional(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** One row of every view of the therapy chart. The order of the file is the order of the article. */
export const therapy = z.strictObject({
  id: slug,
  name: text(30),
  family: z.enum(['psychotherapy', 'other', 'medication', 'ketamine']),
  /** Step of the talk in which the row appears. */
  group: z.enum(['first-line', 'approach', 'drug']),
  /** Symptoms that the article says it is for. */
  aims: z.array(symptom).superRefine((aims, ctx) => refuseTwice(aims, String, 'symptom', ctx, [])),
  results: z.array(symptomResult).superRefine((results, ctx) => refuseTwice(results, one => one.symptom, 'symptom', ctx, [], 'symptom')).default([]),
  stance,
})
export type Therapy = z.infer<typeof therapy>

/** One of the approaches that the article names, in plain words; whether it is complementary is said, not implied. */
export const approach = z.strictObject({
  name: text(30),
  role: z.enum(['first-line psychotherapy', 'a way to deliver exposure', 'complementary']),
  session: text(LIMITS.label),
  aims: text(LIMITS.label),
  trials: text(LIMITS.line),
  sources: referenceKeys.min(1),
})
export type Approach = z.infer<typeof approach>

/** How far a limit with two decimals may lie from the one that the arithmetic gives. */
const ROUNDING = 0.006

/** The 95 % interval of an effect whose p value, or else whose number of people, is known. */
function derivedInterval({ estimate, p, n }: { estimate?: number, p?: number, n?: number }): [number, number] | undefined {
  if (estimate === undefined || (p ?? n) === undefined)
    return undefined
  return p === undefined ? intervalFromSize(estimate, n ?? 0) : intervalFromP(estimate, p)
}

/**
 * One published pooled effect (or one trial, which says so) on PTSD symptoms, as a standardised mean difference.
 * Negative means fewer symptoms than the comparator. `k` and `n` are the row's own; those of the whole review or
 * network it comes from go in `whole`.
 */
export const therapyRow = z.strictObject({
  id: slug,
  therapy: slug,
  label: text(30),
  comparator: text(40),
  comparatorKind,
  /** For `mixed`: the kinds of control it mixes. Without it, the row must be drawn `beside` another. */
  mixes: z.array(comparatorKind).min(2).optional(),
  /** Row that this one qualifies and is drawn next to, hollow. */
  beside: slug.optional(),
  outcome: text(40),
  /** When symptoms were measured. Results hours after a dose do not belong beside the end of a psychotherapy. */
  timepoint: text(LIMITS.label).refine(text => !/\b(?:hours?|h|min(?:utes)?)\b/i.test(text), 'a time after treatment ended; results within hours of a dose do not belong in this chart'),
  design: z.enum(['network meta-analysis', 'meta-analysis', 'single trial']),
  estimate: z.number().optional(),
  /** Whom a positive estimate favors. */
  favors: z.enum(['comparator', 'intervention']).optional(),
  ci: interval.optional(),
  interval: intervalKind.default('CI'),
  /** How a derived interval was derived. */
  derivedFrom: text(LIMITS.label).optional(),
  p: pValue.optional(),
  /** Why the source prints a p value and an interval that contradict each other. */
  asPrinted: text(LIMITS.sentence).optional(),
  /** The same estimate corrected for publication bias, drawn as a ghost. */
  corrected: z.strictObject({ label: text(30), estimate: z.number(), ci: interval }).superRefine((value, ctx) => checkSmd(value, refuser(ctx))).optional(),
  k: studies.optional(),
  n: people.optional(),
  whole: z.strictObject({ of: z.enum(['network', 'review']), k: studies, n: people.optional() }).optional(),
  certainty: certainty.default('not graded'),
  /** Who graded the certainty, or for which outcome, where it is not the row's own review and outcome. */
  certaintyOf: text(LIMITS.line).optional(),
  /** Printed in place of an estimate. */
  missing: text(40).optional(),
  /** The row in plain words, for its detail. */
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}).superRefine((row, ctx) => {
  const fault = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message })
  recalledNeedsVerify(row, ctx)
  checkSmd(row, refuser(ctx))
  checkCounts(row, refuser(ctx))
  if (!row.asPrinted)
    checkP('SMD', row, refuser(ctx))
  checkWhole(row, refuser(ctx))
  if (row.estimate === undefined && !row.missing)
    fault('estimate', 'a row needs an "estimate", or "missing" with the words to print in its place')
  if (row.estimate !== undefined && row.missing)
    fault('missing', 'a row with an estimate cannot also be "missing"')
  if (row.ci && row.estimate === undefined)
    fault('ci', 'an interval needs its "estimate"')
  if ((row.interval === 'derived CI') !== (row.derivedFrom !== undefined))
    fault('interval', '"interval: derived CI" and "derivedFrom" go together')
  const derived = derivedInterval(row)
  if (row.interval === 'derived CI' && row.ci?.some((limit, i) => !(Math.abs(limit - (derived?.[i] ?? Infinity)) < ROUNDING)))
    fault('ci', derived ? `found ${row.ci[0]} to ${row.ci[1]}: from the ${row.p === undefined ? 'size of the trial' : 'p value'} follows ${derived[0].toFixed(2)} to ${derived[1].toFixed(2)}` : 'a derived interval needs the "p" or the "n" that it is derived from')
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

/** A standardised difference: plausible, inside its interval, with the sign that the deck means. */
function checkSmd(value: { estimate?: number, ci?: [number, number], favors?: string }, refuse: Refuse): void {
  if (!checkEffect('SMD', value, refuse))
    return
  checkInterval(value, refuse)
  checkSign('SMD', value, refuse)
}

/** Refuses a row that is larger than the review or network it comes from. */
function checkWhole({ k, n, whole }: { k?: number, n?: number, whole?: { k: number, n?: number } }, refuse: Refuse): void {
  if (!whole)
    return
  checkCounts(whole, (path, message) => refuse(['whole', ...path], message))
  if (k !== undefined && k > whole.k)
    refuse(['k'], `found ${k} studies in the row, but ${whole.k} in the whole it comes from`)
  if (n !== undefined && whole.n !== undefined && n > whole.n)
    refuse(['n'], `found ${n} people in the row, but ${whole.n} in the whole it comes from`)
}

/** Rows that share a comparator. The comparators a panel may hold are those of {@link COMPARATOR_PANELS}. */
export const therapyPanel = z.strictObject({
  panel: panelKey,
  title: text(LIMITS.label),
  /** How effects against this comparator are to be read; what it says must follow from the rows. */
  reading: text(LIMITS.label),
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
  outcome: text(40),
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
  refuseTwice(file.therapies, ({ id }) => id, 'therapy', ctx, ['therapies'], 'id')
  refuseTwice(file.approaches, ({ name }) => name, 'approach', ctx, ['approaches'], 'name')
  refuseTwice(file.tableOnly, String, 'finding', ctx, ['tableOnly'])
  const known = new Set(file.therapies.map(({ id }) => id))
  const rowIds = new Set<string>()
  file.panels.forEach((panel, i) => panel.rows.forEach((row, j) => {
    if (rowIds.has(row.id))
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'id'], message: `there are two rows with the id "${row.id}"; ids must differ` })
    rowIds.add(row.id)
    if (!known.has(row.therapy))
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'therapy'], message: `found "${row.therapy}": it must be one of ${[...known].join(', ')}` })
  }))
})
export type TherapyDataset = z.infer<typeof therapiesFile>
