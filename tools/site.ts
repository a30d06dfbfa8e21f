import type { Edition } from '../evidence/edition.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { readEdition } from '../evidence/edition.ts'
import { deckRoot, loadEvidence } from '../evidence/load.ts'
import { formatSlideFault } from './check/deck.ts'
import { checkSlides } from './check/slides.ts'
import { CACHE, ownName, readObject, removeLeftovers, writeWhole } from './files.ts'
import { ONE_FILE } from './lean/one-file.ts'
import { writeWorker } from './offline/write.ts'
import { PDFS, PROVENANCE, SBOM } from './paper/documents.ts'
import { mistakes, Problem } from './program.ts'
import { run } from './run.ts'

/** Where the built deck and its PDFs are. */
export const DIST: string = join(deckRoot, 'dist')

/** Written into the built deck: of which sources it and its PDFs were made, and whom the PDFs name. */
interface Stamp { site: string, paper?: string, speaker?: string }
const STAMP = '.made-from.json'

/** In the cache, where a build stands until it is complete, and where the one before it goes. */
const UNFINISHED = 'site-'

/** Folders whose files do not change the built deck. */
export const IGNORED: ReadonlySet<string> = new Set(['coverage', 'dist', 'docs', 'node_modules', 'portable', 'test-results', 'tests'])

/** What desktops and editors leave behind. Hidden files are passed over too: none belongs to the deck. */
const STRAY = /^\.|~$|^#.*#$|\.(?:bak|orig|swp|tmp)$|^(?:desktop\.ini|Thumbs\.db)$/i

/** Fingerprint of everything the deck is made from. */
export function sourcesHash(root: string = deckRoot): string {
  const hash = createHash('sha256')
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)) {
      if (IGNORED.has(entry.name) || STRAY.test(entry.name))
        continue
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        visit(path)
      else if (entry.isFile())
        hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
    }
  }
  visit(root)
  return hash.digest('hex')
}

/** The edition of the deck as it is now. @throws Problem if SOURCE_DATE_EPOCH makes no sense */
export function editionOf(root: string = deckRoot): Edition {
  try {
    return readEdition(root)
  }
  catch (error) {
    throw error instanceof RangeError ? new Problem(`${error.message}.`) : error
  }
}

/** The stamp of a built deck; a damaged one counts as none, so that the deck is built anew. */
function readStamp(dist: string): Partial<Stamp> {
  return readObject<Partial<Stamp>>(join(dist, STAMP))
}

function writeStamp(dist: string, stamp: Partial<Stamp>): void {
  writeWhole(join(dist, STAMP), JSON.stringify(stamp))
}

/** Fingerprint of what a built deck is made from, and how. */
export function siteHash({ base = '/', notes = true }: BuildOptions = {}): string {
  return [sourcesHash(), base === '/' ? '' : `at ${base}`, notes ? '' : 'without notes'].filter(Boolean).join(' ')
}

/** Whether the built deck in `dist` was made from the sources as they are now, to be shown at `/` with its notes. */
export function siteIsFresh(dist: string = DIST): boolean {
  return readStamp(dist).site === siteHash()
}

/** Whether the PDFs in `dist` are there and were made from the sources as they are now. */
export function paperIsFresh(dist: string = DIST): boolean {
  return PDFS.every(file => existsSync(join(dist, file))) && readStamp(dist).paper === paperHash()
}

/** Fingerprint of what the PDFs are made from: they name their edition. */
function paperHash(): string {
  return [sourcesHash(), ...Object.values(editionOf())].join(' ')
}

/** Notes in `dist` that its PDFs were made from the present sources, and compared with an earlier state if `since` names one: those are never taken for the plain ones. */
export function stampPaper(dist: string = DIST, since?: string): void {
  writeStamp(dist, { ...readStamp(dist), paper: [paperHash(), since].filter(Boolean).join(' since '), speaker: loadEvidence().speaker.name })
}

/** A line for whoever has PDFs of the deck as it was before a change, first of all of the speaker's name; empty where they are of the present deck. */
export function tellOldPaper(dist: string = DIST): string {
  if (!PDFS.some(file => existsSync(join(dist, file))) || paperIsFresh(dist))
    return ''
  const [before, now] = [readStamp(dist).speaker, loadEvidence().speaker.name]
  const why = before === undefined || before === now ? 'are of the deck before its last change' : `name ${before}, the deck ${now}`
  return `The PDFs in dist/ ${why}; npm run export makes them anew.`
}

