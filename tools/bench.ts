import type { DeckCopy } from './copy.ts'
import { spawnSync } from 'node:child_process'
import { realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { deckRoot } from '../evidence/load.ts'
import { ensureBrowser } from './browser.ts'
import { copyDeck } from './copy.ts'
import { FIRST_LOAD_LIMIT, measureFirstLoad } from './first-load.ts'
import { PDFS } from './paper/documents.ts'
import { Problem, program, settings } from './program.ts'

const resolve = createRequire(import.meta.url).resolve
/** How long stock Slidev may take to show its slides, in ms; its own limit is too short for a slow machine. */
const STOCK_TIMEOUT = '180000'
const SLIDEV = resolve('@slidev/cli/bin/slidev.mjs')

/**
 * `npm run bench [-- --runs 5]`: what the deck loads first and how long its PDFs take, beside stock Slidev with the
 * same slides. Both work in copies of the deck; runs alternate, after one of each that is not counted.
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

function benchPaper(ours: DeckCopy, stock: DeckCopy, browser: string, runs: number): void {
  const pairs = Array.from({ length: runs + 1 }, () => [exportOurs(ours), exportStock(stock, browser)] as const).slice(1)
  console.log(`\nPDFs, build included: seconds, ${runs} paired runs in turn`)
  console.log(row('this deck, three PDFs', pairs.map(([mine]) => mine)))
  console.log(row('slidev export, one PDF', pairs.map(([, theirs]) => theirs)))
  console.log(row('difference', pairs.map(([mine, theirs]) => mine - theirs)))
}

/** Seconds to build the deck and make its three PDFs from nothing. */
function exportOurs(deck: DeckCopy): number {
  rmSync(join(deck.root, 'dist'), { recursive: true, force: true })
  const seconds = run(deck, ['--import', 'tsx', 'tools/export.ts'])
  PDFS.forEach(pdf => written(join(deck.root, 'dist', pdf)))
  return seconds
}

/** Seconds that stock `slidev export` takes for its one PDF of the slides in their final state. */
function exportStock(deck: DeckCopy, browser: string): number {
  const output = join(deck.root, 'stock.pdf')
  rmSync(output, { force: true })
  const seconds = run(deck, [SLIDEV, 'export', 'slides.md', '--output', output, '--executable-path', browser, '--timeout', STOCK_TIMEOUT])
  written(output)
  return seconds
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

function row(name: string, seconds: readonly number[]): string {
  return `  ${name.padEnd(26)} median ${median(seconds).toFixed(1).padStart(5)}   (${seconds.map(value => value.toFixed(1)).join(', ')})`
}

/** The middle value, or the mean of the two middle ones. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
