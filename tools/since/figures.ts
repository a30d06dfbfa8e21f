import { parse } from 'yaml'

/** One value of an entry of the data files, as it is written there. */
export interface Leaf { entry: string, field: string, value: string, source: string }

/** A file of the deck as a text, by its path from the deck's root. */
export interface DataFile { file: string, text: string }

/** Fields about our own reading, which change no figure. */
const PAPERWORK = new Set(['id', 'checked', 'read', 'verify', 'recheck'])
/** Fields that say what a figure is; a text elsewhere counts only where it holds digits. */
const MEANING = new Set(['verdict', 'certainty', 'comparatorKind', 'favors', 'interval', 'unit', 'measure', 'result', 'verb', 'source'])
/** What an item of a list without an id or a name is told by. */
const LABELS = ['name', 'kind', 'at', 'symptom', 'tag', 'panel', 'dose', 'frequency', 'date', 'term']

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const join = (field: string, key: string): string => [field, key].filter(Boolean).join(' ')

/**
 * Every figure of data files, read as they are written, without a schema, so that files of another time can be read.
 * A list of references gives only that a reference is there. A file that cannot be read gives nothing.
 */
export function figuresIn(files: readonly DataFile[]): Leaf[] {
  return files.flatMap(({ file, text }) => {
    const raw = readRaw(text)
    if (file.endsWith('references.json'))
      return Array.isArray(raw) ? raw.filter(isNode).map(one => ({ entry: String(one.id), field: 'reference', value: String(one.title ?? ''), source: String(one.id) })) : []
    return leavesOf(raw, groupOf(file), '', '')
  })
}

function readRaw(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' })
  }
  catch {
    return undefined
  }
}

/** Findings and facts keep their name when they move between files; ids of other files are told apart by the file. */
function groupOf(file: string): string {
  const name = file.replace(/^.*\/|\.\w+$/g, '')
  return file.includes('findings/') || name === 'claims' || name === 'glossary' ? '' : file.includes('onset/') ? `onset ${name}` : name
}

function leavesOf(value: unknown, entry: string, field: string, source: string): Leaf[] {
  if (Array.isArray(value)) {
    return value.every(item => !isNode(item) && !Array.isArray(item))
      ? leaf(value.map(scalar).join(value.length === 2 && value.every(item => typeof item === 'number') ? ' to ' : ', '), entry, field, source)
      : value.flatMap((item, i) => leavesOf(item, entry, isNode(item) && typeof item.id === 'string' ? '' : join(field, labelOf(item, i)), source))
  }
  if (!isNode(value))
    return value === undefined || value === null ? [] : leaf(scalar(value), entry, field, source)

  const own = typeof value.id === 'string' ? [entry, value.id].filter(Boolean).join(', ') : entry
  const from = typeof value.source === 'string' ? value.source : Array.isArray(value.sources) ? value.sources.map(String).join(', ') : source
  return Object.entries(value).filter(([key]) => !PAPERWORK.has(key) && key !== 'sources').flatMap(([key, child]) => leavesOf(child, own, join(field, key), from))
}

function leaf(value: string, entry: string, field: string, source: string): Leaf[] {
  const key = field.split(' ').at(-1) ?? ''
  return /\d/.test(value) || MEANING.has(key) ? [{ entry, field, value, source }] : []
}

function labelOf(item: unknown, i: number): string {
  const label = isNode(item) ? LABELS.flatMap(key => typeof item[key] === 'string' || typeof item[key] === 'number' ? [String(item[key])] : []).join(' ') : ''
  return label || String(i + 1)
}

function scalar(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('-', '\u2212') : String(value).trim().replace(/\s+/g, ' ')
}
