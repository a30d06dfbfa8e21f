import type { Refuse } from './numbers.ts'
import { z } from 'zod'
import { certainty, comparatorKind, filledText, intervalKind, LIMITS, provenance, recalledNeedsVerify, referenceKey, referenceKeys, refuseTwice, slug, text } from './common.ts'
import { fact } from './fact.ts'
import { checkCounts, checkEffect, checkInterval, checkP, checkSign, checkSmd, interval, measure, people, pValue, refuser, studies } from './numbers.ts'

/** One group of a study, or one step of a treatment sequence: its result and, where known, its size. */
export const arm = z.strictObject({
  name: slug,
  label: text(LIMITS.label),
  value: z.number(),
  /** Standard deviation of a mean, in the same unit. */
  sd: z.number().positive().optional(),
  ci: interval.optional(),
  events: z.int().nonnegative().optional(),
  n: people.optional(),
})
export type Arm = z.infer<typeof arm>

/** The same estimate corrected for publication bias. */
export const corrected = z.strictObject({ label: text(20), estimate: z.number(), ci: interval }).superRefine((value, ctx) => checkSmd(value, refuser(ctx)))

/**
 * One published result. `estimate` follows the sign rule of the deck: on symptom scales (`SMD`, `d`, `MD`) negative
 * means fewer symptoms than the comparator. `arms` hold what each group did, in `unit`.
 */
export const finding = z.strictObject({
  id: slug,
  source: referenceKey,
  intervention: text(LIMITS.line),
  comparator: text(LIMITS.line),
  comparatorKind,
  outcome: text(LIMITS.label),
  timepoint: text(LIMITS.label),
  regimen: text(LIMITS.label).optional(),
  population: text(LIMITS.line).optional(),
  design: text(LIMITS.label).optional(),
  k: studies.optional(),
  n: people.optional(),
  /** How a chart names the result in a few words; without it, by its outcome. */
  label: text(LIMITS.line).optional(),
  /** Whom the number `n` counts, where they are not just "people"; where there is no number, what to say instead. */
  sample: text(LIMITS.label).optional(),
  certainty: certainty.default('not graded'),
  unit: z.enum(['%', 'points']).optional(),
  /** Whether what the groups did is only known roughly: each value is then printed with "about". */
  approximate: z.literal(true).optional(),
  arms: z.array(arm).min(1).max(12).optional(),
  measure: measure.optional(),
  estimate: z.number().optional(),
  /** Whom a positive SMD, d or MD favors. */
  favors: z.enum(['comparator', 'intervention']).optional(),
  se: z.number().positive().max(100).optional(),
  ci: interval.optional(),
  interval: intervalKind.default('CI'),
  corrected: corrected.optional(),
  p: pValue.optional(),
  /** Why the source prints numbers that contradict each other: the checks of p against interval, and of shares against counts, then rest. */
  asPrinted: text(LIMITS.sentence).optional(),
  note: text(LIMITS.sentence).optional(),
  ...provenance,
}).superRefine((value, ctx) => {
  const refuse = refuser(ctx)
  recalledNeedsVerify(value, ctx)
  if (value.estimate === undefined && !value.arms)
    refuse([], 'a finding needs an "estimate" or "arms"')
  checkCounts(value, refuse)
  checkOverall(value, refuse)
  if (value.arms) {
    refuseTwice(value.arms, ({ name }) => name, 'arm', ctx, ['arms'], 'name')
    checkArms(value, value.arms, refuse)
    value.arms.forEach((one, i) => checkInterval({ estimate: one.value, ci: one.ci }, refuser(ctx, ['arms', i])))
  }
})
export type Finding = z.infer<typeof finding>

/** The effect as a whole: measure, estimate, interval and p value fit each other. */
function checkOverall(value: Pick<Finding, 'estimate' | 'measure' | 'ci' | 'se' | 'p' | 'interval' | 'favors' | 'asPrinted'>, refuse: Refuse): void {
  const { estimate, measure: kind, ci, se } = value
  if (kind && estimate === undefined)
    refuse(['measure'], 'a measure needs its "estimate"')
  if (estimate !== undefined && !kind)
    refuse(['estimate'], 'an estimate needs its "measure" (SMD, d, MD, RD, OR, RR or HR)')
  if (ci && estimate === undefined)
    refuse(['ci'], 'an interval needs its "estimate"; the interval of a group stands in its arm')
  if (se !== undefined && estimate === undefined)
    refuse(['se'], 'a standard error needs its "estimate"')
  if (value.interval !== 'CI' && !ci)
    refuse(['interval'], `"interval: ${value.interval}" names the kind of an interval, but there is no ci`)
  // What is far out of range would be told again by every check that follows.
  if (kind && !checkEffect(kind, value, refuse))
    return
  checkInterval(value, refuse)
  if (!kind)
    return
  checkSign(kind, value, refuse)
  if (!value.asPrinted)
    checkP(kind, value, refuse)
}

