import type { DeckCopy } from '../copy.ts'
import type { Provenance } from '../provenance.ts'
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { readDeck } from '../check/deck.ts'
import { PDFS, PROVENANCE } from '../paper/documents.ts'
import { exportPaper } from '../paper/export.ts'
import { NO_WISHES, planJobs } from '../paper/plan.ts'
import { Problem } from '../program.ts'
import { median, row, run, SLIDEV } from './measure.ts'

/** How long stock Slidev may take to show its slides, in ms; its own limit is too short for a slow machine. */
const STOCK_TIMEOUT = '180000'

/** At most this share of stock's time, as the middle of the pairs. */
const SHARE_LIMIT = 0.6

/** How long the PDFs take beside the one of stock Slidev, in paired runs after one that is not counted, and how large they are. */
export function benchPaper(ours: DeckCopy, stock: DeckCopy, browser: string, runs: number): void {
  const pairs = Array.from({ length: runs + 1 }, () => [exportOurs(ours), exportStock(stock, browser)] as const).slice(1)
  console.log(`\nPDFs, build included: seconds, ${runs} paired runs in turn`)
  console.log(row(`this deck, ${PDFS.length} PDFs`, pairs.map(([mine]) => mine)))
  console.log(row('slidev export, one PDF', pairs.map(([, theirs]) => theirs)))
  console.log(row(`share (at most ${SHARE_LIMIT})`, pairs.map(([mine, theirs]) => mine / theirs), 2))
  const { files } = JSON.parse(readFileSync(join(ours.root, 'dist', PROVENANCE), 'utf8')) as Provenance
  for (const [pdf, { bytes, pages }] of Object.entries(files))
    console.log(`  ${pdf.padEnd(26)} ${(bytes / 1000).toFixed(0).padStart(6)} kB, ${(bytes / 1000 / pages).toFixed(1)} kB a page`)
}

/** Seconds to build the deck and make its PDFs from nothing. */
function exportOurs(deck: DeckCopy): number {
  rmSync(join(deck.root, 'dist'), { recursive: true, force: true })
  const seconds = run(deck, ['--import', 'tsx', 'tools/export.ts'])
  PDFS.forEach(pdf => written(join(deck.root, 'dist', pdf)))
  return seconds
}

/** How often stock may fail before the bench gives up. */
const TRIES = 3

/** Seconds that stock `slidev export` takes for its one PDF of the slides in their final state; a run that fails is done again. */
function exportStock(deck: DeckCopy, browser: string): number {
  const output = join(deck.root, 'stock.pdf')
  for (let left = TRIES; ; left--) {
    try {
      rmSync(output, { force: true })
      const seconds = run(deck, [SLIDEV, 'export', 'slides.md', '--output', output, '--executable-path', browser, '--timeout', STOCK_TIMEOUT])
      written(output)
      return seconds
    }
    catch (error) {
      if (left === 1)
        throw error
      console.log(`  stock Slidev failed and runs again: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
}

/** Slides that the decks which show how the time grows are made of. */
const SIZES = [50, 100, 200, 400]
const TIMES = 3

/**
 * What one more slide costs: decks of this deck's slides, over and over, are built once each; then their slides are
 * printed and finished, each deck in turn.
 */
export async function benchGrowth(copy: DeckCopy, browser: string): Promise<void> {
  const counts = new Map<string, number>()
  // The appendix fills its pages from the whole talk.
  const singles = (await readDeck()).filter(({ file }) => !file.endsWith('appendix.md')).map(({ file }) => {
    counts.set(file, (counts.get(file) ?? 0) + 1)
    return `src: ./${file}#${counts.get(file)}`
  })
  const headmatter = readFileSync(join(deckRoot, 'slides.md'), 'utf8').split(/^---$/m)[1]?.replace(/^src:.*\n/m, '') ?? ''
  const decks = SIZES.map((size) => {
    const slides = Array.from({ length: size }, (_, i) => `---\n${i === 0 ? `${headmatter.trim()}\n` : ''}${singles[i % singles.length]}\n---\n`)
    writeFileSync(join(copy.root, 'slides.md'), slides.join('\n'))
    const dist = `grown-${size}`
    run(copy, [SLIDEV, 'build', 'slides.md', '--out', dist])
    return { dist: join(copy.root, dist), pages: 0, seconds: [] as number[] }
  })
  for (let i = 0; i <= TIMES; i++) {
    for (const deck of decks) {
      const started = performance.now()
      const [file] = await exportPaper({ dist: deck.dist, out: join(copy.root, 'grown'), browser, jobs: planJobs({ ...NO_WISHES, only: 'slides' }) })
      // The talk may leave some of its slides out.
      deck.pages = file?.pages ?? 0
      if (i > 0)
        deck.seconds.push((performance.now() - started) / 1000)
    }
  }
  console.log(`\nslides.pdf of decks that are built: seconds, ${TIMES} runs in turn`)
  decks.forEach(({ pages, seconds }) => console.log(row(`${pages} slides`, seconds)))
  decks.slice(1).forEach(({ pages, seconds }, i) => {
    const before = decks[i] ?? { pages: 0, seconds: [] }
    const cost = (median(seconds) - median(before.seconds)) / (pages - before.pages) * 1000
    console.log(`  ${`one more, ${before.pages} to ${pages}`.padEnd(26)} ${cost.toFixed(0).padStart(6)} ms (at most 20)`)
  })
}

/** Bytes that the smallest of the PDFs, one sheet, surely has. */
const LEAST = 20_000

/** @throws Problem if a PDF is missing or too small to be whole */
function written(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < LEAST)
    throw new Problem(`${file} was not made.`)
}
