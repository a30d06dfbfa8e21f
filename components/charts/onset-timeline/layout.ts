import type { OnsetDataset, OnsetRow } from '../../../evidence/schema/index.ts'
import { listedRows } from './steps.ts'

/** Baselines and edges from top to bottom, canvas px. */
export const LINES = { ticks: 17, rowsTop: 30, rowsBottom: 312, key: 337 } as const

/** Size of words beside and in bars and of the names of small rows, canvas px: what the last row of seats still reads. */
export const TYPE = 18
/** From a row's center down to the baseline of its text. */
export const BASELINE = 6
/** Baselines of a large row's name and of the line below it. */
export const NAME = { first: -3, second: 17 } as const
/** Between the centers of two lines of words, canvas px. */
export const LEADING = 21
/** From a bar's lower edge to the baseline of words below it. */
export const BELOW = 17

/** Half the height of a bar, by the size of its row; radius of a time that stands alone. */
export const HALF = { large: 21, small: 12 } as const
export const DOT = 8
/** How far the tip of a bar that goes on reaches. */
export const TIP = 20
/** Where the signs of the doses stand, and the dotted line from them begins. */
export const DOSE = { x: 162, lead: 178 } as const

export type RowSize = 'large' | 'small'

/** Main rows are large. */
export function sizeOf({ role }: Pick<OnsetRow, 'role'>): RowSize {
  return role === 'main' ? 'large' : 'small'
}

/** Above a large bar its ticks; below it words, and the marks of daily tablets. */
const ROOM: Record<OnsetRow['role'], readonly [number, number]> = { main: [29, 43], aside: [14, 16], after: [21, 16], caveat: [16, 16] }
/** Room for the rule above the small rows that come later. */
const DIVIDER = 8
/** How much closer small rows may stand, before large ones give way too. */
const CLOSEST = 0.7
/** How much wider rows may stand when there are few. */
const WIDEST = 1.8

export interface RowLayout {
  /** Center of each listed row, by its id. */
  y: Record<string, number>
  /** Where the rule runs that divides the story from what comes after it. */
  divider?: number
  /** Lower end of the last row. */
  bottom: number
}

/** Shares the height among the rows that are listed at a step. Where it is short, small rows stand closer: words below a large bar need their room. */
export function layOutRows(dataset: Pick<OnsetDataset, 'rows'>, step: number): RowLayout {
  const rows = listedRows(dataset, step)
  const later = rows.findIndex(({ role }) => role === 'after' || role === 'caveat')
  const gap = later > 0 ? DIVIDER : 0
  const height = LINES.rowsBottom - LINES.rowsTop - gap
  const needed = (size: RowSize): number => rows.filter(row => sizeOf(row) === size).reduce((sum, { role }) => sum + ROOM[role][0] + ROOM[role][1], 0)
  const [large, small] = [needed('large'), needed('small')]
  const even = Math.min(WIDEST, height / Math.max(1, large + small))
  const left = (height - large) / Math.max(1, small)
  const stretch: Record<RowSize, number> = even < 1 && left > CLOSEST ? { large: 1, small: left } : { large: even, small: even }
  const y: Record<string, number> = {}
  let divider: number | undefined
  let edge: number = LINES.rowsTop
  rows.forEach((row, i) => {
    if (gap && i === later) {
      divider = edge + gap / 2
      edge += gap
    }
    const [above, below] = ROOM[row.role]
    const by = stretch[sizeOf(row)]
    y[row.id] = edge + above * by
    edge += (above + below) * by
  })
  return { y, divider, bottom: edge }
}
