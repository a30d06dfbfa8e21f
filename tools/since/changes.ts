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
  return [...kept, ...gone].filter(({ field, before, now }) => field !== 'source' || (before && now))
}

/** @param since what the earlier state is called, such as `v1` */
export function changeReport(since: string, changes: readonly Change[]): ChangeReport {
  const names = [...new Set(changes.map(({ entry }) => entry))]
  const count = (test: (change: Change) => boolean): number => changes.filter(test).length
  const altered = count(({ before, now }) => before !== undefined && now !== undefined)
  const added = count(({ before }) => before === undefined)
  return {
    since,
    summary: `${added} figures added, ${count(({ now }) => now === undefined)} removed, ${altered} altered`,
    entries: names.map(name => ({ name, changes: changes.filter(({ entry }) => entry === name).map(describe) })),
  }
}

function describe({ field, before, now }: Change): string {
  if (before && now)
    return `altered ${field}: ${before.value}${from(before.source === now.source ? '' : before.source)} \u2192 ${now.value}${from(now.source)}`
  return before ? `removed ${field}: ${before.value}${from(before.source)}` : `added ${field}: ${now?.value ?? ''}${from(now?.source ?? '')}`
}

function from(source: string): string {
  return source && ` (${source})`
}

/** The report for the terminal. */
export function changeText({ since, summary, entries }: ChangeReport): string {
  return [`Since ${since}: ${summary}`, ...entries.flatMap(({ name, changes }) => [`  ${name}`, ...changes.map(change => `    ${change}`)])].join('\n')
}
