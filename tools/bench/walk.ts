import type { Browser, CDPSession, Page } from 'playwright-chromium'
import { fileURLToPath } from 'node:url'
import { pageTools } from '../look/page/bundle.ts'
import { Problem } from '../program.ts'

const DIARY = fileURLToPath(new URL('diary.js', import.meta.url))

/** Between two presses, in ms: quicker than any hand. */
const PAUSE = 40

/** What a page writes down about itself, in ms. */
interface Diary { painted?: number, delays: number[], longest: number }
declare global {
  interface Window { diary: Diary }
}

/** A window in a browser that has nothing of the deck yet. */
export async function openWindow(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  await context.addInitScript(await pageTools())
  await context.addInitScript({ path: DIARY })
  const page = await context.newPage()
  await page.goto(url)
  return page
}

/** When the frame after the first slide's paint began, in ms from the request. */
export async function firstPaint(browser: Browser, url: string): Promise<number> {
  const page = await openWindow(browser, url)
  const painted = await page.waitForFunction(() => window.diary.painted)
  const ms = await painted.jsonValue()
  await page.context().close()
  return ms ?? Number.NaN
}

/** One walk through a whole deck, in ms, and the memory after it, in MB. */
export interface Walk { delays: number[], longest: number, heap: number }

/** Presses the key for the next step so often, from the first slide on. @throws Problem if a press was not heard */
export async function walk(page: Page, session: CDPSession, steps: number): Promise<Walk> {
  await page.bringToFront()
  await page.evaluate(() => Object.assign(window.diary, { delays: [], longest: 0 }))
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(PAUSE)
  }
  await page.waitForTimeout(500)
  const { delays, longest } = await page.evaluate(() => window.diary)
  if (delays.length !== steps)
    throw new Problem(`${page.url()}: of ${steps} keys, ${delays.length} were heard.`)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return { delays, longest, heap: usedSize / 1e6 }
}
