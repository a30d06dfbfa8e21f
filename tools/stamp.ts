import type { Edition } from '../evidence/edition.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEdition } from '../evidence/edition.ts'
import { deckRoot, loadEvidence } from '../evidence/load.ts'
import { readObject, writeWhole } from './files.ts'
import { PDFS } from './paper/documents.ts'
import { Problem } from './program.ts'

/** Where the built deck and its PDFs are. */
export const DIST: string = join(deckRoot, 'dist')

/** What a PDF was made from. */
interface PaperStamp {
  /** Fingerprint of the sources. */
  sources: string
  /** Date, commit and evidence that it names. */
  edition: string
  /** With what earlier state it compares the evidence, if with any. */
  since?: string
  /** Whom it names. */
  speaker: string
}

/** Written into the built deck: of which sources, and how, it and each PDF beside it were made. */
interface Stamp {
  sources: string
  /** In which way it was built, empty for the deck that is presented. */
  how: string
  papers: Record<string, PaperStamp>
}
const STAMP = '.made-from.json'

/** Folders whose files do not change the built deck. */
export const IGNORED: ReadonlySet<string> = new Set(['coverage', 'dist', 'docs', 'node_modules', 'portable', 'test-results', 'tests'])

/** What desktops and editors leave behind, and logs of talks. Hidden files are passed over too: none belongs to the deck. */
const STRAY = /^\.|~$|^#.*#$|\.(?:bak|orig|swp|tmp)$|^(?:desktop\.ini|Thumbs\.db|pace-.*\.json)$/i

/** How a deck may be built. */
export interface BuildWay {
  /** Path it will be published under, such as `/talks/ketamine/`. */
  base?: string
  /** Whether the notes are in it, for the presenter view. */
  notes?: boolean
}

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

/** What will be said of a deck that is built now, in this way. */
export function siteStamp({ base = '/', notes = true }: BuildWay = {}): Pick<Stamp, 'sources' | 'how'> {
  return { sources: sourcesHash(), how: [base === '/' ? '' : `at ${base}`, notes ? '' : 'without notes'].filter(Boolean).join(' ') }
}

/** Notes in the folder `fresh` of what the deck in it was built, and what the PDFs that come with it from `dist` were made from. */
export function stampSite(fresh: string, made: Pick<Stamp, 'sources' | 'how'>, dist: string): void {
  writeStamp(fresh, { ...made, papers: readStamp(dist).papers })
}

/** PDFs that an export has made in `dist`: the usual ones, and some slides or dark ones that somebody asked for. */
export function papersIn(dist: string = DIST): string[] {
  return [...new Set([...PDFS, ...Object.keys(readStamp(dist).papers)])].filter(file => existsSync(join(dist, file)))
}

/** Notes in `dist` that these of its PDFs were made from the deck that is built there, and compare it with an earlier state if `since` names one. */
export function stampPaper(files: readonly string[], dist: string = DIST, since?: string): void {
  const stamp = readStamp(dist)
  const paper: PaperStamp = { sources: stamp.sources, edition: editionNow(), since, speaker: loadEvidence().speaker.name }
  const made = files.map(file => [file, paper] as const)
  writeStamp(dist, { ...stamp, papers: { ...stamp.papers, ...Object.fromEntries(made) } })
}

/** Whether the built deck in `dist` was made from the sources as they are now, to be shown at `/` with its notes. */
export function siteIsFresh(dist: string = DIST): boolean {
  const { sources, how } = readStamp(dist)
  return how === '' && sources === sourcesHash()
}

/** Whether the PDFs in `dist` are all there, plain, and made from the sources as they are now. */
export function paperIsFresh(dist: string = DIST): boolean {
  return PDFS.every(file => existsSync(join(dist, file))) && stalePaper(dist).length === 0
}

/** Whether a file is a PDF of the deck, but shows another state of it than the one that is built in `dist`: it may not be handed out with it. */
export function isOtherPaper(dist: string, file: string): boolean {
  const { sources, papers } = readStamp(dist)
  return (PDFS.includes(file) || Object.hasOwn(papers, file)) && (sources === '' || papers[file]?.sources !== sources)
}

/** A line for whoever has PDFs of the deck as it was before a change, first of all of the speaker's name; empty where they are of the present deck. */
export function tellOldPaper(dist: string = DIST): string {
  const stale = stalePaper(dist)
  if (stale.length === 0)
    return ''
  const { papers } = readStamp(dist)
  const now = loadEvidence().speaker.name
  const before = stale.map(file => papers[file]?.speaker).find(name => name !== undefined && name !== now)
  const which = stale.length === PDFS.length ? 'The PDFs in dist/' : `Of the PDFs in dist/, ${new Intl.ListFormat('en').format(stale)}`
  const [name, are] = stale.length === 1 ? ['names', 'is'] : ['name', 'are']
  return `${which} ${before === undefined ? `${are} of the deck before its last change` : `${name} ${before}, the deck ${now}`}; npm run export makes them anew.`
}

/** PDFs in `dist` that are not of the sources as they are now. */
function stalePaper(dist: string): string[] {
  const there = PDFS.filter(file => existsSync(join(dist, file)))
  if (there.length === 0)
    return []
  const [{ papers }, sources, edition] = [readStamp(dist), sourcesHash(), editionNow()]
  return there.filter((file) => {
    const made = papers[file]
    return made?.sources !== sources || made.edition !== edition || made.since !== undefined
  })
}

/** The PDFs name their edition. */
function editionNow(): string {
  return Object.values(editionOf()).join(' ')
}

/** The stamp of a built deck; a damaged one counts as none, so that the deck is built anew. */
function readStamp(dist: string): Stamp {
  const { sources, how, papers } = readObject<Partial<Stamp>>(join(dist, STAMP))
  return { sources: sources ?? '', how: how ?? '', papers: papers ?? {} }
}

function writeStamp(dist: string, stamp: Stamp): void {
  writeWhole(join(dist, STAMP), JSON.stringify(stamp))
}
