import type { Browser, Page } from 'playwright-chromium'
import type { DeckCopy } from '../copy.ts'
import type { Served } from '../serve.ts'
import type { Walk } from './walk.ts'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-chromium'
import { launchOptions } from '../browser.ts'
import { FIRST_LOAD_LIMIT, measureFirstLoad } from '../first-load.ts'
import { serveSite } from '../serve.ts'
import { median, quantile, row, run, SLIDEV } from './measure.ts'
import { makeReveal } from './reveal.ts'
import { firstPaint, openWindow, walk } from './walk.ts'

/** Most that a key may take until its step is on the screen, at the 95th percentile, and any task while stepping, in ms. */
const KEY_LIMIT = 50
const TASK_LIMIT = 100
/** Most of stock's time until the first slide is painted, as a share; memory after the last walk, of that after the first. */
const PAINT_SHARE = 0.5
const MEMORY_SHARE = 1.05
const WALKS = 3

/** A deck that is measured, by its name in the report. */
interface Contender { name: string, url: string, presenter?: boolean }

const OURS = 'this deck'
const STOCK = 'stock Slidev, same slides'
const REVEAL = 'reveal.js, text slides'

/** What the deck loads first, how soon it shows and how it steps, beside stock Slidev with the same slides and reveal.js with as many of text. */
export async function benchStage(ours: DeckCopy, stock: DeckCopy, executable: string, runs: number): Promise<void> {
  run(ours, ['--import', 'tsx', 'tools/build.ts'])
  run(stock, [SLIDEV, 'build', 'slides.md', '--out', 'dist'])
  const dists = [[OURS, join(ours.root, 'dist')], [STOCK, join(stock.root, 'dist')]] as const
  console.log('First-load JavaScript, gzip')
  for (const [name, dist] of dists) {
    const { files, gzip } = await measureFirstLoad(dist, executable)
    console.log(`  ${name.padEnd(26)} ${(gzip / 1000).toFixed(1).padStart(6)} kB in ${files.length} files${name === OURS ? ` (at most ${FIRST_LOAD_LIMIT} kB)` : ''}`)
  }

  const browser = await chromium.launch(launchOptions(executable))
  const served: Served[] = []
  let reveal: string | undefined
  const serve = async (dist: string): Promise<string> => {
    served.push(await serveSite(dist))
    return served.at(-1)!.url
  }
  try {
    const contenders: Contender[] = []
    for (const [name, dist] of dists)
      contenders.push({ name, url: await serve(dist) })
    const mine = contenders[0]!.url
    const steps = await stepsOf(browser, mine)
    reveal = makeReveal(steps)
    if (reveal)
      contenders.push({ name: REVEAL, url: await serve(reveal) })
    else
      console.log('reveal.js could not be fetched, so its lines are left out.')
    await benchPaint(browser, contenders, runs)
    await benchSteps(browser, [...contenders, { name: `${OURS}, presenter view`, url: mine, presenter: true }], steps.length - 1 + steps.reduce((sum, count) => sum + count, 0))
  }
  finally {
    await browser.close()
    await Promise.all(served.map(({ close }) => close()))
    if (reveal)
      rmSync(dirname(reveal), { recursive: true })
  }
}

/** How many steps each slide has. */
async function stepsOf(browser: Browser, url: string): Promise<number[]> {
  const page = await openWindow(browser, `${url}/1`)
  await page.waitForFunction(() => window.diary.painted)
  const slides = await page.evaluate(() => window.deckTools.slides())
  await page.context().close()
  return slides.map(({ clicks }) => clicks)
}

async function benchPaint(browser: Browser, contenders: readonly Contender[], runs: number): Promise<void> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]))
  for (let i = 0; i <= runs; i++) {
    for (const { name, url } of contenders) {
      const ms = await firstPaint(browser, `${url}/1`)
      if (i > 0)
        times.get(name)?.push(ms)
    }
  }
  console.log(`\nFirst slide painted: ms, ${runs} runs in turn, nothing kept`)
  times.forEach((ms, name) => console.log(row(name, ms, 0)))
  const [ours, stock] = [times.get(OURS) ?? [], times.get(STOCK) ?? []]
  console.log(`  ${`share (at most ${PAINT_SHARE})`.padEnd(26)} ${(median(ours) / median(stock)).toFixed(2)}`)
}

async function benchSteps(browser: Browser, contenders: readonly Contender[], steps: number): Promise<void> {
  const walks = new Map<string, Walk[]>()
  for (const one of contenders) {
    const page = await openDeck(browser, one)
    const session = await page.context().newCDPSession(page)
    const walked: Walk[] = []
    for (let i = 0; i < WALKS; i++) {
      await backToStart(page)
      walked.push(await walk(page, session, steps))
    }
    walks.set(one.name, walked)
    await page.context().close()
  }
  console.log(`\n${steps} steps by key, ${WALKS} walks: key to the frame after its paint; memory after each walk\n  (at most ${KEY_LIMIT} ms at the 95th percentile, no task over ${TASK_LIMIT} ms; memory of the last walk at most ${MEMORY_SHARE} of the first)`)
  walks.forEach((walked, name) => {
    const delays = walked.flatMap(one => one.delays)
    const longest = Math.max(...walked.map(one => one.longest))
    const [at50, at95, most] = [0.5, 0.95, 1].map(share => quantile(delays, share).toFixed(0))
    console.log(`  ${name.padEnd(26)} median ${at50} ms, 95th percentile ${at95}, most ${most}; longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms; ${walked.map(({ heap }) => heap.toFixed(1)).join(', ')} MB`)
  })
}

/** A window with everything loaded; that of the presenter has the audience's beside it. */
async function openDeck(browser: Browser, { name, url, presenter }: Contender): Promise<Page> {
  const audience = await openWindow(browser, `${url}/1`)
  const page = presenter ? await audience.context().newPage() : audience
  if (presenter)
    await page.goto(`${url}/presenter/1`)
  if (name !== REVEAL)
    await page.waitForFunction(() => document.querySelectorAll('#slideshow [data-slidev-no]').length === window.deckTools.total())
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(2_000)
  return page
}

async function backToStart(page: Page): Promise<void> {
  if (await page.locator('.reveal').count() > 0)
    await page.goto(new URL('/', page.url()).href)
  else
    await page.evaluate(() => window.deckTools.go(1, 0))
  await page.waitForTimeout(1_000)
}
