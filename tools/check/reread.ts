import type { Evidence } from '../../evidence/load.ts'

/** An entry of the data files that says where it was read and when, with the ids on the way to it. */
export interface SourcedEntry {
  id: string
  /** What it says, in words. */
  says: string
  source: string
  checked: string
  verify: boolean
  recheck: boolean
  /** The entry itself. */
  value: object
}

/** A figure that a speaker should read again at its source before presenting. */
export interface Reread { id: string, says: string, source: string, why: string }

/** Months after which a figure counts as checked long ago. */
const STALE_MONTHS = 12

/** Every entry of the evidence that carries its own provenance, wherever it stands. */
export function sourcedEntries(value: unknown, ids: readonly string[] = []): SourcedEntry[] {
  if (typeof value !== 'object' || value === null)
    return []
  const id = 'id' in value && typeof value.id === 'string' ? [...ids, value.id] : ids
  const inside = Object.entries(value).flatMap(([key, child]) =>
    sourcedEntries(child, Array.isArray(value) || 'id' in value || isKeyedById(child, key) ? id : [...id, key]))
  return isSourced(value) ? [{ ...value, id: id.join(' › '), says: describe(value), value }, ...inside] : inside
}

function isKeyedById(child: unknown, key: string): boolean {
  return typeof child === 'object' && child !== null && 'id' in child && child.id === key
}

type Sourced = Pick<SourcedEntry, 'source' | 'checked' | 'verify' | 'recheck'>

function isSourced(value: object): value is Sourced {
  return 'source' in value && 'checked' in value
}

/** What an entry says: its own words, or its names put together. */
function describe(entry: object): string {
  const words = entry as Partial<Record<'says' | 'intervention' | 'comparator' | 'outcome' | 'timepoint' | 'label' | 'names', string>>
  if (words.says)
    return words.says
  if (words.intervention)
    return `${words.intervention} against ${words.comparator}: ${words.outcome}, ${words.timepoint}`
  return [words.label, words.comparator && `against ${words.comparator}`, words.names].filter(Boolean).join(' ')
}

/**
 * Everything that asks to be read again: recalled figures, those that change with time, and those not checked for a year.
 * @param today decides what is older than a year
 */
export function toReread(evidence: Evidence, today: Date = new Date()): Reread[] {
  const figures = sourcedEntries(evidence).flatMap((entry) => {
    const why = reasons(entry, today)
    return why.length > 0 ? [{ id: entry.id, says: entry.says, source: entry.source, why: why.join(', ') }] : []
  })
  const references = Object.values(evidence.references)
    .filter(({ custom }) => custom.verify)
    .map(({ id, title, custom }) => ({ id, says: title, source: id, why: custom.note ?? 'the reference itself was recalled' }))
  return [...figures, ...references]
}

function reasons({ checked, verify, recheck }: Sourced, today: Date): string[] {
  const [year = 0, month = 0] = checked.split('-').map(Number)
  const age = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month
  return [
    ...(verify ? ['recalled, not read'] : []),
    ...(recheck ? ['changes with time'] : []),
    ...(age > STALE_MONTHS ? [`last checked ${checked}`] : []),
  ]
}
