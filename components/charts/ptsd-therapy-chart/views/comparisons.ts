import type { ComparisonGroup, Comparisons } from '../../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../../kit/interval.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { scaleLinear } from 'd3-scale'
import { formatInterval, formatNumber, formatP, formatSmd, SMD_DECIMALS } from '../../../../evidence/format.ts'
import { finding } from '../../../../evidence/index.ts'
import { ticksAt } from '../../../kit/axis.ts'
import { FRAME } from '../../../kit/frame.ts'
import { estimated, placeInterval } from '../../../kit/interval.ts'
import { crossesText, effectNumber } from '../rows.ts'

/** Hedges' g along the axis; a bin of a quarter unit holds two dots side by side. */
const DOMAIN = [-5.5, 0.75] as const
const PLOT = { left: 148, right: FRAME.width } as const
const gScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

/** Distance between dots, their radius, and dots side by side in a bin. */
const DOTS = { pitch: 13.5, radius: 5.5, across: 2 } as const
/** Top of each group, and from there to its pooled bar; the bar's thickness. */
const GROUP = { bar: 14, thickness: 22 } as const
const TOPS = [0, 156] as const
const BASES = [136, 234] as const
const AXIS = 242

export interface PlacedGroup {
  group: ComparisonGroup
  pooled: Estimated
  y: number
  /** Baseline on which the dots stand. */
  base: number
  dots: { x: number, y: number }[]
  /** Middle of the pooled effect's bar, which reaches from no difference to the estimate. */
  barY: number
  estimateX: number
  interval: PlacedInterval
  effect: string
  /** What the group rests on, one line each. */
  counts: string[]
}

export interface ComparisonsLayout {
  drawing: 'comparisons'
  groups: PlacedGroup[]
  nullX: number
  right: number
  axisY: number
  ticks: ReturnType<typeof ticksAt>
  barThickness: number
  radius: number
  caveat: string
  attribution: string
  height: number
}

/** How many comparisons are drawn in all. */
function total({ groups }: Comparisons): number {
  return groups.reduce((sum, { comparisons }) => sum + comparisons, 0)
}

/** Centers of one dot per comparison, stacked in its bin from the base up. */
export function stackDots(bins: readonly (readonly [number, number])[], width: number, base: number): { x: number, y: number }[] {
  return bins.flatMap(([from, count]) => {
    const middle = gScale(from + width / 2)
    return Array.from({ length: count }, (_, i) => ({
      x: middle + (i % DOTS.across - (DOTS.across - 1) / 2) * DOTS.pitch,
      y: base - DOTS.radius - 1 - Math.floor(i / DOTS.across) * DOTS.pitch,
    }))
  })
}

function layout({ data }: Situation): ComparisonsLayout {
  const { comparisons } = data
  const groups = comparisons.groups.map((group, i): PlacedGroup => {
    const pooled = estimated(finding(group.finding))
    const [y, base] = [TOPS[i] ?? 0, BASES[i] ?? 0]
    return {
      group,
      pooled,
      y,
      base,
      dots: stackDots(group.bins, comparisons.bin, base),
      barY: y + GROUP.bar,
      estimateX: gScale(pooled.estimate),
      interval: placeInterval(pooled.ci, gScale),
      effect: effectNumber(pooled),
      counts: [`${group.comparisons} comparisons`, `${formatNumber(pooled.k ?? 0)} trials`, `${formatNumber(pooled.n ?? 0)} people`],
    }
  })
  return {
    drawing: 'comparisons',
    groups,
    nullX: gScale(0),
    right: PLOT.right,
    axisY: AXIS,
    ticks: ticksAt([-5, -4, -3, -2, -1], gScale),
    barThickness: GROUP.thickness,
    radius: DOTS.radius,
    caveat: [`${comparisons.highRisk} of ${total(comparisons)} at high risk of bias`, 'between trials, not randomized'].join('; '),
    attribution: `One dot: a comparison in PTSD (Hedges’ g). ${comparisons.attribution}`,
    height: FRAME.height,
  }
}

