import { wrapText } from '../chart/text.ts'

/** Canvas px of an appendix slide: two columns of small text below a headline of one line. */
export const COLUMN = { width: 408, height: 376, perPage: 2, line: 20, size: 16, gap: 9, slack: 14 } as const

/**
 * Height of a paragraph in a column, canvas px, with the gap below it. Widths come from a table, so a line counts as
 * full a little early and a column never runs over.
 */
export function paragraphHeight(text: string): number {
  return wrapText(text, COLUMN.width - COLUMN.slack, COLUMN.size).length * COLUMN.line + COLUMN.gap
}

/** Fills columns from the top with items in order; an item is never split, and a new column starts when one is full. */
export function fillColumns<T>(items: readonly T[], heightOf: (item: T) => number, height: number = COLUMN.height): T[][] {
  const columns: T[][] = []
  let used = Infinity
  for (const item of items) {
    const needs = heightOf(item)
    if (used + needs > height) {
      columns.push([])
      used = 0
    }
    columns.at(-1)?.push(item)
    used += needs
  }
  return columns
}

/** The columns of one appendix slide, `page` counted from 1. */
export function pageOf<T>(columns: readonly T[], page: number, perPage: number = COLUMN.perPage): T[] {
  return columns.slice((page - 1) * perPage, page * perPage)
}

/** How many slides the columns take. */
export function pageCount(columns: readonly unknown[], perPage: number = COLUMN.perPage): number {
  return Math.ceil(columns.length / perPage)
}
