import type { Document, Node, Scalar } from 'yaml'
import { isScalar, visit } from 'yaml'

/** A slip of the keyboard, at a character of the text, in words. */
export interface Slip { index: number, message: string }

const KEY_AND_VALUE = /^( *(?:- +)?)[a-z][\w-]*:(?: +([^\s#].*))?$/i

/**
 * The slip behind an error that a reader of YAML meets, often lines below it: a quote that is not closed, or a line that
 * begins too far right.
 */
export function slipBehind(document: Document.Parsed, text: string): Slip | undefined {
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!first)
    return undefined
  const at = Math.max(...document.errors.filter(({ pos: [start] }) => start === first.pos[0]).map(({ pos: [, end] }) => end))
  return openQuote(document, text, at) ?? strayLine(text, at)
}

/** A quote that nothing closes, or only another one lines below: the last before the error. */
function openQuote(document: Document.Parsed, text: string, at: number): Slip | undefined {
  let found: Slip | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      const [start, end] = range ?? [0, 0]
      const quote = text[start]
      const inner = text.slice(start + 1, end)
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && quote && start <= at && (!inner.endsWith(quote) || inner.includes('\n')))
        found = { index: start, message: `the quote ${quote} that opens here is not closed: write ${quote} at the end of the text` }
    },
  })
  return found
}

/** A line that begins further right than the one above it, which has its value already, or than all others. */
function strayLine(text: string, at: number): Slip | undefined {
  let index = 0
  let above = { column: 0, whole: true }
  for (const line of text.split('\n')) {
    const [, start, value] = KEY_AND_VALUE.exec(line.trimEnd()) ?? []
    if (start !== undefined) {
      const by = start.length - above.column
      if (above.whole && by > 0 && !start.includes('-'))
        return { index: index + start.length, message: `this line begins at column ${start.length + 1}, the lines around it at column ${above.column + 1}: take ${by} ${by === 1 ? 'space' : 'spaces'} away from its start` }
      above = { column: start.length, whole: value !== undefined && !/^[>|]/.test(value) }
    }
    else if (!/^\s*(?:#.*)?$/.test(line)) {
      above = { ...above, whole: false }
    }
    index += line.length + 1
    if (start !== undefined && index > at)
      return undefined
  }
  return undefined
}

/** What is wrong with a value that its writer meant otherwise than it is read. */
export function misread({ value, type, range }: Scalar, text: string): string | undefined {
  const [start, end] = range ?? [0, 0]
  const [, comment = ''] = /^[ \t]*(#\S.*)/.exec(text.slice(end, end + 200)) ?? []
  if (value === null && comment) {
    const [color] = /^#[\da-f]{3,8}\b/i.exec(comment) ?? []
    return `nothing is read after the colon, because a # after a space starts a comment: put the ${color ? 'color' : 'text'} in quotes, "${color ?? comment.trim()}"`
  }
  if (typeof value !== 'string' || type !== 'PLAIN' || !/^[“”„‘’][^“”„"]*[“”‘’"']$/.test(value))
    return undefined
  const inner = value.slice(1, -1)
  const instead = /^[\d.]+$/.test(inner) ? `${inner} without quotes` : `straight quotes, "${inner}"${/^[\w\p{L}]/u.test(inner) ? ', or none' : ''}`
  return `found ${text.slice(start, end)} in curly quotes, which would be read as part of it: write ${instead}`
}

/** Numbers of a list with a comma where their point should be: [1,00, 6,18]. */
export function decimalCommas(list: Node, text: string): string | undefined {
  const [start, end] = list.range ?? [0, 0]
  const found = text.slice(start, end)
  const inNumbers = /(?<![\d.])(\d+),(\d+)(?![\d.])/g
  if (isScalar(list) || !/^\[[-\d\s,.]+\]$/.test(found) || !inNumbers.test(found) || !/, |,0\d/.test(found))
    return undefined
  return `found ${found}: write a decimal point, not a comma, ${found.replace(inNumbers, '$1.$2')}`
}
