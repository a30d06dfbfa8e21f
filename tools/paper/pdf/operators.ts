const CONSTANTS = new Set(['true', 'false', 'null'])

/** An operator with its operands, as positions in the content. */
export interface Operation { operator: string, start: number, end: number }

/** Which of the first 256 characters end a name, a number or an operator: space and brackets of every kind. */
const ENDS = Uint8Array.from({ length: 256 }, (_, code) => code <= 32 || '()<>[]{}/%'.includes(String.fromCharCode(code)) ? 1 : 0)
const [COMMENT, TEXT, CODES, CODES_END, NAME] = [...'%(<>/'].map(one => one.charCodeAt(0))

/** Reads a content stream operator by operator (ISO 32000-1, 7.8.2). */
export function* operations(content: string): Generator<Operation> {
  const { length } = content
  let start = -1
  for (let at = 0; at < length;) {
    const first = content.charCodeAt(at)
    if (first <= 32) {
      at++
      continue
    }
    if (first === COMMENT) {
      while (at < length && !'\r\n'.includes(content.charAt(at)))
        at++
      continue
    }
    const from = at
    if (start < 0)
      start = from
    if (first === TEXT) {
      at = endOfString(content, at)
    }
    else if (first === CODES && content.charCodeAt(at + 1) !== CODES) {
      const end = content.indexOf('>', at)
      at = end < 0 ? length : end + 1
    }
    else if (first !== NAME && ENDS[first] === 1) {
      at += (first === CODES || first === CODES_END) && content.charCodeAt(at + 1) === first ? 2 : 1
    }
    else {
      at++
      while (at < length && ENDS[content.charCodeAt(at)] !== 1)
        at++
      // Letters and quotation marks begin an operator; + - . and digits a number.
      if (first !== NAME && (first >= 65 || first === 34 || first === 39)) {
        const operator = content.slice(from, at)
        if (!CONSTANTS.has(operator)) {
          yield { operator, start, end: at }
          start = -1
        }
      }
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
