import type { Document, Node, Pair, Scalar, YAMLError } from 'yaml'
import type { Fault } from './fault.ts'
import { isAlias, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import { findOddCharacter } from './characters.ts'
import { findJsonFault } from './json-syntax.ts'
import { decimalCommas, misread, slipBehind } from './slips.ts'
import { yamlWords } from './yaml-words.ts'

export type Place = Pick<Fault, 'file' | 'line' | 'column'>
export type Path = readonly PropertyKey[]

/** A data file as plain values, or the faults in the way it is written. */
export interface Parsed {
  raw: unknown
  faults: Fault[]
  /** Where the value at a path stands; for something missing, where it should stand. */
  place: (path: Path) => Place
}

/** A number as a reader writes it: plain digits, a point, at most four decimals. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d{1,4})?$/
const KEY = /^[a-z][a-z-]*$/i

/** Reads YAML, or strict JSON where the file is named so. What YAML offers beyond keys, lists, texts and numbers is refused in words. */
export function parseText(file: string, original: string): Parsed {
  const text = original.replace(/^\uFEFF/, '')
  const lineCounter = new LineCounter()
  const lines = text.trimEnd().split('\n').length
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line: Math.min(Math.max(line, 1), lines), column: Math.max(col, 1) }
  }
  const refused = (faults: readonly { index: number, message: string }[]): Parsed => ({
    raw: undefined,
    place: () => ({ file, line: 1, column: 1 }),
    faults: faults.map(({ index, message }) => ({ ...placeAt(index), path: 'syntax', message })),
  })

  const document = parseDocument(text, { lineCounter, logLevel: 'error' })
  const odd = findOddCharacter(text)
  if (odd)
    return refused([odd])
  const json = file.endsWith('.json') && text.trim() !== '' ? findJsonFault(text) : undefined
  if (json)
    return refused([json])
  const slip = slipBehind(document, text)
  if (slip)
    return refused([slip])
  const unusual = /^[%!]/.test(text) ? [{ index: 0, message: yamlWords('BAD_DIRECTIVE') }] : findUnusual(document, text)
  const [error] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  // One slip makes the reader stumble over all that follows: only the first is told.
  if (error && !unusual.some(({ index }) => index <= error.pos[0]))
    return refused([inWords(error, text)])
  if (unusual.length > 0)
    return refused(unusual)
  return { raw: document.toJS(), faults: [], place: path => placeAt(offsetOf(document, path)) }
}

/** An error as a sentence; a bracket that nothing closes is told where it opens, and not where the next line stands. */
function inWords({ code, message, pos: [index] }: YAMLError, text: string): { index: number, message: string } {
  if (code !== 'BAD_INDENT' || !message.startsWith('Flow'))
    return { index, message: yamlWords(code) }
  const before = text.slice(0, index)
  const opens = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'))
  return { index: opens, message: `the bracket ${text[opens]} is not closed: write ${text[opens] === '[' ? ']' : '}'} at the end of what it holds` }
}

/** Everything in a document that has no place in a data file, or that says something else than it seems to say. */
function findUnusual(document: Document, text: string): { index: number, message: string }[] {
  const found: { index: number, message: string }[] = []
  const refuse = (node: Node, message: string): unknown => found.push({ index: node.range?.[0] ?? 0, message })
  visit(document, {
    Pair(_, { key }: Pair) {
      if (isScalar(key) && key.value === '<<')
        refuse(key, 'found the key "<<", which would copy another entry: write the keys of this entry out')
      else if (isScalar(key) && !KEY.test(String(key.value)))
        refuse(key, /^\d/.test(String(key.value)) ? `found ${String(key.value)} after a comma or colon: write a decimal point, not a comma, or put the text in quotes` : keyFault(String(key.value)))
      else if (isNode(key) && !isScalar(key))
        refuse(key, yamlWords('NON_STRING_KEY'))
    },
    Node(_, node) {
      if (isAlias(node))
        refuse(node, yamlWords('BAD_ALIAS'))
      else if (node.anchor !== undefined)
        refuse(node, yamlWords('BAD_ALIAS'))
      else if (node.tag)
        refuse(node, yamlWords('TAG_RESOLVE_FAILED'))
      else if (isScalar(node))
        checkScalar(node, text).forEach(message => refuse(node, message))
      const commas = isSeq(node) ? decimalCommas(node, text) : undefined
      if (commas)
        refuse(node, commas)
      return commas ? visit.SKIP : undefined
    },
  })
  return found
}

function keyFault(key: string): string {
  const [, name, value] = /^([a-z]+):(\S+)/i.exec(key) ?? []
  if (name)
    return `found "${name}:${value}": write a space after the colon, "${name}: ${value}"`
  return /\s/.test(key) ? `found a colon after "${key}", as if that were a key: put the whole text in quotes, '${key}: …'` : `found the key "${key}": a key is a word of letters; put the text in quotes if it holds a colon`
}

function checkScalar(scalar: Scalar, text: string): string[] {
  const { value, source = '', type, range } = scalar
  const meant = misread(scalar, text)
  if (meant)
    return [meant]
  if (typeof value === 'string') {
    const odd = findOddCharacter(value)
    if (odd)
      return [odd.message]
    if (type === 'PLAIN' && range && /^[ \t]+#/.test(text.slice(range[1], range[1] + 80)))
      return [`the text ends before the sign #, because a # after a space starts a comment: put the whole text in quotes, '${value} # …', or move the comment to a line of its own`]
  }
  else if (typeof value === 'number' || typeof value === 'bigint') {
    if (!PLAIN_NUMBER.test(source))
      return [`found "${source}": write the number in plain digits such as 12, -0.49 or 0.5, with at most four decimals`]
  }
  return []
}

/** Offset of the node at `path`, or of the deepest ancestor that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const part = path.slice(0, depth)
    const node = part.length > 0 ? document.getIn(part, true) : document.contents
    const found = keyNode(document, part) ?? (isNode(node) ? node : undefined)
    if (found?.range)
      return found.range[0]
  }
  return 0
}

/** The key that introduces the value at `path`: a better place to point at than a nested value's first line. */
function keyNode(document: Document, path: Path): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!parent || typeof parent !== 'object' || !('items' in parent) || !Array.isArray(parent.items))
    return undefined
  return (parent.items as unknown[]).filter(isPair).map(({ key }) => key).filter(isScalar).find(({ value }) => value === path.at(-1))
}
