import { Problem } from '../../program.ts'

/** What one page's drawing operators hold after `markArtifacts`. */
export interface MarkedContent {
  /** The operators, each character one byte. */
  content: string
  /** How many text operators belong to the document's structure; 0 on a page that is empty but for its margins. */
  texts: number
}

/** One token: space, a comment, a name, number or operator (captured), a bracket or hexadecimal text, or the start of text. */
const TOKEN = /[\0\t\n\f\r ]+|%[^\r\n]*|([^\0\t\n\f\r ()<>[\]{}/%]+)|\/[^\0\t\n\f\r ()<>[\]{}/%]*|<<|>>|<[^>]*>|[[\]{}(]/gy
const PATH_OPERATORS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINT_OPERATORS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const TEXT_OPERATORS = new Set(['Tj', 'TJ', '\'', '"'])
const CONSTANTS = new Set(['true', 'false', 'null'])
const OPEN = '/Artifact BMC\n'
const CLOSE = '\nEMC'

/** An operator with its operands, as positions in the content. */
interface Operation { operator: string, start: number, end: number }

/**
 * Marks as artifacts what a page paints outside the document's structure (rules, backgrounds, page numbers), which
 * the browser leaves unmarked.
 * @param content drawing operators of a page, each character one byte
 * @param loose numbers of marked content that left the structure and becomes an artifact too
 * @param isTagged whether a drawn object, by name, carries structure of its own and so cannot be an artifact
 * @throws Problem on an inline image, which no page of the deck may have
 */
export function markArtifacts(content: string, loose: ReadonlySet<number> = new Set(), isTagged: (name: string) => boolean = () => false): MarkedContent {
  const insertions: Insertion[] = []
  const marks: boolean[] = []
  let pathStart: number | undefined
  let texts = 0

  function wrap(start: number, end: number): void {
    insertions.push({ at: start, text: OPEN }, { at: end, text: CLOSE })
  }

  for (const { operator, start, end } of operations(content)) {
    const marked = marks.length > 0
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = /\/MCID\s+(\d+)/.exec(content.slice(start, end))?.[1]
      const isLoose = mcid !== undefined && loose.has(Number(mcid))
      if (isLoose)
        insertions.push({ at: start, until: end, text: '/Artifact BMC' })
      marks.push(mcid !== undefined && !isLoose)
    }
    else if (operator === 'EMC') {
      marks.pop()
    }
    else if (TEXT_OPERATORS.has(operator)) {
      if (marks.includes(true))
        texts++
      if (!marked)
        wrap(start, end)
    }
    else if (PATH_OPERATORS.has(operator)) {
      pathStart ??= start
    }
    else if (PAINT_OPERATORS.has(operator)) {
      if (!marked)
        wrap(pathStart ?? start, end)
      pathStart = undefined
    }
    else if (operator === 'n') {
      pathStart = undefined
    }
    else if ((operator === 'Do' || operator === 'sh') && !marked) {
      const name = /\/([^\s/]+)\s+Do$/.exec(content.slice(start, end))?.[1]
      if (!(name && isTagged(name)))
        wrap(start, end)
    }
    else if (operator === 'BI') {
      throw new Problem('holds an inline image; everything in the deck must print as vectors, so draw it as SVG')
    }
  }
  return { content: insert(content, insertions), texts }
}

/** Text put in at a position, in the place of what stands there up to `until`. */
interface Insertion { at: number, until?: number, text: string }

function insert(content: string, insertions: readonly Insertion[]): string {
  let from = 0
  let result = ''
  for (const { at, until = at, text } of insertions) {
    result += content.slice(from, at) + text
    from = until
  }
  return result + content.slice(from)
}

/** Reads a content stream operator by operator (ISO 32000-1, 7.8.2). */
function* operations(content: string): Generator<Operation> {
  let start: number | undefined
  TOKEN.lastIndex = 0
  for (let token = TOKEN.exec(content); token; token = TOKEN.exec(content)) {
    const [text, word] = token
    if (text === '(')
      TOKEN.lastIndex = endOfString(content, token.index)
    else if (/^[\0\t\n\f\r %]/.test(text))
      continue
    start ??= token.index
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
