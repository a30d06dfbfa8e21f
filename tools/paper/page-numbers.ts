import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { writeWhole } from '../files.ts'

/** Page on which each part of a file starts, by anchor. */
export type PageNumbers = Readonly<Record<string, number>>

const FOLDER = join(deckRoot, '.cache')
const FILE = join(FOLDER, 'page-numbers.json')

/** The numbers of the last run, by file: most often they still hold, and save a print. None if they cannot be read. */
export function lastNumbers(): Record<string, PageNumbers> {
  try {
    return new Object(JSON.parse(readFileSync(FILE, 'utf8'))) as Record<string, PageNumbers>
  }
  catch {
    return {}
  }
}

/** Keeps numbers for the next run, if that is possible. */
export function keepNumbers(numbers: Readonly<Record<string, PageNumbers>>): void {
  try {
    mkdirSync(FOLDER, { recursive: true })
    writeWhole(FILE, JSON.stringify({ ...lastNumbers(), ...numbers }))
  }
  catch {
    // The next run finds them anew.
  }
}
