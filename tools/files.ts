import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../evidence/load.ts'

/** Where unfinished builds stand, and what one run keeps for the next. */
export const CACHE: string = join(deckRoot, '.cache')

/** Writes a file, and its folder if there is none, so that readers see either the old text or the new one, whole. */
export function writeWhole(file: string, text: string): void {
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}`)
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  }
  finally {
    rmSync(temporary, { force: true })
  }
}

/** The object in a JSON file, or an empty one if it cannot be read: what a program left for itself may be missing or damaged. `T` needs no field. */
export function readObject<T extends object>(file: string): T {
  try {
    return new Object(JSON.parse(readFileSync(file, 'utf8'))) as T
  }
  catch {
    return {} as T
  }
}

/** Name of a folder that this process alone uses; `removeLeftovers` knows it once the process has ended. */
export function ownName(prefix: string): string {
  return `${prefix}${process.pid}`
}

/** Removes what `ownName` named for processes that were stopped before they could clean up. */
export function removeLeftovers(folder: string, prefix: string): void {
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(prefix) ? /^\d+/.exec(name.slice(prefix.length))?.[0] : undefined
    if (pid && !isAlive(Number(pid)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  }
  catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  }
  catch (error) {
    // A process of somebody else is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
