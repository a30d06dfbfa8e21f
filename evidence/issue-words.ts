import type { core, ZodType } from 'zod'
import { suggest } from './suggest.ts'

/** What belongs under a key, for the keys whose name does not say it all. */
const MEANT: Record<string, string> = {
  id: 'a name in lower-case letters, digits and hyphens, which nothing else in the deck has',
  source: 'the key of a reference, such as "zarate2006"',
  sources: 'a list of reference keys in square brackets, such as [zarate2006, dean2021]',
  checked: 'the month in which it was last read at its source, such as 2026-11',
  ci: 'two numbers in square brackets, the smaller first, with decimal points, such as [-0.87, -0.10]',
  says: 'one sentence in plain words',
  without: 'a list in square brackets, such as [anxiety], or [] to leave nothing out',
  claims: 'a list of claims in square brackets, such as [D4, D6]',
  only: 'references by section in braces, such as { anxiety: [taylor2018] }',
  at: 'a time or date, as in the entries beside it',
}

/** A value as it is shown in a message. */
export function show(value: unknown): string {
  if (value === undefined || value === null)
    return 'nothing'
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : value.length < 4 && value.every(item => typeof item !== 'object') ? `[${value.join(', ')}]` : 'a list'
  if (typeof value === 'object')
    return 'a group of keys'
  const text = String(value)
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : text
}

/**
 * What a validation found, in words for somebody who does not program: what stands there and what may stand there.
 * @param name key of the value at fault, or its place in a list
 */
export function issueWords(issue: core.$ZodIssue, name: PropertyKey | undefined, found: unknown): string {
  if (issue.code === 'custom')
    return issue.message
  const what = typeof name === 'number' ? `item ${name + 1}` : name === undefined ? 'the file' : String(name)
  const allowed = (typeof name === 'string' && Object.hasOwn(MEANT, name) ? MEANT[name] : undefined) ?? allowedBy(issue, found)
  if (found === undefined)
    return `${what} is missing: write ${allowed}`
  if (found === null)
    return `${what} is empty: write ${allowed}${name === undefined ? '; the file may have been cut off' : ''}`
  const near = typeof found === 'string' ? suggest(found, choicesOf(issue)) : ''
  return `found ${show(found)}${near}: write ${allowed}`
}

/** Words that a value may be. */
function choicesOf(issue: core.$ZodIssue): string[] {
  return issue.code === 'invalid_value' ? issue.values.map(String) : issue.code === 'invalid_union' ? issue.errors.flat().flatMap(choicesOf) : []
}

function allowedBy(issue: core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type': return ofType(issue.expected, found)
    case 'invalid_value': return issue.values.length === 1 ? show(issue.values[0]) : `one of ${issue.values.map(show).join(', ')}`
    case 'too_small': return size(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big': return size(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    case 'invalid_format':
    case 'invalid_union': return issue.message
    default: return 'what the entries beside it have here'
  }
}

function ofType(expected: string, found: unknown): string {
  switch (expected) {
    case 'string': return typeof found === 'number' || typeof found === 'boolean' ? `it in quotes, '${found}', where a text is meant` : 'a text'
    case 'number':
    case 'int': return numberWords(found, expected === 'int')
    case 'boolean': return 'true or false, without quotes'
    case 'array': return 'a list, each entry after a hyphen or all in square brackets'
    case 'tuple': return 'a list in square brackets'
    default: return 'a group of keys, each with a colon and its value'
  }
}

function numberWords(found: unknown, whole: boolean): string {
  const example = whole ? 'a whole number in digits, such as 12' : 'a number in digits, such as 12 or -0.49'
  if (typeof found !== 'string')
    return example
  if (/^\d{1,3}(?:,\d{3})+$/.test(found))
    return `${found.replaceAll(',', '')} without a comma${whole ? '' : `, or ${found.replace(',', '.')} with a decimal point`}`
  if (/^\u2212\d/.test(found))
    return `${found.replace('\u2212', '-')} with the hyphen of the keyboard as its minus`
  if (/^-?\d+,\d+$/.test(found))
    return `${found.replace(',', '.')} with a decimal point, not a comma (and no comma in thousands)`
  if (/^-?\d+(?:\.\d+)?$/.test(found))
    return `${found} without quotes`
  return `${example}, without words or units`
}

function size(origin: string, bound: string, limit: number | bigint): string {
  if (origin === 'array')
    return `a list of ${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`
  return origin === 'string' ? `a text of ${bound} ${limit} characters` : `a number of ${bound} ${limit}`
}

/** The keys that a schema allows at a path. */
export function keysAt(schema: ZodType, path: readonly PropertyKey[]): string[] {
  const { def } = schema as unknown as { def: Inner }
  if (def.innerType)
    return keysAt(def.innerType, path)
  const [first, ...rest] = path
  if (first === undefined)
    return Object.keys(def.shape ?? {})
  const next = def.element ?? def.items?.[Number(first)] ?? def.shape?.[String(first)]
  return next ? keysAt(next, rest) : []
}

interface Inner {
  innerType?: ZodType
  shape?: Record<string, ZodType>
  element?: ZodType
  items?: ZodType[]
}
