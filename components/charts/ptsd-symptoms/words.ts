import type { ChartTable } from '../../kit/table.ts'
import { formatFact, formatNumber, formatValue } from '../../../evidence/format.ts'
import { fact, statement } from '../../../evidence/index.ts'

/** A cluster of symptoms in words. */
export interface Cluster { name: string, says: string }
/** How many people have PTSD: the share as printed, and of whom, when and by which criteria. */
export interface Share { label: string, value: string }
/** What the slide tells of how common PTSD is: the share that the dots show, and the others. */
export interface Prevalence { share: number, count: string, of: string, basis: string, others: Share[] }
/** Ids of the facts and of the statement of what the first rests on, and of whom they speak, in words. */
export interface Ids { exposed: string, of: string, others: Readonly<Record<string, string>>, basis: string }

/** Why shares by different criteria are not one ranking. */
export const CRITERIA = 'Different criteria: not one ranking'

/** Clusters by name, from the ids of what is said of them. */
export function tellClusters(ids: Readonly<Record<string, string>>): Cluster[] {
  return Object.entries(ids).map(([name, id]) => ({ name, says: statement(id) }))
}

/**
 * The share that the dots show, by the id of its fact, and the others by what is said of them.
 * @throws TypeError if the share of the dots is not a number
 */
export function tellPrevalence({ exposed, of, others, basis }: Ids): Prevalence {
  const shown = fact(exposed)
  if (typeof shown.value !== 'number')
    throw new RangeError(`"${exposed}" is not a number, so dots cannot show it`)
  return {
    share: shown.value,
    count: `${formatValue(shown)} of 100`,
    of,
    basis: statement(basis),
    others: Object.entries(others).map(([label, id]) => ({ label, value: formatFact(fact(id)) })),
  }
}

/** What a step adds, for somebody who listens. */
export function announce({ count, of, others }: Prevalence, step: number): string {
  return step === 0 ? '' : `${count} ${of}. ${others.map(({ label, value }) => `${value} ${label}`).join('; ')}. ${CRITERIA}.`
}

export function alt(clusters: readonly Cluster[], prevalence: Prevalence): string {
  return `${formatNumber(clusters.length)} clusters of symptoms: ${clusters.map(({ name, says }) => `${name} (${says})`).join('; ')}. ${announce(prevalence, 1)}`
}

export function table({ share, of, basis, others }: Prevalence): ChartTable {
  return {
    caption: `How common PTSD is. ${CRITERIA}.`,
    columns: ['Of whom, when, by which criteria', 'Share with PTSD'],
    rows: [[`${of}; ${basis}`, `${formatNumber(share)}%`], ...others.map(({ label, value }) => [label, value])],
  }
}
