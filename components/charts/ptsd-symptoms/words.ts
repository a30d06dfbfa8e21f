import type { Fact } from '../../../evidence/schema/index.ts'
import { formatFact, formatNumber } from '../../../evidence/format.ts'
import { fact, statement } from '../../../evidence/index.ts'

/** A cluster of symptoms in words. */
export interface Cluster { name: string, says: string }
/** How many people have PTSD, of whom and when. */
export interface Share { label: string, value: string, fact: Fact }

/** Clusters by name, from the ids of what is said of them. */
export function tellClusters(ids: Readonly<Record<string, string>>): Cluster[] {
  return Object.entries(ids).map(([name, id]) => ({ name, says: statement(id) }))
}

/** Shares by label, from the ids of their facts. */
export function tellShares(ids: Readonly<Record<string, string>>): Share[] {
  return Object.entries(ids).map(([label, id]) => ({ label, value: formatFact(fact(id)), fact: fact(id) }))
}

export function alt(clusters: readonly Cluster[], shares: readonly Share[]): string {
  return `${formatNumber(clusters.length)} clusters of symptoms: ${clusters.map(({ name, says }) => `${name} (${says})`).join('; ')}. ${announce(shares, 1)}`
}

export function table(shares: readonly Share[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'How common PTSD is',
    columns: ['Who and when', 'Share with PTSD'],
    rows: shares.map(({ label, value }) => [label, value]),
  }
}

/** What a step adds, for somebody who listens. */
export function announce(shares: readonly Share[], step: number): string {
  return step === 0 ? '' : `How common PTSD is: ${shares.map(({ label, value }) => `${label} ${value}`).join('; ')}.`
}
