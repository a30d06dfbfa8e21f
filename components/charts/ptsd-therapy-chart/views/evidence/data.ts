import type { TherapyDataset, TherapyRow } from '../../../../../evidence/schema/index.ts'
import { isDrawn } from '../../../../../evidence/therapy-lines.ts'
import { isLowCertainty } from '../../rows.ts'

/** Click with which each shelf comes: the easy one is there at once, the hardest comes alone; one more fades what is not graded well. */
export const SHELF_STEP: Readonly<Record<string, number>> = { 'waitlist': 0, 'waitlist-mixed': 1, 'placebo': 1, 'active': 2 }
export const LAST_SHELF = 2

/** Effects that the scale of the shelves shows. */
export const DOMAIN = [-2.8, 0.4] as const

/** What was compared with one kind of comparator, strongest effect first. */
export interface ShelfRows { id: string, title: string, reading: string, rows: TherapyRow[] }

/** The shelves from the easiest comparator to the hardest, each with its drawn rows, strongest effect first. */
export function shelvesOf({ panels }: TherapyDataset): ShelfRows[] {
  const drawn = (rows: readonly TherapyRow[]): TherapyRow[] => rows.filter(isDrawn).toSorted((a, b) => (a.estimate ?? 0) - (b.estimate ?? 0))
  return panels.flatMap(({ panel, title, reading, rows }) => {
    const mixed = drawn(rows.filter(({ beside }) => beside !== undefined))
    return [
      { id: panel, title, reading, rows: drawn(rows.filter(({ beside }) => beside === undefined)) },
      ...(mixed.length > 0 ? [{ id: `${panel}-mixed`, title: 'All controls', reading: '', rows: mixed }] : []),
    ]
  })
}

/** A row by its own id or by that of its corrected estimate. */
export function rowOf(data: TherapyDataset, stop: string): TherapyRow | undefined {
  return shelvesOf(data).flatMap(({ rows }) => rows).find(({ id }) => id === stop || `${id}-corrected` === stop)
}

/** How many drawn rows are graded at least "moderate to low", lower, and not at all; `easiest` says that all the first were compared with the easiest comparator. */
export interface Graded { all: number, well: number, low: number, not: number, easiest: boolean }

export function graded(data: TherapyDataset): Graded {
  const shelves = shelvesOf(data)
  const rows = shelves.flatMap(shelf => shelf.rows)
  const well = rows.filter(row => !isLowCertainty(row)).length
  const easy = shelves[0].rows.filter(row => !isLowCertainty(row)).length
  const not = rows.filter(({ certainty }) => certainty === 'not graded').length
  return { all: rows.length, well, low: rows.length - well - not, not, easiest: easy === well }
}
