import type { ZodType } from 'zod'
import type { Locate, ReadResult } from './document.ts'
import type { Fault } from './fault.ts'
import type { OnsetDataset } from './schema/index.ts'
import type { Path, Place } from './syntax.ts'
import type { Evidence, OnsetName } from './types.ts'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crossCheck } from './cross-check.ts'
import { readDocument } from './document.ts'
import { checkExpected } from './expected.ts'
import { EvidenceError } from './fault.ts'
import { logoFault } from './logo.ts'
import { fillPlaceholders } from './placeholders.ts'
import { cascadeFile, claimsFile, dosingFile, findingsFile, glossaryFile, onsetFile, referencesFile, regulationFile, speakerFile, summaryFile, therapiesFile } from './schema/index.ts'
import { toFindings } from './therapy-findings.ts'

/** Folder that holds `slides.md`. */
export const deckRoot: string = resolve(dirname(fileURLToPath(import.meta.url)), '..')

export type { Evidence, OnsetName } from './types.ts'

const FINDING_FILES = ['history', 'mechanism', 'depression', 'anxiety', 'onset', 'ptsd', 'dosing', 'safety'] as const
const ONSET_NAMES = ['depression', 'anxiety'] as const satisfies readonly OnsetName[]

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
    'evidence/summary.yaml',
  ]
}

/** The evidence, and where each of its entries stands. */
export interface PlacedEvidence { evidence: Evidence, placeOf: (entry: object) => Place }

/**
 * Reads and validates every data file of the deck below `root`. What it gives is shared between calls: do not change it.
 * @throws EvidenceError with all faults at once, each with file, line and path
 */
export function loadEvidence(root: string = deckRoot): Evidence {
  return readEvidence(root).evidence
}

/** As {@link loadEvidence}, for those who must say where an entry stands. @throws EvidenceError likewise */
export function readEvidence(root: string = deckRoot): PlacedEvidence {
  return evidenceFrom((file) => {
    const path = join(root, file)
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined
  }, new Date())
}

/**
 * Validates data files that are at hand as texts.
 * @param textOf text of a file, by its path from the deck's root; `undefined` if it is missing
 * @param today no figure can have been read after this day
 * @throws EvidenceError with all faults at once
 */
export function evidenceFrom(textOf: (file: string) => string | undefined, today: Date): PlacedEvidence {
  const faults: Fault[] = []
  const results: ReadResult<unknown>[] = []
  /** What findings of the therapy chart and filled statements were made of. */
  const madeOf = new Map<object, object>()

  function read<T>(file: string, schema: ZodType<T>, fill?: (text: string) => string): T | undefined {
    const text = textOf(file)
    if (text === undefined) {
      faults.push({ file, line: 1, column: 1, path: 'the whole file', message: 'the file is missing: put it back, from a fresh copy of the deck if need be' })
      return undefined
    }
    const result = readDocument(file, text, schema, fill)
    results.push(result)
    faults.push(...result.faults)
    return result.value
  }

  const place: Locate = (owner, path) => {
    const known = madeOf.get(owner) ?? owner
    return results.map(result => result.place(known, path)).find(found => found !== undefined)
  }

  function refuse(owner: object, path: Path, message: string): void {
    faults.push({ ...(place(owner, path) ?? { file: 'evidence', line: 1, column: 1, path: path.join(' › ') }), message })
  }

  function keyed<T extends { id: string }>(what: string, items: readonly T[]): Record<string, T> {
    // Without a prototype, so that nothing is found that is not on file.
    const byId = Object.create(null) as Record<string, T>
    for (const item of items) {
      if (byId[item.id])
        refuse(item, ['id'], `there are two ${what} with the id "${item.id}"; ids must differ`)
      else
        byId[item.id] = item
    }
    return byId
  }

  const speaker = read('speaker.yaml', speakerFile)
  const unfit = speaker && logoFault(speaker, textOf)
  if (unfit)
    refuse(speaker, ['logo'], unfit)
  const references = keyed('references', read('evidence/references.json', referencesFile) ?? [])
  const claims = read('evidence/claims.yaml', claimsFile) ?? []
  keyed('claims', claims)
  const parts = FINDING_FILES.map(name => read(`evidence/findings/${name}.yaml`, findingsFile)).filter(part => part !== undefined)
  const therapies = read('evidence/therapies.yaml', therapiesFile)
  const rows = (therapies?.panels ?? []).flatMap(panel => panel.rows)
  const rowFindings = rows.flatMap(row => toFindings(row).map((finding) => {
    madeOf.set(finding, row)
    return finding
  }))
  const findings = keyed('findings', [...parts.flatMap(part => part.findings), ...rowFindings])
  const facts = keyed('facts', parts.flatMap(part => part.facts))
  for (const fact of Object.values(facts)) {
    if (findings[fact.id])
      refuse(fact, ['id'], `a finding and a fact share the id "${fact.id}"; ids must differ`)
  }
  const fill = (text: string): string => {
    const filled = fillPlaceholders(text, { findings, facts })
    if (/\[\[|\]\]/.test(filled))
      throw new Error(`found "${filled}", in which double square brackets are left: a figure is written [[id]] or [[id.part]], in lower case and without spaces`)
    return filled
  }
  const statements = keyed('statements', parts.flatMap(part => part.statements))
  // A figure that is wrong at home would be reported again by everything that asks for it.
  const figuresRead = faults.length === 0
  const onset = Object.fromEntries(ONSET_NAMES.filter(() => figuresRead).map(name => [name, read(`evidence/onset/${name}.yaml`, onsetFile, fill)]))
  const dosing = read('evidence/dosing.yaml', dosingFile)
  const regulation = read('evidence/regulation.yaml', regulationFile)?.events ?? []
  const cascade = read('evidence/cascade.yaml', cascadeFile)
  const glossary = read('evidence/glossary.yaml', glossaryFile) ?? []
  const summary = read('evidence/summary.yaml', summaryFile)

  // A file with faults leaves gaps that would look like faults of the files that refer to it.
  if (faults.length > 0 || !speaker || !dosing || !cascade || !therapies || !summary)
    throw new EvidenceError(faults)

  const evidence: Evidence = { speaker, claims, references, findings, facts, statements, onset: onset as Record<OnsetName, OnsetDataset>, dosing, regulation, glossary, cascade, therapies, summary }
  crossCheck(evidence, today, refuse)
  faults.push(...checkExpected(evidence))
  const filled = Object.values(statements).map((statement) => {
    const made = { ...statement }
    madeOf.set(made, statement)
    try {
      made.says = fill(statement.says)
    }
    catch (error) {
      refuse(statement, ['says'], error instanceof Error ? error.message : String(error))
    }
    return made
  })
  if (faults.length > 0)
    throw new EvidenceError(faults)
  return {
    evidence: { ...evidence, statements: keyed('statements', filled) },
    placeOf: entry => place(entry) ?? { file: 'evidence', line: 1, column: 1 },
  }
}
