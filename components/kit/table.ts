/** A chart's rows as a table: the first cell of a row names it. */
export interface ChartTable { caption: string, columns: readonly string[], rows: readonly (readonly string[])[] }
