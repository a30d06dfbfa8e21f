import type { Therapy, TherapyDataset, TherapyRow } from '../../../../../evidence/schema/index.ts'

export type Estimated = TherapyRow & { estimate: number, ci: [number, number] }

/** A therapy against an easier and a harder comparator, and whether the two intervals have values in common. */
export interface Pair { therapy: Therapy, easier: Estimated, harder: Estimated, overlap: boolean }

/** The pairs of the data, their rows looked up; the schema sees to it that they are there. */
export function pairsOf({ pairs, panels, therapies }: TherapyDataset): Pair[] {
  const rows = panels.flatMap(panel => panel.rows)
  const estimated = (id: string): Estimated | undefined => rows.find((row): row is Estimated => row.id === id && row.estimate !== undefined && row.ci !== undefined)
  return pairs.flatMap((pair) => {
    const [easier, harder] = [estimated(pair.easier), estimated(pair.harder)]
    const therapy = therapies.find(({ id }) => id === easier?.therapy)
    return easier && harder && therapy ? [{ therapy, easier, harder, overlap: overlap(easier.ci, harder.ci) }] : []
  })
}

/** Whether two intervals have values in common, so that the difference between them is not sure. */
export function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}
