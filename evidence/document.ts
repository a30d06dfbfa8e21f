import type { Document, Node } from 'yaml'
import type { ZodType } from 'zod'
import type { Fault } from './fault.ts'
import { isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'

interface Place { file: string, line: number, column: number }

export interface ReadResult<T> {
  /** Present when the document has no fault. */
  value?: T
  faults: Fault[]
  /** Where each validated entry stands in its file. */
  places: Map<unknown, Place>
}

/**
 * Parses YAML (or JSON, which is YAML) and validates it. Each fault names the line and column of the value at fault,
 * or of its nearest enclosing value when something is missing.
 */
export function readDocument<T>(file: string, text: string, schema: ZodType<T>): ReadResult<T> {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { file, line, column: col }
  }
  const places = new Map<unknown, Place>()

  if (document.errors.length > 0) {
    const faults = document.errors.map(error => ({
      ...placeOf(error.pos[0]),
      path: 'syntax',
      message: (error.message.split('\n')[0] ?? error.message).replace(/ at line \d+, column \d+:?$/, ''),
    }))
    return { faults, places }
  }

  const raw: unknown = document.toJS()
  const result = schema.safeParse(raw)
  if (!result.success) {
    const faults = result.error.issues.map(issue => ({
      ...placeOf(offsetOf(document, issue.path)),
      path: describePath(raw, issue.path),
      message: describeIssue(issue.message, valueAt(raw, issue.path), issue.code),
    }))
    return { faults, places }
  }

  rememberItems(result.data, [], (value, path) => places.set(value, placeOf(offsetOf(document, path))))
  return { value: result.data, faults: [], places }
}

/** Calls back for every object below the top, with its path. */
function rememberItems(value: unknown, path: PropertyKey[], remember: (value: unknown, path: PropertyKey[]) => void): void {
  if (typeof value !== 'object' || value === null)
    return
  if (path.length > 0 && !Array.isArray(value))
    remember(value, path)
  for (const [key, child] of Object.entries(value))
    rememberItems(child, [...path, Array.isArray(value) ? Number(key) : key], remember)
}

/** Offset of the node at `path`, or of the deepest ancestor that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const part = path.slice(0, depth)
    const node = part.length > 0 ? document.getIn(part, true) : document.contents
    const key = keyNode(document, part)
    const found = key ?? (isNode(node) ? node : undefined)
    if (found?.range)
      return found.range[0]
  }
  return 0
}

/** The key that introduces the value at `path`: a better place to point at than a nested value's first line. */
function keyNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!parent || typeof parent !== 'object' || !('items' in parent) || !Array.isArray(parent.items))
    return undefined
  for (const item of parent.items as unknown[]) {
    if (isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
      return item.key
  }
  return undefined
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], raw)
}

/** Path in words: list items are named by their `id` where they have one. */
function describePath(raw: unknown, path: readonly PropertyKey[]): string {
  const words = path.map((key, depth) => {
    const value = valueAt(raw, path.slice(0, depth + 1))
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof key === 'number' ? String(id ?? `item ${key + 1}`) : String(key)
  })
  return words.join(' › ') || 'the whole file'
}

function describeIssue(message: string, found: unknown, code: string): string {
  if (code === 'custom' || code === 'unrecognized_keys')
    return message
  return `found ${found === undefined ? 'nothing' : JSON.stringify(found)}: ${message}`
}