type WithArms = Pick<Finding, 'unit' | 'n' | 'design' | 'measure' | 'estimate' | 'asPrinted'>

/** Each group: shares within 0 to 100, events within people, people within the study, a share that its events give. */
function checkArms(whole: WithArms, arms: readonly Arm[], refuse: Refuse): void {
  const { unit, n, design = '', asPrinted } = whole
  if (!unit)
    refuse(['arms'], 'arms need a "unit" (% or points)')
  const decimals = Math.max(...arms.map(({ value }) => String(value).split('.')[1]?.length ?? 0))
  const [low, high] = unit === '%' ? [0, 100] : [-200, 200]
  const outside = (value: number): boolean => value < low || value > high
  arms.forEach((one, i) => {
    const range = unit === '%' ? 'a share lies between 0 and 100%' : 'points from -200 to 200 are plausible; look for a slipped point'
    if (outside(one.value))
      refuse(['arms', i, 'value'], `found ${one.value}: ${range}`)
    if (one.ci?.some(outside))
      refuse(['arms', i, 'ci'], `found ${one.ci.join(' to ')}: ${range}`)
    if (n !== undefined && one.n !== undefined && one.n > n)
      refuse(['arms', i, 'n'], `found ${one.n} people in this group, but ${n} in the whole study (n)`)
    if (!outside(one.value))
      checkEvents(one, i, unit === '%' && !asPrinted, decimals, refuse)
  })
  const sum = arms.reduce((total, one) => total + (one.n ?? 0), 0)
  if (n !== undefined && sum > n && !/crossover|sequence/.test(design) && arms.every(one => (one.n ?? 0) <= n))
    refuse(['arms'], `the groups have ${sum} people together, but the whole study has ${n} (n); a design in which people are in several groups says "crossover"`)
  if (!arms.some(({ value }) => outside(value)))
    checkDifference(whole, arms, decimals, refuse)
}

function checkEvents({ value, events, n }: Arm, i: number, share: boolean, decimals: number, refuse: Refuse): void {
  if (events === undefined)
    return
  if (n === undefined)
    return refuse(['arms', i, 'events'], 'events need the "n" they were counted among')
  if (events > n)
    return refuse(['arms', i, 'events'], `found ${events} events among ${n} people: there cannot be more events than people`)
  const exact = events / n * 100
  if (share && Math.abs(exact - value) > 0.5 * 10 ** -decimals + 1e-9)
    refuse(['arms', i, 'value'], `found ${value}%, but ${events} of ${n} is ${exact.toFixed(Math.max(decimals, 1))}%: correct one, or say in asPrinted that and why the source prints both`)
}

/** Refuses a difference in percentage points that the two groups do not give. */
function checkDifference({ measure: kind, estimate, asPrinted }: WithArms, [first, second, ...others]: readonly Arm[], decimals: number, refuse: Refuse): void {
  if (kind !== 'RD' || estimate === undefined || asPrinted || !first || !second || others.length > 0)
    return
  const difference = first.value - second.value
  if (Math.abs(Math.abs(difference) - Math.abs(estimate)) > 10 ** -decimals + 0.5 * 10 ** -decimals)
    refuse(['estimate'], `found a difference of ${estimate} points, but ${first.value}% and ${second.value}% differ by ${Math.abs(difference).toFixed(decimals)}: correct one, or say in asPrinted why the source prints both, for example because it was adjusted`)
}

/**
 * A sentence about the world that a chart or a component prints. It stands here, not in code, so that it has a source.
 * Figures in it are written as `[[id]]`.
 */
export const statement = z.strictObject({
  id: slug,
  /** The answer in a word or two, printed before what it rests on. */
  short: text(20).optional(),
  says: filledText(LIMITS.sentence),
  sources: referenceKeys.min(1),
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type Statement = z.infer<typeof statement>

/** One file of `findings/`. */
export const findingsFile = z.strictObject({
  findings: z.array(finding).default([]),
  facts: z.array(fact).default([]),
  statements: z.array(statement).default([]),
})