function alt(at: Situation): string {
  const { comparisons } = at.data
  const sentences = layout(at).groups.map(({ group, pooled }) =>
    `${group.name}: ${group.comparisons} comparisons, pooled ${formatSmd(pooled)}, prediction interval ${formatInterval(group.prediction, SMD_DECIMALS)}.`)
  return `One dot per trial comparison of a psychological therapy for PTSD, by effect (negative: fewer symptoms), in two groups by comparator. ${sentences.join(' ')} `
    + `Between trials, not randomized; ${comparisons.highRisk} of ${total(comparisons)} comparisons are at high risk of bias. ${comparisons.attribution}.`
}

function table({ data }: Situation): ChartTable {
  const { groups, other, difference, highRisk, method, attribution, asymmetry } = data.comparisons
  const mixed = estimated(finding(other.finding))
  const range = (limits: readonly [number, number]): string => formatInterval(limits, SMD_DECIMALS)
  const number = (value: number): string => formatNumber(value, SMD_DECIMALS)
  return {
    caption: `Effect on ${data.outcome} by comparator, Hedges’ g with 95% CI (negative: fewer symptoms). ${attribution}. ${method}. `
      + `Between trials, not randomized; ${highRisk} of ${total(data.comparisons)} comparisons at high risk of bias. Difference between waiting list and usual care `
      + `${number(difference.estimate)} (${range(difference.ci)}), ${formatP(difference.p)}. ${asymmetry}.`,
    columns: ['Comparator', 'Comparisons', 'Trials', 'People', 'Pooled effect', '95% prediction interval', 'Median, middle half', 'Without high risk of bias', 'Clinician-rated only'],
    rows: [
      ...groups.map((group) => {
        const pooled = estimated(finding(group.finding))
        return [
          group.name,
          formatNumber(group.comparisons),
          formatNumber(pooled.k ?? 0),
          formatNumber(pooled.n ?? 0),
          formatSmd(pooled),
          range(group.prediction),
          `${number(group.median)}, ${range(group.middleHalf)}`,
          `${formatSmd(group.lowRisk)}, ${group.lowRisk.comparisons} comparisons`,
          formatSmd(group.rated),
        ]
      }),
      ['Other controls, not drawn', formatNumber(other.comparisons), '', '', formatSmd(mixed), '', '', '', ''],
    ],
  }
}

function detail(at: Situation): Detail | undefined {
  const placed = layout(at).groups.find(({ group }) => group.finding === at.lit)
  if (!placed)
    return undefined
  const { group, pooled, counts } = placed
  return [
    `Psychological therapies against ${pooled.comparator}: ${effectNumber(pooled)}, 95% CI ${formatInterval(pooled.ci, SMD_DECIMALS)}, ${crossesText(pooled)}; ${counts.join(', ')}; not graded.`,
    `Prediction interval ${formatInterval(group.prediction, SMD_DECIMALS)}; middle half of the trials ${formatInterval(group.middleHalf, SMD_DECIMALS)}. Without high risk of bias ${formatSmd(group.lowRisk)}.`,
  ]
}

function says(at: Situation, step: number): string {
  const [first, second] = layout(at).groups.map(({ group }) => `${group.name}: ${group.comparisons} comparisons.`)
  switch (step) {
    case 0: return `One dot, one comparison; negative: fewer symptoms. ${first ?? ''}`
    case 1: return second ?? ''
    default: return `Pooled: ${layout(at).groups.map(({ effect, pooled }) => `${effect} against ${pooled.comparator}`).join(', ')}. ${layout(at).caveat}.`
  }
}

/** Comparisons of trials as dots, by comparator, with what they pool to. */
export const comparisons: TherapyView<ComparisonsLayout> = {
  name: 'Effects of trials, by comparator',
  steps: 2,
  layout,
  alt,
  table,
  stops: ({ data }) => data.comparisons.groups.map(group => group.finding),
  therapyOf: () => undefined,
  detail,
  says,
}
