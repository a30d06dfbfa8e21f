import type { Finding } from '../../evidence/schema/index.ts'
import type { IntervalLook } from './interval.ts'

/** An effect with its interval, and how that is drawn. */
export interface ForestEffect { estimate: number, ci?: readonly [number, number], look: IntervalLook }

/** Rows under named columns; the first cell of a row names it. */
export interface TableCells {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Effects to be drawn on one scale before the words of a column, one for each row that has one. */
  forest?: { column: number, domain: readonly [number, number], effects: readonly (ForestEffect | undefined)[] }
}

/** A chart's rows as a table. */
export interface ChartTable extends TableCells {
  caption: string
  /** The results behind it, where they are findings. */
  basis?: readonly Finding[]
  /** The same in few columns, for the handout. */
  narrow?: TableCells
  /** What many results share and the narrow rows leave out. */
  common?: string
  /** The same with what the figures of other slides show, for the handout's slide that prints one table for all of them. */
  joined?: ChartTable
}
