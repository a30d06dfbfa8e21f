import type { DeckSlide } from './check/deck.ts'
import type { BuildWay } from './stamp.ts'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { stripVTControlCharacters } from 'node:util'
import { deckRoot } from '../evidence/load.ts'
import { formatSlideFault } from './check/deck.ts'
import { checkSlides } from './check/slides.ts'
import { CACHE, ownName, removeLeftovers } from './files.ts'
import { ONE_FILE } from './lean/one-file.ts'
import { writeWorker } from './offline/write.ts'
import { PROVENANCE, SBOM } from './paper/documents.ts'
import { mistakes, Problem } from './program.ts'
import { run } from './run.ts'
import { DIST, papersIn, siteIsFresh, siteStamp, stampSite } from './stamp.ts'

/** In the cache, where a build stands until it is complete, and where the one before it goes. */
const UNFINISHED = 'site-'

/** Builds the deck, to be shown at `/` with its notes, unless it is there from the sources as they are now. @throws as `buildSite` */
export async function ensureSite(): Promise<string> {
  if (!siteIsFresh())
    await buildSite()
  return DIST
}

export interface BuildOptions extends BuildWay {
  dist?: string
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
  const stamp = siteStamp(options)
  removeLeftovers(CACHE, UNFINISHED)
  const fresh = join(CACHE, ownName(UNFINISHED))
  const old = `${fresh}-old`
  try {
    await checkedBuild(fresh, options)
    writeWorker(fresh)
    for (const kept of [...papersIn(dist), PROVENANCE, SBOM]) {
      if (existsSync(join(dist, kept)))
        await cp(join(dist, kept), join(fresh, kept), { preserveTimestamps: true })
    }
    stampSite(fresh, stamp, dist)
    await mkdir(dirname(dist), { recursive: true })
    await replaceFolder(fresh, dist, old)
  }
  finally {
    await Promise.all([fresh, old].map(folder => rm(folder, { recursive: true, force: true })))
  }
}

/**
 * Checks while Slidev builds: what the checks find is said first, and in better words.
 * @param check looks at the slides besides, once they are found to be right
 */
export async function checkedBuild(out: string, options: BuildOptions, check: (slides: readonly DeckSlide[]) => void = () => {}): Promise<void> {
  const stop = new AbortController()
  const built = slidevBuild(out, options, stop.signal)
  built.catch(() => {})
  try {
    check(await validate())
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
 * @returns the slides
 * @throws Problem if a data file or a slide has faults
 */
export async function validate(root: string = deckRoot): Promise<readonly DeckSlide[]> {
  const { checks, slides } = await checkSlides(root)
  const faults = checks.flatMap(([, found]) => found)
  if (faults.length > 0)
    throw new Problem(mistakes(faults.length, 'the slides or their data (file:line)', faults.map(formatSlideFault).join('\n')))
  return slides
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
