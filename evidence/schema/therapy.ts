import type { ComparatorKind } from './common.ts'
import type { Refuse } from './numbers.ts'
import { z } from 'zod'
import { intervalFromP, intervalFromT } from '../smd.ts'
import { isDrawn, LINE_LABEL, lineCount, lineLabel, MOST_LINES } from '../therapy-lines.ts'
import { certainty, comparatorKind, intervalKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, refuseTwice, slug, text } from './common.ts'
import { checkCounts, checkEffect, checkInterval, checkP, checkSign, interval, people, pValue, refuser, studies } from './numbers.ts'

/**
 * The three panels of the therapy chart and the comparators each may hold. They are fixed here, out of reach of the
 * data, because an effect against waiting and an effect against placebo must never stand in one panel.
 */
export const COMPARATOR_PANELS = {
  waitlist: ['waitlist', 'no treatment', 'usual care'],
  placebo: ['placebo', 'saline placebo', 'active placebo', 'sham'],
  active: ['active treatment'],
} as const satisfies Record<string, readonly ComparatorKind[]>
export const panelKey = z.enum(['waitlist', 'placebo', 'active'])
export type PanelKey = z.infer<typeof panelKey>

/** The four clusters of DSM-5, and sleep, which belongs to arousal but is asked for on its own. */
export const symptom = z.enum(['intrusion', 'avoidance', 'mood', 'arousal', 'sleep'])
export type Symptom = z.infer<typeof symptom>

/** What a trial or review found for one symptom; `unclear` where no clear difference was found. Nobody graded these. */
export const trialResult = z.enum(['better', 'unclear'])
export type TrialResult = z.infer<typeof trialResult>

