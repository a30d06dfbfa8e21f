import type { ComparatorKind } from './common.ts'
import type { Refuse } from './numbers.ts'
import { z } from 'zod'
import { intervalFromP, intervalFromT } from '../smd.ts'
import { isDrawn, LINE_LABEL, lineLabel } from '../therapy-lines.ts'
import { certainty, comparatorKind, intervalKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, slug, text } from './common.ts'
import { corrected } from './finding.ts'
import { checkCounts, checkP, checkSmd, interval, people, pValue, refuser, studies } from './numbers.ts'

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
  /** Drawn as a ghost. */
  corrected: corrected.optional(),
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
  const refuse = refuser(ctx)
  recalledNeedsVerify(row, ctx)
  checkSmd(row, refuse)
  checkCounts(row, refuse)
  if (!row.asPrinted)
    checkP('SMD', row, refuse)
  checkWhole(row, refuse)
  if (row.estimate === undefined && !row.missing)
    refuse(['estimate'], 'a row needs an "estimate", or "missing" with the words to print in its place')
  if (row.estimate !== undefined && row.missing)
    refuse(['missing'], 'a row with an estimate cannot also be "missing"')
  if (row.ci && row.estimate === undefined)
    refuse(['ci'], 'an interval needs its "estimate"')
  if ((row.interval === 'derived CI') !== (row.derivedFrom !== undefined))
    refuse(['interval'], '"interval: derived CI" and "derivedFrom" go together')
  const derived = derivedInterval(row)
  if (row.interval === 'derived CI' && row.ci?.some((limit, i) => !(Math.abs(limit - (derived?.[i] ?? Infinity)) < ROUNDING)))
    refuse(['ci'], derived ? `found ${row.ci[0]} to ${row.ci[1]}: from the ${row.t ? 't value' : 'p value'} follows ${derived[0].toFixed(2)} to ${derived[1].toFixed(2)}` : 'a derived interval needs the "p" or the "t" that it is derived from')
  if (row.interval === 'CrI' && row.design !== 'network meta-analysis')
    refuse(['interval'], 'a credible interval (CrI) belongs to a network meta-analysis here')
  if (row.design === 'single trial' && row.k !== 1)
    refuse(['k'], 'a single trial has "k: 1"')
  if (row.mixes && row.comparatorKind !== 'mixed')
    refuse(['mixes'], 'only a row with "comparatorKind: mixed" mixes controls')
  const label = lineLabel(row)
  if (isDrawn(row) && row.label.length <= LINE_LABEL && label.length > LINE_LABEL)
    refuse(['label'], `found "${row.label}", which the chart calls "${label}", ${label.length} characters: at most ${LINE_LABEL} fit; shorten it`)
})
export type TherapyRow = z.infer<typeof therapyRow>

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
  title: text(30),
  /** How effects against this comparator are to be read; what it says must follow from the rows. */
  reading: text(14),
  rows: z.array(therapyRow).min(1),
}).superRefine(({ panel, rows }, ctx) => {
  const allowed: readonly ComparatorKind[] = COMPARATOR_PANELS[panel]
  rows.forEach((row, i) => {
    const refuse = refuser(ctx, ['rows', i])
    const partner = rows.find(({ id }) => id === row.beside)
    if (row.beside !== undefined && (!partner || partner === row || partner.therapy !== row.therapy || partner.beside !== undefined))
      refuse(['beside'], `"${row.beside}" is not another row of the same therapy in this panel`)
    if (row.comparatorKind !== 'mixed' && !allowed.includes(row.comparatorKind))
      refuse(['comparatorKind'], `found "${row.comparatorKind}": the ${panel} panel holds only ${allowed.join(', ')}; comparators must not be mixed`)
    if (row.comparatorKind === 'mixed' && row.beside === undefined && !row.mixes?.every(kind => allowed.includes(kind)))
      refuse(['comparatorKind'], `found mixed controls: in the ${panel} panel they must mix only ${allowed.join(', ')} ("mixes"), or be drawn "beside" a row of the same therapy`)
  })
})
export type TherapyPanel = z.infer<typeof therapyPanel>
