import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import { FRAME } from '../../kit/frame.ts'
import { textWidth } from '../../kit/text.ts'
import { listedRows } from './steps.ts'
import { DOSE_WORDS } from './words.ts'

/** Baselines and edges from top to bottom, canvas px. */
export const LINES = {
  question: 16,
  bands: 46,
  ticks: 67,
  axis: 76,
  rowsTop: 78,
  rowsBottom: 288,
  key: 314,
  keyGap: 23,
} as const

/** From a row's center down to the baseline of its text. */
export const BASELINE = 5.5

/** Half the height of a mark, and the room a time that goes on needs for its arrow. */
export const MARK_RADIUS = 6.5
export const ARROW_LENGTH = 18

/** Room between columns, canvas px. */
export const COLUMN_GAP = 14
/** Room for the rule above the caveats and their heading. */
const CAVEAT_GAP = 26
/** From that rule down to the heading's baseline. */
export const CAVEAT_HEADING = 17
const WIDEST_PITCH = 64
/** Room for the dose's sign, in front of its word. */
const GLYPH_WIDTH = 32

/** Left edges of the columns, and the plot. All canvas px. */
export interface Columns {
  comparator: number
  /** The gutter's box. */
  gutter: number
  gutterWidth: number
  glyph: number
  dose: number
  plot: number
  plotRight: number
}

/** Columns as wide as their longest entry; the plot takes the rest. */
export function layOutColumns({ rows }: Pick<OnsetDataset, 'rows'>): Columns {
  const widest = (texts: string[], weight: 400 | 600 = 400): number => Math.max(...texts.map(text => textWidth(text, 16, weight)))
  const comparator = widest([...rows.map(row => row.treatment), 'Treatment'], 600) + COLUMN_GAP
  const gutter = comparator + widest([...rows.map(row => row.comparator), 'Against']) + COLUMN_GAP
  const dose = gutter + GLYPH_WIDTH + 8
  const gutterWidth = dose - gutter + widest(rows.map(row => DOSE_WORDS[row.regimen])) + 8
  return {
    comparator,
    gutter,
    gutterWidth,
    glyph: gutter + 8 + GLYPH_WIDTH / 2 - 4,
    dose,
    plot: gutter + gutterWidth + 14,
    plotRight: FRAME.width - MARK_RADIUS - 1,
  }
}

export interface RowLayout {
  /** Distance between the centers of two rows. */
  pitch: number
  /** Center of each listed row, by its id. */
  y: Record<string, number>
  /** Where the rule above the caveats runs. */
  divider?: number
}

/** Shares the height among the rows that are listed at a step. */
export function layOutRows(dataset: Pick<OnsetDataset, 'rows'>, step: number): RowLayout {
  const rows = listedRows(dataset, step)
  const caveats = rows.filter(row => row.role === 'caveat').length
  const gap = caveats > 0 && caveats < rows.length ? CAVEAT_GAP : 0
  const pitch = Math.min(WIDEST_PITCH, (LINES.rowsBottom - LINES.rowsTop - gap) / Math.max(1, rows.length))
  const y = Object.fromEntries(rows.map((row, i) => [
    row.id,
    LINES.rowsTop + (i + 0.5) * pitch + (row.role === 'caveat' ? gap : 0),
  ]))
  const divider = gap > 0 ? LINES.rowsTop + (rows.length - caveats) * pitch + 3 : undefined
  return { pitch, y, divider }
}
