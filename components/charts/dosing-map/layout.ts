import type { DosingCell, DosingMapData, DosingResult, Fact, Finding, MapDose } from '../../../evidence/schema/index.ts'
import { formatFact, formatNumber } from '../../../evidence/format.ts'

/** Canvas px: a gutter for the doses, a head for the frequencies, the cells, a strip for the pooled results. */
export const MAP = { width: 848, height: 342, gutter: 146, head: 46, row: 50, gap: 6, strip: 312 } as const

/** What is printed in a cell: the result in a few words, then a line of detail. */
export interface CellText {
  dose: MapDose
  frequency: string
  result: DosingResult
  word: string
  detail: string
  /** Result and detail in one phrase, for the table. */
  phrase: string
  source: string
}

/** A dose as a row of the table names it: "0.5 mg/kg". */
export function doseLabel(dose: MapDose): string {
  return typeof dose === 'number' ? `${formatNumber(dose, 1)} mg/kg` : `Dose ${dose}`
}

/** A rectangle on the map, canvas px. */
export interface Box { x: number, y: number, width: number, height: number }

export type PlacedCell = CellText & Box & { key: string }

/** A block of neighboring cells, counted from the upper left cell. */
export interface Block { row: number, column: number, rows: number, columns: number }

const WORD: Record<DosingResult, string> = { 'better': 'Better', 'not better': 'Not better', 'not reported': 'Unclear' }

/**
 * The text of each cell that a trial has filled.
 * @throws Error if a cell names a finding without two arms
 */
export function cellTexts(cells: readonly DosingCell[], findings: Record<string, Finding>, facts: Record<string, Fact>): CellText[] {
  return cells.map(({ dose, frequency, result, says, finding, fact, source }) => {
    const figure = figureText(finding === undefined ? undefined : findings[finding], fact === undefined ? undefined : facts[fact])
    const phrase = [`${WORD[result]} ${says}`, figure].filter(Boolean).join(', ')
    return { dose, frequency, result, word: figure ? `${WORD[result]} ${says}` : WORD[result], detail: figure ?? says, phrase, source }
  })
}

function figureText(finding?: Finding, fact?: Fact): string | undefined {
  if (finding) {
    const [treated, control] = finding.arms ?? []
    if (!treated || !control)
      throw new Error(`The dosing map needs two arms on the finding "${finding.id}".`)
    return `${formatNumber(treated.value)} against ${formatNumber(control.value)}`
  }
  return fact && formatFact(fact)
}

/** Width of one column and height of one row without the gap between cells, canvas px. */
export function cellSize({ frequencies }: Pick<DosingMapData, 'frequencies'>): { width: number, height: number } {
  return { width: (MAP.width - MAP.gutter) / frequencies.length - MAP.gap, height: MAP.row - MAP.gap }
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

/** Gives every filled cell its place. */
export function placeCells(texts: readonly CellText[], data: DosingMapData): PlacedCell[] {
  return texts.map((text) => {
    const row = data.doses.indexOf(text.dose)
    const column = data.frequencies.findIndex(({ id }) => id === text.frequency)
    return { ...text, key: `${text.dose} ${text.frequency}`, ...boxOf({ row, column, rows: 1, columns: 1 }, data) }
  })
}

/**
 * The cells that no trial has filled, as few rectangles as a scan from the upper left finds: each grows to the right,
 * then down, and none overlap. So "no trial" is said once for each stretch of the map, not in every cell. A row whose dose
 * is not on file has no blanks: nothing can be said of it.
 */
export function blankBlocks(data: Pick<DosingMapData, 'doses' | 'frequencies' | 'cells'>): Block[] {
  const taken = data.doses.map(dose => data.frequencies.map(({ id }) =>
    dose === 'not on file' || data.cells.some(cell => cell.dose === dose && cell.frequency === id)))
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

/** One paragraph that says what the map shows: the alternative text. */
export function mapFinding(data: DosingMapData, texts: readonly CellText[]): string {
  const cells = texts.map(({ dose, frequency, phrase }) => {
    const label = data.frequencies.find(({ id }) => id === frequency)?.label.toLowerCase()
    return `${doseLabel(dose)}, ${label}: ${phrase.toLowerCase()}`
  })
  const known = data.doses.filter(dose => typeof dose === 'number')
  const filled = texts.filter(({ dose }) => typeof dose === 'number')
  return `Trials on file fill ${filled.length} of ${known.length * data.frequencies.length} cells of dose by frequency. ${cells.join('; ')}. No trial on file for the rest.`
}
