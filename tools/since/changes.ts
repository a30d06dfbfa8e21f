import type { ChangeReport } from '../../evidence/types.ts'
import type { Leaf } from './figures.ts'

/** A figure that is not what it was: only `now` where it was added, only `before` where it was removed. */
export interface Change { entry: string, field: string, before?: Pick<Leaf, 'value' | 'source'>, now?: Pick<Leaf, 'value' | 'source'> }

/** Figures added, removed and altered between two states of the data files, in the order in which they stand there, removed ones last. */
export function changesBetween(before: readonly Leaf[], now: readonly Leaf[]): Change[] {
  const keyOf = ({ entry, field }: Leaf): string => `${entry}\n${field}`
  const old = new Map(before.map(leaf => [keyOf(leaf), leaf]))
  const present = new Map(now.map(leaf => [keyOf(leaf), leaf]))
  const kept = [...present].flatMap(([key, leaf]): Change[] => {
    const was = old.get(key)
    return was?.value === leaf.value ? [] : [{ entry: leaf.entry, field: leaf.field, before: was, now: leaf }]
  })
  const gone = [...old].filter(([key]) => !present.has(key)).map(([, leaf]): Change => ({ entry: leaf.entry, field: leaf.field, before: leaf }))
  // Of an entry that came or went, its source stands beside each figure.
  return [...kept, ...gone].filter(({ field, before, now }) => lastWord(field) !== 'source' || (before && now))
}

/** @param since what the earlier state is called, such as `v1` */
export function changeReport(since: string, changes: readonly Change[]): ChangeReport {
  const names = [...new Set(changes.map(({ entry }) => entry))]
  const count = (test: (change: Change) => boolean): number => changes.filter(test).length
  const altered = count(({ before, now }) => before !== undefined && now !== undefined)
  const added = count(({ before }) => before === undefined)
  return {
    since,
    summary: `${added} ${added === 1 ? 'figure' : 'figures'} added, ${count(({ now }) => now === undefined)} removed, ${altered} altered`,
    entries: names.map(name => ({ name, changes: tell(changes.filter(({ entry }) => entry === name)) })),
  }
}

/** A name or a value has at most so many words. */
const WORDS = 6

/** Fields that say what a figure is about; of an entry that came or went whole, its figures tell enough. */
const ABOUT = new Set(['label', 'intervention', 'comparator', 'comparatorKind', 'population', 'design', 'regimen', 'sample', 'note'])

/** The changes of one entry. One that came or went whole is told in one line, its source once. */
function tell(changes: readonly Change[]): string[] {
  const [first] = changes
  const kind = changes.length < 2 ? undefined : changes.every(({ before }) => !before) ? 'added' : changes.every(({ now }) => !now) ? 'removed' : undefined
  const sources = new Set(changes.map(({ before, now }) => (now ?? before)?.source))
  if (!first || !kind || sources.size > 1)
    return changes.map(describe)
  const figures = changes.filter(({ field }) => !ABOUT.has(lastWord(field)))
  return [`${kind} ${(figures.length > 0 ? figures : changes).map(({ field, before, now }) => `${field} ${(now ?? before)?.value}`).join(', ')}${from([...sources].join())}`]
}

function lastWord(field: string): string {
  return field.split(' ').at(-1) ?? ''
}

function describe({ field, before, now }: Change): string {
  if (before && now && lastWord(field) === 'source')
    return `altered ${field}: ${before.value} \u2192 ${now.value}`
  if (before && now && isSentence(before.value) && isSentence(now.value))
    return `reworded ${field}`
  if (before && now)
    return `altered ${field}: ${before.value}${from(before.source === now.source ? '' : before.source)} \u2192 ${now.value}${from(now.source)}`
  return before ? `removed ${field}: ${before.value}${from(before.source)}` : `added ${field}: ${now?.value ?? ''}${from(now?.source ?? '')}`
}

/** Words, whose numbers have a home and a line of their own. */
function isSentence(value: string): boolean {
  return value.split(' ').length > WORDS
}

function from(source: string): string {
  return source && ` (${source})`
}

/** The report for the terminal. */
export function changeText({ since, summary, entries }: ChangeReport): string {
  return [`Since ${since}: ${summary}`, ...entries.flatMap(({ name, changes }) => [`  ${name}`, ...changes.map(change => `    ${change}`)])].join('\n')
}
