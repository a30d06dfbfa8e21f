/** One token: space, a comment, a name, number or operator (captured), a bracket or hexadecimal text, or the start of text. */
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|([^\0\t\n\f\r ()<>[\]{}/%]+)|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|<[^>]*>|[[\]{}(]/gy
const CONSTANTS = new Set(['true', 'false', 'null'])

/** An operator with its operands, as positions in the content. */
export interface Operation { operator: string, start: number, end: number }

/** Reads a content stream operator by operator (ISO 32000-1, 7.8.2). */
export function* operations(content: string): Generator<Operation> {
  let start: number | undefined
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(content); token; token = TOKEN.exec(content)) {
    const first = content.charCodeAt(token.index)
    // Space, or a comment.
    if (first <= 32 || first === 37)
      continue
    if (first === 40)
      TOKEN.lastIndex = endOfString(content, token.index)
    start ??= token.index
    const word = token[1]
    if (word && /^[a-z'"]/i.test(word) && !CONSTANTS.has(word)) {
      const end = TOKEN.lastIndex
      yield { operator: word, start, end }
      start = undefined
      TOKEN.lastIndex = end
    }
  }
}

/** End of a literal string, whose round brackets may be nested or escaped. */
function endOfString(content: string, start: number): number {
  let depth = 0
  for (let i = start; i < content.length; i++) {
    const character = content[i]
    if (character === '\\')
      i++
    else if (character === '(')
      depth++
    else if (character === ')' && --depth === 0)
      return i + 1
  }
  return content.length
}

/** Text put in at a position, in the place of what stands there up to `until`. */
export interface Insertion { at: number, until?: number, text: string }

/** The content with every insertion, which must stand in order. */
export function insert(content: string, insertions: readonly Insertion[]): string {
  const parts: string[] = []
  let from = 0
  for (const { at, until = at, text } of insertions) {
    parts.push(content.slice(from, at), text)
    from = until
  }
  return parts.join('') + content.slice(from)
}

/** The numbers among an operator's operands. */
export function numbersOf(content: string, { start, end, operator }: Operation): number[] {
  return content.slice(start, end - operator.length).trim().split(/\s+/).map(Number)
}

/** Number of the marked content that a `BDC` operator opens, if it has one. */
export function mcidOf(content: string, { start, end }: Operation): number | undefined {
  const digits = /\/MCID\s+(\d+)/.exec(content.slice(start, end))?.[1]
  return digits === undefined ? undefined : Number(digits)
}
