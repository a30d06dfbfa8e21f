import type { ChartTable, TableCells } from '../../components/kit/table.ts'
import type { Printed } from './printed.ts'
import type { FindingUnit } from './units.ts'
import { textWidth, wrapText } from '../../components/kit/text.ts'
import { figureNumber } from './printed.ts'

/** Characters in a table's cells from which it is read better as running text beside the name of each row. */
const MUCH = 850

/** Where the data of a figure stand: the number of the table, its anchor, and the finding that prints it in place of a figure. */
export interface DataPlace { figure: number, anchor: string, page?: string }

/** Where a finding's data stand: in a table of their own, or in that of another finding which has all of their rows. */
export function dataOf({ no }: Pick<FindingUnit, 'no'>, printed: Pick<Printed, 'findings' | 'figures'>): DataPlace {
  const { findings, figures } = printed
  const rows = (figures[no]?.table.rows ?? []).map(row => row.join('|'))
  const other = findings.find(one => one.no !== no && figures[one.no]?.drawn === false && holds(figures[one.no]?.table.rows ?? [], rows))
  const figure = figureNumber(other ?? { no }, printed)
  return other ? { figure, anchor: other.id, page: other.id } : { figure, anchor: `table-${figure}` }
}

function holds(rows: readonly (readonly string[])[], some: readonly string[]): boolean {
  const all = new Set(rows.map(row => row.join('|')))
  return some.length > 0 && some.every(row => all.has(row))
}

/** A figure's table as half a page has room for it: what its chart wrote for paper, else long tables in two columns. */
export function forPaper(table: ChartTable): TableCells {
  if (table.narrow)
    return { columns: table.narrow.columns, rows: table.narrow.rows }
  const { columns, rows } = table
  const characters = rows.flat().reduce((sum, cell) => sum + cell.length, 0)
  return columns.length > 3 && characters > MUCH ? inTwoColumns({ columns, rows }) : { columns, rows }
}

/** The first column, and what the others say, each under its name; empty cells are left out. */
function inTwoColumns({ columns: [first = '', ...names], rows }: TableCells): TableCells {
  return {
    columns: [first, names.map((name, i) => i === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1)).join(', ')],
    rows: rows.map(([head = '', ...cells]) => [head, cells.flatMap((cell, i) => cell ? [`${names[i]}: ${cell}`] : []).map(part => part.replace(/\.$/, '')).join('; ')]),
  }
}

/** One of the two columns that tables stand in, less the room beside its cells, in mm; the type of the cells, in points. */
const HALF = { width: 79, type: 7 } as const

/** The width in mm of the first of two columns with which a table has the fewest lines, no word of it broken. */
export function firstColumn(rows: readonly (readonly string[])[]): number {
  const pt = (mm: number): number => mm / 25.4 * 72
  const word = Math.max(...rows.flatMap(([head = '']) => head.split(/[ -]/)).map(one => textWidth(one, HALF.type, 600)))
  const linesWith = (mm: number): number => rows.reduce((sum, [head = '', said = '']) => sum + Math.max(
    wrapText(head, pt(mm), HALF.type).length,
    wrapText(said, pt(HALF.width - mm), HALF.type).length,
  ), 0)
  const widths = Array.from({ length: HALF.width }, (_, i) => i + 1).filter(mm => pt(mm) >= word && mm <= HALF.width * 3 / 4)
  const lines = widths.map(linesWith)
  return widths[lines.indexOf(Math.min(...lines))] ?? HALF.width / 2
}
