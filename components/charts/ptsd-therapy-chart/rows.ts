import type { Certainty, TherapyRow } from '../../../evidence/schema/index.ts'
import { formatInterval, formatNumber, SMD_DECIMALS } from '../../../evidence/format.ts'

/** How the rows of a panel are ordered. */
export const ORDERS = ['certainty', 'effect', 'article'] as const
export type Order = typeof ORDERS[number]

const RANK: Record<Certainty, number> = { 'high': 0, 'moderate': 1, 'moderate to low': 2, 'low': 3, 'very low': 4, 'not graded': 5 }

/** GRADE circles of a certainty, of 4: a half stands between two grades. Not graded has none. */
export const CIRCLES: Record<Certainty, number | undefined> = { 'high': 4, 'moderate': 3, 'moderate to low': 2.5, 'low': 2, 'very low': 1, 'not graded': undefined }

/** Whether a row is faded when low certainty is dimmed: low, very low, or graded by nobody. */
export function isLowCertainty({ certainty }: Pick<TherapyRow, 'certainty'>): boolean {
  return RANK[certainty] > RANK['moderate to low']
}

/**
 * The rows of one panel in another order: a permutation of `rows`. A row drawn beside another stays right after it.
 * Ties, and rows without an estimate under `effect`, keep the order of the article.
 */
export function orderRows(rows: readonly TherapyRow[], order: Order): TherapyRow[] {
  const key = (row: TherapyRow): number => {
    switch (order) {
      case 'certainty': return RANK[row.certainty]
      case 'effect': return row.estimate ?? Infinity
      case 'article': return 0
    }
  }
  return rows
    .filter(row => row.beside === undefined)
    .toSorted((a, b) => compare(key(a), key(b)))
    .flatMap(row => [row, ...rows.filter(other => other.beside === row.id)])
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}

/** The estimate alone, as printed. */
export function effectNumber({ estimate }: Pick<TherapyRow, 'estimate'>): string {
  return estimate === undefined ? '' : formatNumber(estimate, SMD_DECIMALS)
}

/** Word after the interval where it is not a confidence interval as published. */
export function intervalWord({ interval, estimate, ci }: Pick<TherapyRow, 'interval' | 'estimate' | 'ci'>): string {
  if (estimate === undefined || !ci)
    return ''
  return { 'CI': '', 'CrI': 'CrI', 'derived CI': 'derived' }[interval]
}

/** Interval and its kind in full, for tables and descriptions. */
export function intervalText(row: Pick<TherapyRow, 'interval' | 'ci' | 'derivedFrom'>): string {
  if (!row.ci)
    return 'no interval published'
  const kind = { 'CI': '95% CI', 'CrI': '95% credible interval', 'derived CI': `95% CI derived from ${row.derivedFrom ?? ''}` }[row.interval]
  return `${formatInterval(row.ci, SMD_DECIMALS)} (${kind})`
}

/** k / n column: the row's own, or in brackets those of the whole review or network it comes from. */
export function countsText({ k, n, whole }: Pick<TherapyRow, 'k' | 'n' | 'whole'>): string {
  const pair = (trials?: number, people?: number): string => [trials, people].map(value => value === undefined ? '–' : formatNumber(value)).join(' / ')
  if (k !== undefined || n !== undefined)
    return pair(k, n)
  return whole ? `(${pair(whole.k, whole.n)})` : ''
}

/** The same in words. */
export function countsWords({ k, n, whole }: Pick<TherapyRow, 'k' | 'n' | 'whole'>): string {
  const words = (trials?: number, people?: number): string => [
    trials === undefined ? '' : `${formatNumber(trials)} ${trials === 1 ? 'trial' : 'studies'}`,
    people === undefined ? 'people not on file' : `${formatNumber(people)} people`,
  ].filter(Boolean).join(', ')
  if (k !== undefined || n !== undefined)
    return words(k, n)
  return whole ? `${words(whole.k, whole.n)} (whole ${whole.of})` : 'none'
}

/** Certainty in words, with who graded it where that needs saying. */
export function certaintyText({ certainty, certaintyOf }: Pick<TherapyRow, 'certainty' | 'certaintyOf'>): string {
  return certaintyOf ? `${certainty} (${certaintyOf})` : certainty
}

/** Name of a row with its comparator: "Yoga against attention control". */
export function rowName(row: TherapyRow): string {
  return row.label.includes(row.comparator) ? row.label : `${row.label} against ${row.comparator}`
}
