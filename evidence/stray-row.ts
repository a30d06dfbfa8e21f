import type { Fault } from './fault.ts'

/** A row of a list: the column of its hyphen and that of its other lines, counted from 0, and its keys. */
interface Row { line: number, hyphen: number, body: number, keys: ReadonlySet<string> }

const FIRST = /^( *)- +(?:\{ *)?(?=[a-z]\w*:)/i
const NAME = /([a-z]\w*):(?=\s|$)/gi

/**
 * The first row of a list that was pasted at another indentation than the rows like it, in words. To a reader of YAML it
 * belongs elsewhere, or breaks what stands around it, and its faults would say nothing of the reason.
 */
export function findStrayRow(file: string, text: string): Fault | undefined {
  const rows = rowsOf(text.split(/\r?\n/))
  for (const row of rows) {
    const columns = rows.filter(other => other !== row && alike(row, other)).map(({ hyphen }) => hyphen)
    const [column = row.hyphen, count = 0] = mostFrequent(columns.filter(one => one !== row.hyphen))
    if (count > 1 && columns.filter(one => one === row.hyphen).length < count / 2)
      return { file, line: row.line, column: row.hyphen + 1, path: 'syntax', message: `this row begins at column ${row.hyphen + 1}, the rows of its list begin at column ${column + 1}: ${move(row, column)}` }
  }
  return undefined
}

function rowsOf(lines: readonly string[]): Row[] {
  return lines.flatMap((text, i) => {
    const [start = '', { length: hyphen } = ''] = FIRST.exec(text) ?? []
    if (start === '')
      return []
    const below = lines.slice(i + 1).filter(line => !/^\s*(?:#.*)?$/.test(line)).map(line => ({ line, indent: line.search(/\S/) }))
    const body = Math.max(below[0]?.indent ?? 0, hyphen + 1)
    const end = below.findIndex(({ indent }) => indent < body)
    const own = below.slice(0, end < 0 ? undefined : end).filter(({ indent }) => indent === body).map(({ line }) => line.trim().split(/(?<=:)\s/)[0] ?? '')
    return [{ line: i + 1, hyphen, body, keys: new Set([text.includes('{') ? text : text.split(/(?<=:)\s/)[0] ?? '', ...own].flatMap(part => [...part.matchAll(NAME)].map(([, name = '']) => name))) }]
  })
}

/** Whether two rows have most of their keys in common; of two or three keys that says nothing. */
function alike({ keys }: Row, other: Row): boolean {
  const shared = [...keys].filter(key => other.keys.has(key)).length
  return shared > 3 && shared / new Set([...keys, ...other.keys]).size > 0.6
}

function mostFrequent(columns: readonly number[]): [column: number, count: number] | [] {
  const counts = [...new Set(columns)].map((column): [number, number] => [column, columns.filter(one => one === column).length])
  return counts.sort((a, b) => b[1] - a[1])[0] ?? []
}

/** How a row comes to the column where it belongs. */
function move({ hyphen, body }: Row, column: number): string {
  const by = Math.abs(column - hyphen)
  const spaces = `${by} ${by === 1 ? 'space' : 'spaces'}`
  const lines = body === column + 2 ? 'this line' : 'each of its lines'
  return column > hyphen ? `put ${spaces} before ${lines}` : `take ${spaces} away from the start of ${lines}`
}
