import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot, evidenceFiles } from './load.ts'

/** Which state of the deck a page shows; `virtual:edition` gives it to pages. The same sources give the same edition. */
export interface Edition {
  /** Version in package.json. */
  version: string
  /** First seven digits of the SHA-256 of the files in `evidence/`: it changes when a figure does, and only then. */
  evidence: string
  /** Day of the edition, as in 2026-11-25, in UTC. */
  date: string
  /** The same as seconds since 1970. */
  seconds: number
  /** First seven digits of the commit; absent in a folder without history. */
  commit?: string
}

/**
 * Reads the edition of the deck below `root`. Its moment is SOURCE_DATE_EPOCH where that is set, else the commit's, else,
 * in a folder without history, that of the youngest data file.
 * @throws RangeError if SOURCE_DATE_EPOCH is not a number of seconds
 */
export function readEdition(root: string = deckRoot): Edition {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const [commit, committed] = lastCommit(root)
  const seconds = wishedSeconds() ?? committed ?? youngest(root)
  return { version, evidence: evidenceHash(root).slice(0, 7), date: new Date(seconds * 1000).toISOString().slice(0, 10), seconds, commit }
}

/** SHA-256 of every file of the evidence with its name, in hexadecimal digits. */
export function evidenceHash(root: string = deckRoot): string {
  const hash = createHash('sha256')
  for (const file of filesOf(root))
    hash.update(file).update('\0').update(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')).update('\0')
  return hash.digest('hex')
}

function filesOf(root: string): string[] {
  return evidenceFiles().filter(file => file.startsWith('evidence/') && existsSync(join(root, file)))
}

/** What https://reproducible-builds.org/specs/source-date-epoch/ asks for. */
function wishedSeconds(): number | undefined {
  const wished = process.env.SOURCE_DATE_EPOCH
  if (!wished)
    return undefined
  if (!/^\d{1,10}$/.test(wished))
    throw new RangeError(`SOURCE_DATE_EPOCH is "${wished}", but must be a whole number of seconds since 1970, such as 1764028800`)
  return Number(wished)
}

/** Short name and moment of the commit that is checked out, if the deck is the root of a repository. */
function lastCommit(root: string): [string?, number?] {
  if (!existsSync(join(root, '.git')))
    return []
  try {
    const [hash = '', seconds] = execFileSync('git', ['-C', root, 'log', '-1', '--format=%H %ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(' ')
    return [hash.slice(0, 7), Number(seconds)]
  }
  catch {
    return []
  }
}

function youngest(root: string): number {
  return Math.max(...filesOf(root).map(file => Math.floor(statSync(join(root, file)).mtimeMs / 1000)))
}
