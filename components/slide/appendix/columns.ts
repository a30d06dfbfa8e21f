import { wrapText } from '../../kit/text.ts'

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
export function fillColumns<T>(items: readonly T[], heightOf: (item: T) => number, height: number): T[][] {
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

/** Items in order over at most `count` columns, the tallest of them as low as it can be. */
export function balanceColumns<T>(items: readonly T[], heightOf: (item: T) => number, count: number): T[][] {
  let low = Math.max(0, ...items.map(heightOf))
  let high = items.reduce((sum, item) => sum + heightOf(item), 0)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (fillColumns(items, heightOf, middle).length <= count)
      high = middle
    else
      low = middle + 1
  }
  return fillColumns(items, heightOf, high)
}

/** The columns of slide `page` (counted from 1) when all items are spread evenly over `of` slides. */
export function columnsOnPage<T>(items: readonly T[], heightOf: (item: T) => number, page: number, of: number): T[][] {
  return balanceColumns(items, heightOf, of * COLUMN.perPage).slice((page - 1) * COLUMN.perPage, page * COLUMN.perPage)
}

/** How many slides hold all items. */
export function pagesNeeded<T>(items: readonly T[], heightOf: (item: T) => number): number {
  return Math.ceil(fillColumns(items, heightOf, COLUMN.height).length / COLUMN.perPage)
}
