import type { DosingMapData, MapDose } from '../../../evidence/schema/index.ts'
import type { CellText } from './words.ts'
import { FRAME } from '../../kit/frame.ts'

/** Canvas px: a gutter for the doses, a head for the frequencies, the cells, a strip for the pooled results. */
export const MAP = { gutter: 146, head: 46, row: 59, gap: 6, strip: 313 } as const
/** Baselines of a frequency and its note in the head. */
export const HEAD = { label: 15, note: 35 } as const
/** Where a dose is named in the gutter; `bar` is the width of the mark of the usual one. */
export const GUTTER = { text: 14, bar: 4 } as const
const ROW_LABEL = { alone: 33, withNote: 24, note: 20 }
const CELL_TEXT = { x: 14, word: 23, detail: 43 }
/** Below the strip's first line, and from the name of a pooled dose to its effect. */
const STRIP = { line: 22, label: 72, effect: 48 }

/** A rectangle on the map, canvas px. */
export interface Box { x: number, y: number, width: number, height: number }

/** A filled cell: its frame, and where its two lines of text begin. */
interface PlacedCell extends CellText, Box { key: string, textX: number, wordY: number, detailY: number }

/** A blank stretch of the map, with the middle of its text. */
interface PlacedBlank extends Box { key: string, textX: number, textY: number }

/** A dose in the gutter. */
interface PlacedDose extends Box { dose: MapDose, labelY: number, noteY: number }

/** A block of neighboring cells, counted from the upper left cell. */
export interface Block { row: number, column: number, rows: number, columns: number }

/** Width of one column and height of one row without the gap between cells, canvas px. */
function cellSize({ frequencies }: Pick<DosingMapData, 'frequencies'>): { width: number, height: number } {
  return { width: (FRAME.width - MAP.gutter) / frequencies.length - MAP.gap, height: MAP.row - MAP.gap }
}

/** Where a block of cells lies, canvas px. */
export function boxOf({ row, column, rows, columns }: Block, data: Pick<DosingMapData, 'frequencies'>): Box {
  const { width, height } = cellSize(data)
  return {
    x: MAP.gutter + column * (width + MAP.gap) + MAP.gap,
    y: MAP.head + row * (height + MAP.gap),
    width: columns * (width + MAP.gap) - MAP.gap,
    height: rows * (height + MAP.gap) - MAP.gap,
  }
}

const one = { rows: 1, columns: 1 }

/** A box drawn so far inside that strokes of neighbors do not meet. */
function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}

/** Gives every filled cell its place. */
export function placeCells(texts: readonly CellText[], data: DosingMapData): PlacedCell[] {
  return texts.map((text) => {
    const row = data.doses.indexOf(text.dose)
    const column = data.frequencies.findIndex(({ id }) => id === text.frequency)
    const box = boxOf({ row, column, ...one }, data)
    return {
      ...text,
      ...inset(box, 1),
      key: `${text.dose} ${text.frequency}`,
      textX: box.x + CELL_TEXT.x,
      wordY: box.y + CELL_TEXT.word,
      detailY: box.y + CELL_TEXT.detail,
    }
  })
}

/** The doses in the gutter. @param noted whether a dose has a second line */
export function placeDoses(data: DosingMapData, noted: (dose: MapDose) => boolean): PlacedDose[] {
  return data.doses.map((dose, row) => {
    const box = boxOf({ row, column: 0, ...one }, data)
    const labelY = box.y + (noted(dose) ? ROW_LABEL.withNote : ROW_LABEL.alone)
    return { ...box, dose, labelY, noteY: labelY + ROW_LABEL.note }
  })
}

/** Left edge of each column. */
export function columnEdges(data: Pick<DosingMapData, 'frequencies'>): number[] {
  return data.frequencies.map((_, column) => boxOf({ row: 0, column, ...one }, data).x)
}

/** Every cell of the map, filled or not. */
export function placeGrid(data: DosingMapData): (Box & { key: string })[] {
  return data.doses.flatMap((_, row) => data.frequencies.map((_, column) => ({ key: `${row} ${column}`, ...boxOf({ row, column, ...one }, data) })))
}

/** The stretches without a trial. */
export function placeBlanks(data: DosingMapData): PlacedBlank[] {
  return blankBlocks(data).map((block) => {
    const box = boxOf(block, data)
    return { ...inset(box, 0.5), key: `${block.row} ${block.column}`, textX: box.x + box.width / 2, textY: box.y + box.height / 2 + 5 }
  })
}

/** Lines of the strip below the map: the `i`th baseline, and where a pooled dose and its effect begin. */
export function placePooled(data: Pick<DosingMapData, 'frequencies'>, i: number): { labelX: number, x: number, y: number } {
  const [, labelX = 0] = columnEdges(data)
  return { labelX: labelX + STRIP.label, x: labelX + STRIP.label + STRIP.effect, y: MAP.strip + STRIP.line * i }
}

/**
 * The cells that no trial has filled, as few rectangles as a scan from the upper left finds: each grows to the right,
 * then down, and none overlap. So "no trial" is said once for each stretch of the map, not in every cell.
 */
export function blankBlocks(data: Pick<DosingMapData, 'doses' | 'frequencies' | 'cells'>): Block[] {
  const taken = data.doses.map(dose => data.frequencies.map(({ id }) =>
    data.cells.some(cell => cell.dose === dose && cell.frequency === id)))
  const free = (row: number, column: number): boolean => taken[row]?.[column] === false
  const blocks: Block[] = []
  taken.forEach((cells, row) => cells.forEach((_, column) => {
    if (!free(row, column))
      return
    let rows = 1
    while (free(row + rows, column))
      rows++
    let columns = 1
    while (Array.from({ length: rows }, (_, i) => i).every(i => free(row + i, column + columns)))
      columns++
    for (let i = 0; i < rows; i++)
      taken[row + i]?.fill(true, column, column + columns)
    blocks.push({ row, column, rows, columns })
  }))
  return blocks
}
