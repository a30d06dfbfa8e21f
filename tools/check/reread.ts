import type { Evidence, PlacedEvidence } from '../../evidence/load.ts'
import type { Entry, Provenance } from '../../evidence/provenance.ts'
import { toCite } from '../../evidence/cites.ts'
import { monthsSince } from '../../evidence/dates.ts'
import { entriesOf, summarizeChecking } from '../../evidence/provenance.ts'

/** An entry that a speaker should read again at its source before presenting, and why. */
export interface Reread extends Entry { why: string }

/** Months after which an entry counts as checked long ago. */
const STALE_MONTHS = 12

/**
 * Everything that asks to be read again: what was recalled, what changes with time, and what was not checked for a year.
 * @param today decides what is older than a year
 */
export function toReread(evidence: Evidence, today: Date = new Date()): Reread[] {
  return entriesOf(evidence)
    .map(entry => ({ ...entry, why: reasons(entry, today).join(', ') }))
    .filter(({ why }) => why !== '')
}

function reasons({ checked, read, verify, recheck }: Provenance, today: Date): string[] {
  return [
    ...(read === 'recalled' ? ['recalled, not read'] : verify ? ['to be verified'] : []),
    ...(recheck ? ['changes with time'] : []),
    ...(checked && monthsSince(checked, today) > STALE_MONTHS ? [`last checked ${checked}`] : []),
  ]
}

/** The list for the terminal: how the entries were read, then each to read again below its source, with its place and the source's address. */
export function rereadList({ evidence, placeOf }: PlacedEvidence): string {
  const { total, read } = summarizeChecking(entriesOf(evidence))
  const entries = toReread(evidence)
  const keys = [...new Set(entries.flatMap(({ sources }) => sources[0] ?? []))].sort()
  return [
    `${total} entries: ${read.abstract} read in the abstract, ${read.report} on a page that reports the study, ${read.recalled} recalled`,
    `Read again before presenting: ${entries.length}, by source`,
    ...keys.flatMap(key => ['', `  ${addressOf(evidence, key)}`, ...entries.filter(({ sources }) => sources[0] === key).map((entry) => {
      const { file, line } = placeOf(entry.entry)
      return `    ${file}:${line}  ${entry.name} (${entry.why})\n      ${entry.says}`
    })]),
  ].join('\n')
}

function addressOf({ references }: Evidence, key: string): string {
  const reference = references[key]
  return [key, reference && toCite(reference).url].filter(Boolean).join('  ')
}
