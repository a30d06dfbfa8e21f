import type { ZodType } from 'zod'
import type { Fault } from './fault.ts'
import type { Figures } from './placeholders.ts'
import type { Cascade, Claim, DosingMapData, Fact, Finding, GlossaryEntry, OnsetDataset, Reference, RegulatoryEvent, Speaker, Statement, TherapyDataset } from './schema/index.ts'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from './document.ts'
import { EvidenceError } from './fault.ts'
import { fillPlaceholders } from './placeholders.ts'
import { cascadeFile, claimsFile, dosingFile, findingsFile, glossaryFile, onsetFile, referencesFile, regulationFile, speakerFile, therapiesFile } from './schema/index.ts'
import { suggest } from './suggest.ts'
import { toFindings } from './therapy-findings.ts'

/** Folder that holds `slides.md`. */
export const deckRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Everything the deck knows, validated. Findings, facts and references are keyed by their id. */
export interface Evidence {
  speaker: Speaker
  claims: Claim[]
  references: Record<string, Reference>
  findings: Record<string, Finding>
  facts: Record<string, Fact>
  /** Sentences that charts print, their figures filled in. */
  statements: Record<string, Statement>
  onset: Record<OnsetName, OnsetDataset>
  cascade: Cascade
  dosing: DosingMapData
  regulation: RegulatoryEvent[]
  glossary: GlossaryEntry[]
  therapies: TherapyDataset
}

export const FINDING_FILES = ['history', 'mechanism', 'depression', 'anxiety', 'ptsd', 'dosing', 'safety'] as const
export const ONSET_NAMES = ['depression', 'anxiety'] as const
export type OnsetName = typeof ONSET_NAMES[number]

/** Every data file of a deck, by path from its root. */
export function evidenceFiles(): string[] {
  return [
    'speaker.yaml',
    'evidence/references.json',
    'evidence/claims.yaml',
    'evidence/cascade.yaml',
    'evidence/therapies.yaml',
    ...FINDING_FILES.map(name => `evidence/findings/${name}.yaml`),
    ...ONSET_NAMES.map(name => `evidence/onset/${name}.yaml`),
    'evidence/dosing.yaml',
    'evidence/regulation.yaml',
    'evidence/glossary.yaml',
  ]
}

/** Fills placeholders in a data file's text, line by line, so that a fault can name its line. Comments are left alone. */
function fillLines(file: string, text: string, figures: Figures, faults: Fault[]): string {
  return text.split('\n').map((line, i) => {
    try {
      return line.trimStart().startsWith('#') ? line : fillPlaceholders(line, figures)
    }
    catch (error) {
      faults.push({ file, line: i + 1, column: line.indexOf('[[') + 1, path: 'a figure', message: error instanceof Error ? error.message : String(error) })
      return line
    }
  }).join('\n')
}

/** Where something stands in the data files. */
export type Place = Pick<Fault, 'file' | 'line' | 'column'>

/** The evidence, and where each of its entries stands. */
export interface PlacedEvidence { evidence: Evidence, placeOf: (entry: object) => Place }

/**
 * Reads and validates every data file of the deck below `root`.
 * @throws EvidenceError with all faults at once, each with file, line and path
 */
export function loadEvidence(root: string = deckRoot): Evidence {
  return readEvidence(root).evidence
}

