import { join } from 'node:path'
import { CACHE, readObject, writeWhole } from '../files.ts'

/** Page on which each part of a file starts, by anchor. */
export type PageNumbers = Readonly<Record<string, number>>

const FILE = join(CACHE, 'page-numbers.json')

/** The numbers of the last run, by file: most often they still hold, and save a print. None if they cannot be read. */
export function lastNumbers(): Record<string, PageNumbers> {
  return readObject(FILE)
}

/** Keeps numbers for the next run, if that is possible. */
export function keepNumbers(numbers: Readonly<Record<string, PageNumbers>>): void {
  try {
    writeWhole(FILE, JSON.stringify({ ...lastNumbers(), ...numbers }))
  }
  catch {
    // The next run finds them anew.
  }
}
