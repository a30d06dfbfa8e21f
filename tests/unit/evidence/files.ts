import type { Fault } from '../../../evidence/fault.ts'
import type { Evidence } from '../../../evidence/load.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EvidenceError } from '../../../evidence/fault.ts'
import { deckRoot, evidenceFiles, evidenceFrom } from '../../../evidence/load.ts'

/** The deck's data files as they are, by path. */
export const FILES: ReadonlyMap<string, string> = new Map(evidenceFiles().map(file => [file, readFileSync(join(deckRoot, file), 'utf8')]))

/** A day after every figure was read. */
export const TODAY = new Date(2027, 0, 15)

/** What the loader gives for the deck with one file changed: the evidence or its faults. Any other error is thrown. */
export function loadWith(file: string, text: string, today = TODAY): { evidence?: Evidence, faults: readonly Fault[] } {
  try {
    return { evidence: evidenceFrom(name => name === file ? text : FILES.get(name), today).evidence, faults: [] }
  }
  catch (error) {
    if (error instanceof EvidenceError)
      return { faults: error.faults }
    throw error
  }
}
