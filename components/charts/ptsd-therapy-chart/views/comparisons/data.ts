import type { ComparisonGroup, Comparisons } from '../../../../../evidence/schema/index.ts'
import type { Estimated } from '../../../../kit/interval.ts'
import { finding } from '../../../../../evidence/index.ts'
import { estimated } from '../../../../kit/interval.ts'

/** Comparisons with one comparator, and what they pool to. */
export interface PooledGroup { group: ComparisonGroup, pooled: Estimated }

export function pooledGroups({ groups }: Comparisons): PooledGroup[] {
  return groups.map(group => ({ group, pooled: estimated(finding(group.finding)) }))
}

/** How many comparisons are drawn in all. */
export function total({ groups }: Comparisons): number {
  return groups.reduce((sum, { comparisons }) => sum + comparisons, 0)
}
