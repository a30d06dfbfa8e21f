import type { ChartTable, TableCells } from '../../components/kit/table.ts'
import type { Printed } from './printed.ts'
import type { FindingUnit } from './units.ts'

/** Characters in a table's cells from which it is read better as running text beside the name of each row. */
const MUCH = 850

/** Where the data of a figure stand: the number of the table, its anchor, and the finding that prints it in place of a figure. */
export interface DataPlace { figure: number, anchor: string, page?: string }

/** Where a finding's data stand: in a table of their own, or in that of another finding which has all of their rows. */
export function dataOf({ no, figure }: Pick<FindingUnit, 'no' | 'figure'>, { findings, figures }: Pick<Printed, 'findings' | 'figures'>): DataPlace {
  const rows = (figures[no]?.table.rows ?? []).map(row => row.join('|'))
  const other = findings.find(one => one.no !== no && figures[one.no]?.drawn === false && holds(figures[one.no]?.table.rows ?? [], rows))
  return other ? { figure: other.figure, anchor: other.id, page: other.id } : { figure, anchor: `table-${figure}` }
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