/** Builds the deck, to be shown at `/` with its notes, unless it is there from the sources as they are now. @throws as `buildSite` */
export async function ensureSite(): Promise<string> {
  if (!siteIsFresh())
    await buildSite()
  return DIST
}

export interface BuildOptions {
  dist?: string
  /** Path the deck will be published under, such as `/talks/ketamine/`. */
  base?: string
  /** Whether the notes are in it, for the presenter view. */
  notes?: boolean
  /** Whether code and styles go into one file each, and addresses after a #, which need no server. */
  oneFile?: boolean
}

/**
 * Checks the evidence and the slides, then builds the deck with Slidev. The old build stays until the new one is complete, and its
 * PDFs stay beside the new one until `npm run export` replaces them.
 * @throws Problem if a data file or a slide has faults, or if Slidev cannot build
 */
export async function buildSite(options: BuildOptions = {}): Promise<void> {
  const { dist = DIST } = options
  const stamp: Stamp = { ...readStamp(dist), site: siteHash(options) }
  removeLeftovers(CACHE, UNFINISHED)
  const fresh = join(CACHE, ownName(UNFINISHED))
  const old = `${fresh}-old`
  try {
    await checkedBuild(fresh, options)
    writeWorker(fresh)
    for (const kept of [...PDFS, PROVENANCE, SBOM]) {
      if (existsSync(join(dist, kept)))
        await cp(join(dist, kept), join(fresh, kept), { preserveTimestamps: true })
    }
    writeStamp(fresh, stamp)
    await mkdir(dirname(dist), { recursive: true })
    await replaceFolder(fresh, dist, old)
  }
  finally {
    await Promise.all([fresh, old].map(folder => rm(folder, { recursive: true, force: true })))
  }
}

/** Checks while Slidev builds: what the checks find is said first, and in better words. */
export async function checkedBuild(out: string, options: BuildOptions): Promise<void> {
  const stop = new AbortController()
  const built = slidevBuild(out, options, stop.signal)
  built.catch(() => {})
  try {
    await validate()
    await built
  }
  finally {
    stop.abort()
    await built.catch(() => {})
  }
}

/** Puts a folder in the place of another, also while a second program does the same: the later one stays. */
async function replaceFolder(fresh: string, place: string, old: string): Promise<void> {
  for (let left = 5; ; left--) {
    if (existsSync(place))
      await rename(place, old).catch(() => {})
    try {
      return await rename(fresh, place)
    }
    catch (error) {
      await rm(old, { recursive: true, force: true })
      if (left === 0)
        throw error
    }
  }
}

/**
 * Finds what would fail in the build, or worse, show on a slide; in words and with a place.
 * @throws Problem if a data file or a slide has faults
 */
export async function validate(root: string = deckRoot): Promise<void> {
  const { checks } = await checkSlides(root)
  const faults = checks.flatMap(([, found]) => found)
  if (faults.length > 0)
    throw new Problem(mistakes(faults.length, 'the slides or their data (file:line)', faults.map(formatSlideFault).join('\n')))
}

async function slidevBuild(out: string, { base = '/', notes = true, oneFile = false }: BuildOptions, signal: AbortSignal): Promise<void> {
  const slidev = createRequire(import.meta.url).resolve('@slidev/cli/bin/slidev.mjs')
  const args = [slidev, 'build', 'slides.md', '--out', out, '--base', base, ...notes ? [] : ['--without-notes'], ...oneFile ? ['--router-mode', 'hash'] : []]
  // A test run sets NODE_ENV=test, which would put Vue's development build into the deck that is presented.
  const env = { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', FORCE_COLOR: '0', ...oneFile && { [ONE_FILE]: 'yes' } }
  const { code, said } = await run(process.execPath, args, { cwd: deckRoot, env, signal })
  if (code !== 0)
    throw new Problem(`Slidev could not build the slides:\n\n${reason(said)}`)
}

/** The part of Slidev's output that says what is wrong: from the first line with an error, without its stack. */
export function reason(output: string): string {
  const lines = stripVTControlCharacters(output).split('\n').filter(line => !/^\s+at .+[:(]/.test(line) && !line.startsWith('node:internal'))
  const first = lines.findIndex(line => /error/i.test(line))
  return lines.slice(Math.max(0, first)).join('\n').trim()
}
