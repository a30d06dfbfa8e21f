import type { core, ZodType } from 'zod'
import type { Fault } from './fault.ts'
import type { Parsed, Path, Place } from './syntax.ts'
import { issueWords, keysAt } from './issue-words.ts'
import { findStrayRow } from './stray-row.ts'
import { suggest } from './suggest.ts'
import { parseText } from './syntax.ts'

/** Finds an object of a data file, or what is at `path` below it, with its path in words. */
export type Locate = (owner: object, path?: Path) => (Place & Pick<Fault, 'path'>) | undefined

export interface ReadResult<T> {
  /** Present when the document has no fault. */
  value?: T
  faults: readonly Fault[]
  /** Where an object of the value stands, or what is at `path` below it; `undefined` for objects of other documents. */
  place: Locate
}

/** The last text of each file with what was read from it, so that a change to one file does not read all of them again. */
const latest = new Map<string, { text: string, parsed: Parsed, validated: Map<ZodType, ReadResult<unknown>> }>()

/**
 * Parses and validates a data file. Each fault names the line and column of the value at fault, or of the entry in
 * which something is missing. Results are kept until the text changes: do not change them.
 * @param fill replaces the texts of the file before they are validated; it throws an Error for a text that it refuses
 */
export function readDocument<T>(file: string, text: string, schema: ZodType<T>, fill?: (text: string) => string): ReadResult<T> {
  let kept = latest.get(file)
  if (kept?.text !== text) {
    kept = { text, parsed: parseText(file, text), validated: new Map() }
    latest.set(file, kept)
  }
  const { parsed, validated } = kept
  if (parsed.faults.length > 0)
    return orStray({ faults: parsed.faults, place: () => undefined })
  if (fill)
    return orStray(validate(parsed, schema, fill))
  const known = validated.get(schema) ?? orStray(validate(parsed, schema))
  validated.set(schema, known)
  return known as ReadResult<T>

  /** All that is wrong with a file may come from one row at the wrong indentation. */
  function orStray<R>(result: ReadResult<R>): ReadResult<R> {
    const stray = result.faults.length > 0 && !file.endsWith('.json') ? findStrayRow(file, text) : undefined
    return stray ? { ...result, faults: [stray] } : result
  }
}

function validate<T>({ raw, place }: Parsed, schema: ZodType<T>, fill?: (text: string) => string): ReadResult<T> {
  const faults: Fault[] = []
  const nowhere = (): undefined => undefined
  const filled = fill ? fillTexts(raw, [], fill, (path, message) => faults.push({ ...place(path), path: describePath(raw, path), message })) : raw
  // A figure that cannot be filled in would be told again as a text that is not allowed.
  if (faults.length > 0)
    return { faults, place: nowhere }

  const result = schema.safeParse(filled)
  if (!result.success) {
    return {
      place: nowhere,
      faults: tellIssues(result.error.issues, raw, schema).map(({ path, message }) => ({ ...place(path), path: describePath(raw, path), message })),
    }
  }
  const paths = new Map<unknown, Path>()
  rememberObjects(result.data, [], paths)
  return {
    value: result.data,
    faults,
    place(owner, path = []) {
      const start = paths.get(owner)
      const whole = start && [...start, ...path]
      return whole && { ...place(whole), path: describePath(raw, whole) }
    },
  }
}

/** A value with each of its texts filled. */
function fillTexts(value: unknown, path: Path, fill: (text: string) => string, refuse: (path: Path, message: string) => void): unknown {
  if (typeof value === 'string') {
    try {
      return fill(value)
    }
    catch (error) {
      refuse(path, error instanceof Error ? error.message : String(error))
      return value
    }
  }
  if (Array.isArray(value))
    return value.map((item, i) => fillTexts(item, [...path, i], fill, refuse))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, fillTexts(child, [...path, key], fill, refuse)]))
  return value
}

/** The issues in words. A misspelt key is told once, not a second time as the key that is missing. */
function tellIssues(issues: readonly core.$ZodIssue[], raw: unknown, schema: ZodType): { path: Path, message: string }[] {
  const told: { path: Path, message: string }[] = []
  const spelled = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys')
      continue
    const present = Object.keys(valueAt(raw, issue.path) ?? {})
    const allowed = keysAt(schema, issue.path)
    for (const key of issue.keys) {
      const free = allowed.filter(name => !present.includes(name))
      const near = suggest(key, free)
      free.filter(name => near.includes(`"${name}"`)).forEach(name => spelled.add([...issue.path, name].join('\n')))
      told.push({ path: [...issue.path, key], message: `there is no key "${key}" here${near}; allowed are ${allowed.join(', ')}. If it belongs to a text, put the whole text in quotes` })
    }
  }
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys' && !spelled.has(issue.path.join('\n')))
      told.push({ path: issue.path, message: issueWords(issue, issue.path.at(-1), valueAt(raw, issue.path)) })
  }
  return told
}

/** Notes the path of every object in a value. */
function rememberObjects(value: unknown, path: Path, paths: Map<unknown, Path>): void {
  if (typeof value !== 'object' || value === null)
    return
  paths.set(value, path)
  for (const [key, child] of Object.entries(value))
    rememberObjects(child, [...path, Array.isArray(value) ? Number(key) : key], paths)
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined, raw)
}

/** Path in words: list items are named by their `id` where they have one. */
function describePath(raw: unknown, path: Path): string {
  const words = path.map((key, depth) => {
    const value = valueAt(raw, path.slice(0, depth + 1))
    const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
    return typeof key === 'number' ? typeof id === 'string' ? id : `item ${key + 1}` : String(key)
  })
  return words.join(' › ') || 'the whole file'
}
