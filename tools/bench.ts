import type { DeckCopy } from './copy.ts'
import type { Provenance } from './provenance.ts'
import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../evidence/load.ts'
import { ensureBrowser } from './browser.ts'
import { readDeck } from './check/deck.ts'
import { copyDeck } from './copy.ts'
import { FIRST_LOAD_LIMIT, measureFirstLoad } from './first-load.ts'
import { PDFS, PROVENANCE } from './paper/documents.ts'
import { exportPaper } from './paper/export.ts'
import { NO_WISHES, planJobs } from './paper/plan.ts'
import { Problem, program, settings } from './program.ts'

const resolve = createRequire(import.meta.url).resolve
/** How long stock Slidev may take to show its slides, in ms; its own limit is too short for a slow machine. */
const STOCK_TIMEOUT = '180000'
const SLIDEV = resolve('@slidev/cli/bin/slidev.mjs')

/**
 * `npm run bench [-- --runs 5]`: what the deck loads first and how long its PDFs take, beside stock Slidev with the
 * same slides, and what one more slide costs. Both work in copies of the deck; runs alternate, after one of each that is not counted.
 */
await program(async () => {
  const runs = Number(settings('npm run bench', { runs: '5' }).runs)
  if (!Number.isInteger(runs) || runs < 1)
    throw new Problem('The runs are a whole number from 1, for example --runs 5.')
  const browser = await ensureBrowser()
  const ours = copyDeck()
  const stock = copyDeck()
  try {
    makeStock(stock)
    await benchFirstLoad(ours, stock, browser)
    benchPaper(ours, stock, browser, runs)
    await benchGrowth(stock, browser)
  }
  finally {
    ours.remove()
    stock.remove()
  }
})

/** Takes out of a copy what is not Slidev's own: the lean first load. */
function makeStock({ root }: DeckCopy): void {
  const packages = realpathSync(join(deckRoot, 'node_modules'))
  writeFileSync(join(root, 'vite.config.ts'), [
    'import { defineConfig } from \'vite\'',
    'import { evidencePlugin } from \'./evidence/plugin.ts\'',
    `export default defineConfig({ plugins: [evidencePlugin()], server: { fs: { allow: [${JSON.stringify(packages)}] } } })`,
  ].join('\n'))
  // Fetches the notes that the lean first load leaves out.
  rmSync(join(root, 'setup', 'main.ts'))
}

async function benchFirstLoad(ours: DeckCopy, stock: DeckCopy, browser: string): Promise<void> {
  run(ours, ['--import', 'tsx', 'tools/build.ts'])
  run(stock, [SLIDEV, 'build', 'slides.md', '--out', 'dist'])
  console.log('First-load JavaScript, gzip')
  for (const [name, { root }] of [['this deck', ours], ['stock Slidev, same slides', stock]] as const) {
    const { files, gzip } = await measureFirstLoad(join(root, 'dist'), browser)
    console.log(`  ${name.padEnd(26)} ${(gzip / 1000).toFixed(1).padStart(6)} kB in ${files.length} files${root === ours.root ? ` (at most ${FIRST_LOAD_LIMIT} kB)` : ''}`)
  }
}

/** At most this share of stock's time, as the middle of the pairs. */
const SHARE_LIMIT = 0.6

function benchPaper(ours: DeckCopy, stock: DeckCopy, browser: string, runs: number): void {
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
async function benchGrowth(copy: DeckCopy, browser: string): Promise<void> {
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

/** Runs a Node program in a copy of the deck; gives its seconds. @throws Problem with what it said if it fails */
function run({ root }: DeckCopy, args: string[]): number {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0)
    throw new Problem(`${args.join(' ')} failed:\n${stdout}${stderr}`)
  return (performance.now() - started) / 1000
}

/** @throws Problem if a PDF is missing or too small to hold the slides */
function written(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size < 50_000)
    throw new Problem(`${file} was not made.`)
}

function row(name: string, seconds: readonly number[], decimals = 1): string {
  return `  ${name.padEnd(26)} median ${median(seconds).toFixed(decimals).padStart(5)}   (${seconds.map(value => value.toFixed(decimals)).join(', ')})`
}

/** The middle value, or the mean of the two middle ones. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
