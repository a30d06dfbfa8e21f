import type { ChartTable, TableCells } from '../../components/kit/table.ts'

/** Characters in a table's cells from which it is read better as running text beside the name of each row. */
const MUCH = 850

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