/** What trials say about one symptom of a therapy, and where that was read. */
const symptomResult = z.strictObject({
  symptom,
  result: trialResult,
  /** Whom the therapy was compared with. */
  than: text(10),
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** Verbs of the VA/DoD guideline, strongest first; `not named` where it names the therapy nowhere. */
export const stanceVerb = z.enum([
  'recommends',
  'suggests',
  'insufficient evidence for or against',
  'suggests against',
  'not named',
])
export type StanceVerb = z.infer<typeof stanceVerb>

/** Position of a guideline on a therapy: the verb it uses, and what exactly it names. */
const stance = z.strictObject({
  verb: stanceVerb,
  names: text(LIMITS.label),
  /** What it names besides, of a related kind. */
  also: text(LIMITS.label).optional(),
  /** How a chip calls it, where the therapy's name says too much or too little. */
  short: text(20).optional(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** Position of the second guideline, in its own verbs. */
const secondStance = z.strictObject({
  verb: z.enum(['strongly recommends', 'conditionally recommends']),
  names: text(LIMITS.line),
  also: text(LIMITS.label).optional(),
  short: text(20).optional(),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)

/** A guideline as slides name it; its year is that of the guideline, not of the paper about it. */
const guideline = z.strictObject({
  name: text(8),
  year: z.int().min(2000).max(2100),
  source: referenceKey,
  /** What it did not look at. */
  omits: text(LIMITS.label).optional(),
})

/** One row of every view of the therapy chart. The order of the file is the order of the article. */
export const therapy = z.strictObject({
  id: slug,
  name: text(18),
  family: z.enum(['psychotherapy', 'other', 'medication', 'ketamine']),
  /** Symptoms that the article says it is for. */
  aims: z.array(symptom).superRefine((aims, ctx) => refuseTwice(aims, String, 'symptom', ctx, [])),
  results: z.array(symptomResult).superRefine((results, ctx) => refuseTwice(results, one => one.symptom, 'symptom', ctx, [], 'symptom')).default([]),
  /** What a result by symptom must not be read without. */
  caveat: text(LIMITS.line).optional(),
  stance,
  /** Absent where the second guideline did not review the therapy. */
  apa: secondStance.optional(),
})
export type Therapy = z.infer<typeof therapy>

/** One of the approaches that the article names; whether it is complementary is said, not implied. */
export const approach = z.strictObject({
  name: text(20),
  /** Ids of the therapies that it is, among those of the chart. */
  therapies: z.array(slug).min(1),
  role: z.enum(['first-line psychotherapy', 'a way to deliver exposure', 'complementary']),
  session: text(LIMITS.label),
  aims: text(LIMITS.label),
  /** Statements of what trials found, and the one, in a few words, that qualifies it on the slide. */
  limit: slug,
  trials: z.array(slug).min(1),
})
export type Approach = z.infer<typeof approach>

/** How far a limit with two decimals may lie from the one that the arithmetic gives. */
const ROUNDING = 0.006

/** A t value as printed, with its degrees of freedom. */
const tValue = z.strictObject({ value: z.number().positive().max(50), df: z.int().min(10).max(10_000) })

/** The 95 % interval of an effect whose p value or t value is known. */
function derivedInterval({ estimate, p, t }: { estimate?: number, p?: number, t?: z.infer<typeof tValue> }): [number, number] | undefined {
  if (estimate === undefined)
    return undefined
  if (t)
    return intervalFromT(estimate, t.value, t.df)
  return p === undefined ? undefined : intervalFromP(estimate, p)
}

/**
 * One published pooled effect (or one trial, which says so) on PTSD symptoms, as a standardised mean difference.
 * Negative means fewer symptoms than the comparator. `k` and `n` are the row's own; those of the whole review or
 * network it comes from go in `whole`.
 */
export const therapyRow = z.strictObject({
  id: slug,
  therapy: slug,
  label: text(LINE_LABEL),
  comparator: text(40),
  comparatorKind,
  /** For `mixed`: the kinds of control it mixes. Without it, the row must be drawn `beside` another. */
  mixes: z.array(comparatorKind).min(2).optional(),
  /** Row that this one qualifies and is drawn next to, hollow. */
  beside: slug.optional(),
  /** Whether the record draws it; what is not drawn stands in the table and the handout. */
  drawn: z.boolean().default(true),
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
  t: tValue.optional(),
  /** Why the source prints a p value and an interval that contradict each other. */
  asPrinted: text(LIMITS.sentence).optional(),
  /** The same estimate corrected for publication bias, drawn as a ghost. */
  corrected: z.strictObject({ label: text(20), estimate: z.number(), ci: interval }).superRefine((value, ctx) => checkSmd(value, refuser(ctx))).optional(),
  k: studies.optional(),
  n: people.optional(),
  /** Comparisons pooled, where the source counts these and not trials. */
  comparisons: studies.optional(),
  whole: z.strictObject({ of: z.enum(['network', 'review']), k: studies, n: people.optional() }).optional(),
  certainty: certainty.default('not graded'),
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
    fault('ci', derived ? `found ${row.ci[0]} to ${row.ci[1]}: from the ${row.t ? 't value' : 'p value'} follows ${derived[0].toFixed(2)} to ${derived[1].toFixed(2)}` : 'a derived interval needs the "p" or the "t" that it is derived from')
  if (row.interval === 'CrI' && row.design !== 'network meta-analysis')
    fault('interval', 'a credible interval (CrI) belongs to a network meta-analysis here')
  if (row.design === 'single trial' && row.k !== 1)
    fault('k', 'a single trial has "k: 1"')
  if (row.mixes && row.comparatorKind !== 'mixed')
    fault('mixes', 'only a row with "comparatorKind: mixed" mixes controls')
  const label = lineLabel(row)
  if (isDrawn(row) && row.label.length <= LINE_LABEL && label.length > LINE_LABEL)
    fault('label', `found "${row.label}", which the chart calls "${label}", ${label.length} characters: at most ${LINE_LABEL} fit; shorten it`)
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
const therapyPanel = z.strictObject({
  panel: panelKey,
  title: text(30),
  /** How effects against this comparator are to be read; what it says must follow from the rows. */
  reading: text(14),
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

/** The same therapy against an easier and a harder comparator: ids of two rows. */
const pair = z.strictObject({ easier: slug, harder: slug })

const pooled = z.strictObject({ estimate: z.number(), ci: interval }).superRefine((value, ctx) => checkSmd(value, refuser(ctx)))

/** A quarter unit of Hedges' g from its lower edge, and how many comparisons lie in it. */
const bin = z.tuple([z.number(), z.int().positive()])

/** Comparisons with one comparator, pooled by us. The pooled effect is the finding's. */
const comparisonGroup = z.strictObject({
  finding: slug,
  name: text(30),
  comparisons: studies,
  /** 95 % prediction interval: where the effect of a further trial is expected. */
  prediction: interval,
  /** Lower and upper quartile of the single effects, and their median. */
  middleHalf: interval,
  median: z.number(),
  bins: z.array(bin).min(1),
  /** The same without comparisons at high risk of bias, and with outcomes that clinicians rated. */
  lowRisk: z.strictObject({ estimate: z.number(), ci: interval, comparisons: studies }),
  rated: pooled,
}).superRefine(({ comparisons, bins, middleHalf, median, lowRisk }, ctx) => {
  const fault = (path: string, message: string): void => ctx.addIssue({ code: 'custom', path: [path], message })
  const drawn = bins.reduce((sum, [, count]) => sum + count, 0)
  if (drawn !== comparisons)
    fault('bins', `the bins hold ${drawn} comparisons, but there are ${comparisons}: count again`)
  if (bins.some(([from], i) => i > 0 && from <= (bins[i - 1]?.[0] ?? -Infinity)))
    fault('bins', 'the bins must stand in growing order, each once')
  if (median < middleHalf[0] || median > middleHalf[1])
    fault('median', `found ${median}, which lies outside the middle half ${middleHalf[0]} to ${middleHalf[1]}`)
  if (lowRisk.comparisons > comparisons)
    fault('lowRisk', `found ${lowRisk.comparisons} comparisons of ${comparisons}`)
  checkSmd(lowRisk, refuser(ctx, ['lowRisk']))
})
export type ComparisonGroup = z.infer<typeof comparisonGroup>

/** Our own pooling of trial comparisons by comparator: a comparison between trials, not within them. */
const comparisons = z.strictObject({
  attribution: text(LIMITS.label),
  method: text(LIMITS.sentence),
  /** Width of a bin. */
  bin: z.number().positive(),
  highRisk: studies,
  /** How much smaller the effect is in the second group. */
  difference: z.strictObject({ estimate: z.number().positive(), ci: interval, p: pValue }).superRefine((value, ctx) => checkInterval(value, refuser(ctx))),
  asymmetry: text(LIMITS.line),
  source: referenceKey,
  derived: z.literal(true),
  ...provenance,
  groups: z.array(comparisonGroup).length(2),
  other: z.strictObject({ finding: slug, comparisons: studies }),
}).superRefine(({ bin, highRisk, groups }, ctx) => {
  const fault = (path: PropertyKey[], message: string): void => ctx.addIssue({ code: 'custom', path, message })
  groups.forEach(({ bins }, i) => bins.forEach(([from], j) => {
    if (!Number.isInteger(from / bin))
      fault(['groups', i, 'bins', j], `found a bin from ${from}: bins start at multiples of ${bin}`)
  }))
  const sum = (count: (group: ComparisonGroup) => number): number => groups.reduce((total, group) => total + count(group), 0)
  const [all, low] = [sum(group => group.comparisons), sum(({ lowRisk }) => lowRisk.comparisons)]
  if (all - highRisk !== low)
    fault(['highRisk'], `${highRisk} of ${all} comparisons at high risk leave ${all - highRisk}, but the groups have ${low} without high risk`)
})
export type Comparisons = z.infer<typeof comparisons>

/** Everything the therapy chart draws: its rows, the effects in three panels, pairs of them, and effects for the table only. */
export const therapiesFile = z.strictObject({
  outcome: text(40),
  guidelines: z.strictObject({ stance: guideline, apa: guideline }),
  /** Finding whose placebo arm is the stated baseline of "out of 100 people". */
  baseline: z.strictObject({ finding: slug, arm: slug, method: text(LIMITS.sentence), elsewhere: text(LIMITS.sentence) }),
  therapies: z.array(therapy).min(2),
  approaches: z.array(approach),
  panels: z.array(therapyPanel).length(3),
  /** Findings with mixed comparators, which no panel may hold. */
  tableOnly: z.array(slug),
  pairs: z.array(pair).min(1),
  comparisons,
}).superRefine((file, ctx) => {
  panelKey.options.forEach((key, i) => {
    if (file.panels[i]?.panel !== key)
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'panel'], message: `found "${file.panels[i]?.panel}": the three panels are, in this order, ${panelKey.options.join(', ')}` })
  })
  refuseTwice(file.therapies, ({ id }) => id, 'therapy', ctx, ['therapies'], 'id')
  refuseTwice(file.approaches, ({ name }) => name, 'approach', ctx, ['approaches'], 'name')
  refuseTwice(file.tableOnly, String, 'finding', ctx, ['tableOnly'])
  const known = new Set(file.therapies.map(({ id }) => id))
  const unknown = (id: string): string => `found "${id}": it must be one of ${[...known].join(', ')}`
  file.approaches.forEach(({ therapies }, i) => therapies.forEach((id, j) => {
    if (!known.has(id))
      ctx.addIssue({ code: 'custom', path: ['approaches', i, 'therapies', j], message: unknown(id) })
  }))
  const rowIds = new Set<string>()
  file.panels.forEach((panel, i) => panel.rows.forEach((row, j) => {
    if (rowIds.has(row.id))
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'id'], message: `there are two rows with the id "${row.id}"; ids must differ` })
    rowIds.add(row.id)
    if (!row.drawn && row.corrected)
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'drawn'], message: 'a row whose estimate was corrected is drawn with its correction' })
    if (!known.has(row.therapy))
      ctx.addIssue({ code: 'custom', path: ['panels', i, 'rows', j, 'therapy'], message: unknown(row.therapy) })
  }))
  const lines = lineCount(file.panels.flatMap(({ rows }) => rows))
  if (lines > MOST_LINES)
    ctx.addIssue({ code: 'custom', path: ['panels'], message: `the drawn rows and corrected estimates take ${lines} lines: the chart has room for ${MOST_LINES}; write "drawn: false" under the row that it needs least, the table and the handout keep it` })
  checkPairs(file, ctx)
})
export type TherapyDataset = z.infer<typeof therapiesFile>

/** Refuses a pair that is not the same therapy in an easier and a harder panel, or that cannot be drawn. */
function checkPairs({ pairs, panels }: { pairs: readonly z.infer<typeof pair>[], panels: readonly TherapyPanel[] }, ctx: z.RefinementCtx): void {
  const places = new Map(panels.flatMap(({ rows }, level) => rows.map(row => [row.id, { row, level }] as const)))
  pairs.forEach(({ easier, harder }, i) => {
    const [a, b] = [places.get(easier), places.get(harder)]
    if (!a || !b)
      ctx.addIssue({ code: 'custom', path: ['pairs', i, a ? 'harder' : 'easier'], message: `there is no row "${a ? harder : easier}"` })
    else if (a.row.therapy !== b.row.therapy || a.level >= b.level)
      ctx.addIssue({ code: 'custom', path: ['pairs', i], message: `"${easier}" and "${harder}" must be rows of one therapy, the first in an easier panel than the second` })
    else if (![a, b].every(({ row }) => row.estimate !== undefined && row.ci))
      ctx.addIssue({ code: 'custom', path: ['pairs', i], message: 'both rows of a pair need an estimate and an interval' })
  })
}