/** As {@link loadEvidence}, for those who must say where an entry stands. @throws EvidenceError likewise */
export function readEvidence(root: string = deckRoot): PlacedEvidence {
  const faults: Fault[] = []
  const places = new Map<unknown, Place>()

  function read<T>(file: string, schema: ZodType<T>, prepare = (text: string): string => text): T | undefined {
    if (!existsSync(join(root, file))) {
      faults.push({ file, line: 1, column: 1, path: 'the whole file', message: 'the file is missing' })
      return undefined
    }
    const result = readDocument(file, prepare(readFileSync(join(root, file), 'utf8')), schema)
    faults.push(...result.faults)
    if (typeof result.value === 'object')
      places.set(result.value, { file, line: 1, column: 1 })
    result.places.forEach((place, value) => places.set(value, place))
    return result.value
  }

  function keyed<T extends { id: string }>(what: string, items: readonly T[]): Record<string, T> {
    const byId: Record<string, T> = {}
    for (const item of items) {
      if (byId[item.id])
        faults.push({ ...at(item), path: item.id, message: `there are two ${what} with the id "${item.id}"; ids must differ` })
      byId[item.id] = item
    }
    return byId
  }

  function at(value: unknown): Place {
    return places.get(value) ?? { file: 'evidence', line: 1, column: 1 }
  }

  const speaker = read('speaker.yaml', speakerFile)
  const references = keyed('references', read('evidence/references.json', referencesFile) ?? [])
  const claims = read('evidence/claims.yaml', claimsFile) ?? []
  keyed('claims', claims)
  const parts = FINDING_FILES.map(name => read(`evidence/findings/${name}.yaml`, findingsFile) ?? { findings: [], facts: [], statements: [] })
  const therapies = read('evidence/therapies.yaml', therapiesFile)
  const rows = (therapies?.panels ?? []).flatMap(panel => panel.rows)
  keyed('rows', rows)
  const findings = keyed('findings', [...parts.flatMap(part => part.findings), ...rows.flatMap(toFindings)])
  const facts = keyed('facts', parts.flatMap(part => part.facts))
  const statements = keyed('statements', parts.flatMap(part => part.statements))
  // A figure that is wrong at home would be reported again by everything that asks for it.
  const figuresRead = !faults.some(({ file }) => file.startsWith('evidence/findings/'))
  const onset = Object.fromEntries(ONSET_NAMES.filter(() => figuresRead).map((name) => {
    const file = `evidence/onset/${name}.yaml`
    return [name, read(file, onsetFile, text => fillLines(file, text, { findings, facts }, faults))]
  }))
  const dosing = read('evidence/dosing.yaml', dosingFile)
  const regulation = read('evidence/regulation.yaml', regulationFile)?.events ?? []
  const cascade = read('evidence/cascade.yaml', cascadeFile)
  const glossary = read('evidence/glossary.yaml', glossaryFile) ?? []

  // A file with faults leaves gaps that would look like faults of the files that refer to it.
  if (faults.length > 0 || !speaker || !dosing || !cascade || !therapies)
    throw new EvidenceError(faults)

  function checkSource(owner: unknown, id: string, key: string): void {
    if (!references[key])
      faults.push({ ...at(owner), path: id, message: `the source "${key}" is not in references.json${suggest(key, Object.keys(references))}` })
  }
  for (const item of [...Object.values(findings), ...Object.values(facts)])
    checkSource(item, item.id, item.source)
  for (const item of Object.values(statements)) {
    item.sources.forEach(key => checkSource(item, item.id, key))
    try {
      item.says = fillPlaceholders(item.says, { findings, facts })
    }
    catch (error) {
      faults.push({ ...at(item), path: item.id, message: error instanceof Error ? error.message : String(error) })
    }
  }
  for (const claim of claims)
    claim.sources.forEach(key => checkSource(claim, claim.id, key))
  for (const step of [...cascade.steps, ...cascade.rivals])
    step.evidence.forEach(item => checkSource(item, step.id, item.source))
  for (const dataset of Object.values(onset)) {
    for (const row of dataset?.rows ?? [])
      [...row.events, ...row.assessed, ...(row.unknown ? [row.unknown] : [])].forEach(item => checkSource(row, row.id, item.source))
  }
  function checkFigure(owner: unknown, path: string, id: string | undefined, known: Record<string, unknown>): void {
    if (id !== undefined && !known[id])
      faults.push({ ...at(owner), path, message: `there is no figure "${id}"${suggest(id, Object.keys(known))}` })
  }
  for (const cell of dosing.cells) {
    const path = `dose ${cell.dose}, ${cell.frequency}`
    checkSource(cell, path, cell.source)
    checkFigure(cell, path, cell.finding, findings)
    checkFigure(cell, path, cell.fact, facts)
  }
  checkFigure(dosing, 'usual', dosing.usual.duration, facts)
  checkFigure(dosing, 'pooled', dosing.pooled.high, findings)
  checkFigure(dosing, 'pooled', dosing.pooled.low, findings)
  regulation.forEach(event => checkFigure(event, event.id, event.date, facts))
  for (const therapy of therapies.therapies)
    [therapy.stance, ...therapy.results].forEach(item => checkSource(therapy, therapy.id, item.source))
  rows.forEach(row => checkSource(row, row.id, row.source))
  for (const approach of therapies.approaches)
    approach.sources.forEach(key => checkSource(approach, approach.name, key))
  for (const id of [therapies.baseline.finding, ...therapies.tableOnly]) {
    if (!findings[id])
      faults.push({ ...at(undefined), file: 'evidence/therapies.yaml', path: id, message: `there is no finding "${id}"${suggest(id, Object.keys(findings))}` })
  }
  for (const id of Object.keys(facts)) {
    if (findings[id])
      faults.push({ ...at(facts[id]), path: id, message: `a finding and a fact share the id "${id}"; ids must differ` })
  }

  if (faults.length > 0)
    throw new EvidenceError(faults)
  const evidence = { speaker, claims, references, findings, facts, statements, onset: onset as Record<OnsetName, OnsetDataset>, dosing, regulation, glossary, cascade, therapies }
  return { evidence, placeOf: at }
}
