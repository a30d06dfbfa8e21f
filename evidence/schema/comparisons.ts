import { z } from 'zod'
import { LIMITS, provenance, referenceKey, slug, text } from './common.ts'
import { checkInterval, checkSmd, interval, pValue, refuser, studies } from './numbers.ts'

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
  const refuse = refuser(ctx)
  const drawn = bins.reduce((sum, [, count]) => sum + count, 0)
  if (drawn !== comparisons)
    refuse(['bins'], `the bins hold ${drawn} comparisons, but there are ${comparisons}: count again`)
  if (bins.some(([from], i) => i > 0 && from <= (bins[i - 1]?.[0] ?? -Infinity)))
    refuse(['bins'], 'the bins must stand in growing order, each once')
  if (median < middleHalf[0] || median > middleHalf[1])
    refuse(['median'], `found ${median}, which lies outside the middle half ${middleHalf[0]} to ${middleHalf[1]}`)
  if (lowRisk.comparisons > comparisons)
    refuse(['lowRisk'], `found ${lowRisk.comparisons} comparisons of ${comparisons}`)
  checkSmd(lowRisk, refuser(ctx, ['lowRisk']))
})
export type ComparisonGroup = z.infer<typeof comparisonGroup>

/** Our own pooling of trial comparisons by comparator: a comparison between trials, not within them. */
export const comparisons = z.strictObject({
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
  const refuse = refuser(ctx)
  groups.forEach(({ bins }, i) => bins.forEach(([from], j) => {
    if (!Number.isInteger(from / bin))
      refuse(['groups', i, 'bins', j], `found a bin from ${from}: bins start at multiples of ${bin}`)
  }))
  const sum = (count: (group: ComparisonGroup) => number): number => groups.reduce((total, group) => total + count(group), 0)
  const [all, low] = [sum(group => group.comparisons), sum(({ lowRisk }) => lowRisk.comparisons)]
  if (all - highRisk !== low)
    refuse(['highRisk'], `${highRisk} of ${all} comparisons at high risk leave ${all - highRisk}, but the groups have ${low} without high risk`)
})
export type Comparisons = z.infer<typeof comparisons>
