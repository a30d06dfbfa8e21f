import type { Evidence } from './load.ts'
import type { Fact, Finding, OnsetDataset, Reference } from './schema/index.ts'
import { formatArm, formatEffect, formatFact, formatStanceNames } from './format.ts'
import { toFindings } from './therapy-findings.ts'

/** How an entry was checked; a reference says only whether it must be verified. */
export interface Provenance extends Pick<Fact, 'verify' | 'recheck'>, Partial<Pick<Fact, 'checked' | 'read'>> {}

/** An entry of the data files that says where it was read and how, with a name by which people find it again. */
export interface Entry extends Provenance {
  /** Unlike that of any other entry, for example "ketamine-saline, response at 24 h". */
  name: string
  /** What it says, in words, without a full stop. */
  says: string
  sources: readonly string[]
  /** The entry itself, by which its place in the files is known. */
  entry: object
}

type Source = { source: string } | { sources: string[] }
type Dated = Pick<Fact, 'checked' | 'read' | 'verify' | 'recheck'>

function entryOf(name: string, says: string, entry: Dated & Source): Entry {
  const { checked, read, verify, recheck } = entry
  const sources = 'sources' in entry ? entry.sources : [entry.source]
  return { name, says: says.trim().replace(/\.$/, ''), sources, checked, read, verify, recheck, entry }
}

/**
 * Every entry of the data files that carries its own provenance, each once, and the references that ask to be verified.
 * A row of the therapy chart counts as the row, not again as the finding that is made of it.
 */
export function entriesOf(evidence: Evidence): Entry[] {
  const rows = evidence.therapies.panels.flatMap(panel => panel.rows)
  const rowIds = new Set(rows.map(({ id }) => id))
  return [
    ...Object.values(evidence.findings).filter(({ id }) => !rowIds.has(id)).map(one => entryOf(one.id, describeFinding(one), one)),
    ...Object.values(evidence.facts).map(one => entryOf(one.id, `${one.says}: ${formatFact(one)}`, one)),
    ...Object.values(evidence.statements).map(one => entryOf(one.id, one.says, one)),
    ...rows.map(row => entryOf(row.id, toFindings(row).map(describeFinding)[0] ?? `${row.label} against ${row.comparator}: ${row.missing}`, row)),
    ...therapyEntries(evidence),
    ...onsetEntries(evidence.onset),
    ...cascadeEntries(evidence),
    ...dosingEntries(evidence),
    ...Object.values(evidence.references).filter(({ custom }) => custom.verify).map(referenceEntry),
  ]
}

function therapyEntries({ therapies }: Evidence): Entry[] {
  return [entryOf('comparisons, by comparator', therapies.comparisons.method, therapies.comparisons), ...therapies.therapies.flatMap(({ id, name, stance, apa, results }) => [
    entryOf(`${id}, guideline`, `${name}, position of the guideline: ${stance.verb} (${formatStanceNames(stance)})`, stance),
    ...(apa ? [entryOf(`${id}, second guideline`, `${name}, position of the second guideline: ${apa.verb} (${formatStanceNames(apa)})`, apa)] : []),
    ...results.map(one => entryOf(`${id}, ${one.symptom}`, `${name}, ${one.symptom}: ${one.says}`, one)),
  ])]
}

/** The entries of onset timelines: what trials measured when. */
export function onsetEntries(datasets: Record<string, OnsetDataset>): Entry[] {
  return Object.entries(datasets).flatMap(([dataset, { rows }]) => rows.flatMap(({ id, treatment, comparator, assessed }) =>
    assessed.map(one => entryOf(`${dataset}, ${id}, ${one.at.text}, ${one.source}${one.separated === 'no' ? ', no difference' : ''}`, `${treatment} against ${comparator}, ${one.at.text}: ${one.says}`, one))))
}

function cascadeEntries({ cascade }: Evidence): Entry[] {
  return [...cascade.steps, ...cascade.rivals].flatMap(({ id, title, evidence }) =>
    evidence.map(one => entryOf(`${id}, ${one.tag}, ${one.source}`, `${title}: ${one.says}`, one)))
}

function dosingEntries({ dosing }: Evidence): Entry[] {
  return dosing.cells.map((cell) => {
    const dose = typeof cell.dose === 'number' ? `${cell.dose} mg/kg` : `dose ${cell.dose}`
    const label = dosing.frequencies.find(({ id }) => id === cell.frequency)?.label ?? cell.frequency
    return entryOf(`${dose}, ${cell.frequency}`, `${dose}, ${label.toLowerCase()}: ${cell.result} ${cell.says}`, cell)
  })
}

function referenceEntry(reference: Reference): Entry {
  const { id, title, custom } = reference
  return { name: id, says: `${title} (${custom.note ?? 'the reference itself was recalled'})`, sources: [id], verify: true, recheck: false, entry: reference }
}

function describeFinding(finding: Finding): string {
  const arms = finding.arms?.map(({ label, value }) => `${label} ${formatArm(value, finding)}`) ?? []
  const values = [formatEffect(finding), ...arms].filter(Boolean).join('; ')
  return `${finding.intervention} against ${finding.comparator}, ${finding.outcome}, ${finding.timepoint}: ${values}`
}

/** How the entries of the data files were checked, in numbers, and which to read again. */
export interface Checking {
  /** Entries that say how they were read, and how many were read in each way. */
  total: number
  read: { abstract: number, report: number, recalled: number }
  /** Months, `YYYY-MM`; equal where all were read in one month. */
  first: string
  last: string
  /** Entries marked to be verified, and others that change with time. */
  verify: Reread[]
  recheck: Reread[]
}

/** An entry to read again at its sources. */
export type Reread = Pick<Entry, 'name' | 'says' | 'sources'>

/** Counts the entries by how they were read. References are not counted: their list says of each whether it was read. */
export function summarizeChecking(entries: readonly Entry[]): Checking {
  const read = entries.filter(one => one.read !== undefined)
  const months = read.flatMap(({ checked }) => checked ?? []).sort()
  const count = (way: Fact['read']): number => read.filter(one => one.read === way).length
  const reread = (list: readonly Entry[]): Reread[] => list.map(({ name, says, sources }) => ({ name, says, sources }))
  return {
    total: read.length,
    read: { abstract: count('abstract'), report: count('report'), recalled: count('recalled') },
    first: months[0] ?? '',
    last: months.at(-1) ?? '',
    verify: reread(read.filter(one => one.verify)),
    recheck: reread(read.filter(one => one.recheck && !one.verify)),
  }
}
