import type { Comparisons } from '../../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../../kit/table.ts'
import type { Detail, Situation } from '../view.ts'
import type { PooledGroup } from './data.ts'
import { formatInterval, formatNumber, formatP, formatSmd, SMD_DECIMALS } from '../../../../../evidence/format.ts'
import { finding } from '../../../../../evidence/index.ts'
import { estimated } from '../../../../kit/interval.ts'
import { capitalize } from '../../../../kit/text.ts'
import { crossesText, effectNumber } from '../../rows.ts'
import { pooledGroups, total } from './data.ts'

/** What a group rests on, one line each. */
export function countLines({ group, pooled }: PooledGroup): string[] {
  return [`${group.comparisons} comparisons`, `${formatNumber(pooled.k ?? 0)} trials`, `${formatNumber(pooled.n ?? 0)} people`]
}

/** What comparators of different trials do not allow. */
const BETWEEN = 'between trials, not randomized'

/** What stands below the drawing: how far it may be trusted. */
export function caveat(comparisons: Comparisons): string {
  return `${comparisons.highRisk} of ${total(comparisons)} at high risk of bias; ${BETWEEN}`
}

/** What a dot is, and whose calculation. */
export function attributionLine({ attribution }: Comparisons): string {
  return `One dot: a comparison in PTSD (Hedges’ g). ${attribution}`
}

export function alt({ data: { comparisons } }: Situation): string {
  const sentences = pooledGroups(comparisons).map(({ group, pooled }) =>
    `${group.name}: ${group.comparisons} comparisons, pooled ${formatSmd(pooled)}, prediction interval ${formatInterval(group.prediction, SMD_DECIMALS)}.`)
  return `One dot per trial comparison of a psychological therapy for PTSD, by effect (negative: fewer symptoms), in two groups by comparator. ${sentences.join(' ')} `
    + `${capitalize(BETWEEN)}; ${comparisons.highRisk} of ${total(comparisons)} comparisons are at high risk of bias. ${comparisons.attribution}.`
}

export function table({ data }: Situation): ChartTable {
  const { other, difference, highRisk, method, attribution, asymmetry } = data.comparisons
  const mixed = estimated(finding(other.finding))
  const range = (limits: readonly [number, number]): string => formatInterval(limits, SMD_DECIMALS)
  const number = (value: number): string => formatNumber(value, SMD_DECIMALS)
  return {
    caption: `Effect on ${data.outcome} by comparator, Hedges’ g with 95% CI (negative: fewer symptoms). ${attribution}. ${method}. `
      + `${capitalize(BETWEEN)}; ${highRisk} of ${total(data.comparisons)} comparisons at high risk of bias. Difference between waiting list and usual care `
      + `${number(difference.estimate)} (${range(difference.ci)}), ${formatP(difference.p)}. ${asymmetry}.`,
    columns: ['Comparator', 'Comparisons', 'Trials', 'People', 'Pooled effect', '95% prediction interval', 'Median, middle half', 'Without high risk of bias', 'Clinician-rated only'],
    rows: [
      ...pooledGroups(data.comparisons).map(({ group, pooled }) => [
        group.name,
        formatNumber(group.comparisons),
        formatNumber(pooled.k ?? 0),
        formatNumber(pooled.n ?? 0),
        formatSmd(pooled),
        range(group.prediction),
        `${number(group.median)}, ${range(group.middleHalf)}`,
        `${formatSmd(group.lowRisk)}, ${group.lowRisk.comparisons} comparisons`,
        formatSmd(group.rated),
      ]),
      ['Other controls, not drawn', formatNumber(other.comparisons), '', '', formatSmd(mixed), '', '', '', ''],
    ],
  }
}

export function detail({ data, lit }: Situation): Detail | undefined {
  const found = pooledGroups(data.comparisons).find(({ group }) => group.finding === lit)
  if (!found)
    return undefined
  const { group, pooled } = found
  return [
    `Psychological therapies against ${pooled.comparator}: ${effectNumber(pooled)}, 95% CI ${formatInterval(pooled.ci, SMD_DECIMALS)}, ${crossesText(pooled)}; ${countLines(found).join(', ')}; not graded.`,
    `Prediction interval ${formatInterval(group.prediction, SMD_DECIMALS)}; middle half of the trials ${formatInterval(group.middleHalf, SMD_DECIMALS)}. Without high risk of bias ${formatSmd(group.lowRisk)}.`,
  ]
}

export function announce({ data: { comparisons } }: Situation, step: number): string {
  const [first, second] = comparisons.groups.map(group => `${group.name}: ${group.comparisons} comparisons.`)
  switch (step) {
    case 0: return `One dot, one comparison; negative: fewer symptoms. ${first ?? ''}`
    case 1: return second ?? ''
    default: return `Pooled: ${pooledGroups(comparisons).map(({ pooled }) => `${effectNumber(pooled)} against ${pooled.comparator}`).join(', ')}. ${caveat(comparisons)}.`
  }
}
