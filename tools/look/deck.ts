import type { BrowserContext, Page } from 'playwright-chromium'
import type { SlideEntry } from './page/app.ts'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import axe from 'axe-core'
import { chromium } from 'playwright-chromium'
import { ensureBrowser, launchOptions } from '../browser.ts'
import { CACHE, writeWhole } from '../files.ts'
import { serveSite } from '../serve.ts'
import { ensureSite } from '../site.ts'
import { pageTools } from './page/bundle.ts'

export type { SlideEntry }

export interface OpenOptions {
  dark?: boolean
  /** Whether the browser keeps the deck, as it does outside of tests. */
  offline?: boolean
  /** Whether slides move, as they do where nobody asked for less. */
  motion?: boolean
  /** Whether the screen can be touched. */
  touch?: boolean
  /** The canvas unless said. */
  viewport?: { width: number, height: number }
}

/** What the browser said while slides were shown: messages of the console, errors, requests that left the machine. */
export interface Noise { where: string, text: string }

export interface Deck {
  url: string
  /** Folder of its files. */
  dist: string
  /** Opens a slide at a step in a page that is kept per theme, at scale 1, without motion. */
  openSlide: (no: number, clicks?: number, options?: OpenOptions) => Promise<Page>
  /** Every slide as the running app knows it. */
  slides: () => Promise<SlideEntry[]>
  /** A fresh context with the same settings, for tests that need several windows or a reload. */
  newContext: (options?: OpenOptions) => Promise<BrowserContext>
  noise: Noise[]
  close: () => Promise<void>
}

/** Width and height of the canvas; pages open at this size so that one canvas px is one CSS px. */
export const CANVAS = { width: 960, height: 540 }

/**
 * Serves the built deck and opens a browser on it. The build is made when sources have changed; `DECK_DIST` names a
 * folder that is to be used as it is.
 */
export async function startDeck(): Promise<Deck> {
  const dist = process.env.DECK_DIST ?? await ensureSite()
  const site = await serveSite(dist)
  const { url } = site
  const browser = await chromium.launch(launchOptions(await ensureBrowser()))
  const noise: Noise[] = []
  const pages = new Map<boolean, Promise<Page>>()
  let listed: Promise<SlideEntry[]> | undefined

  async function newContext({ dark = false, offline = false, motion = false, touch = false, viewport = CANVAS }: OpenOptions = {}): Promise<BrowserContext> {
    const context = await browser.newContext({
      viewport,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: motion ? 'no-preference' : 'reduce',
      hasTouch: touch,
      // Each context would fetch the whole deck once more.
      serviceWorkers: offline ? 'allow' : 'block',
    })
    await context.addInitScript(axe.source)
    await context.addInitScript(await pageTools())
    context.on('page', page => listen(page, url, noise))
    return context
  }

  async function firstPage(dark: boolean): Promise<Page> {
    const page = await (await newContext({ dark })).newPage()
    await page.goto(`${url}/1`)
    await settle(page, 1)
    return page
  }

  async function pageFor(dark: boolean): Promise<Page> {
    const known = pages.get(dark) ?? firstPage(dark)
    pages.set(dark, known)
    return known
  }

  async function openSlide(no: number, clicks = 0, { dark = false }: OpenOptions = {}): Promise<Page> {
    const page = await pageFor(dark)
    await page.evaluate(([slide, step]) => window.deckTools.go(slide, step), [no, clicks] as const)
    await settle(page, no)
    return page
  }

  /** Visits every slide, which takes seconds: the list is kept for the other files that test the same build by the same means. */
  async function listSlides(): Promise<SlideEntry[]> {
    const madeFrom = createHash('sha256').update(readFileSync(join(dist, 'index.html'))).update(await pageTools()).digest('hex')
    const kept = join(CACHE, `slide-list-${madeFrom.slice(0, 16)}.json`)
    if (existsSync(kept))
      return JSON.parse(readFileSync(kept, 'utf8')) as SlideEntry[]
    const page = await pageFor(false)
    await page.waitForFunction(() => window.deckTools.notesLoaded())
    const entries = await page.evaluate(() => window.deckTools.slides())
    writeWhole(kept, JSON.stringify(entries))
    return entries
  }

  return {
    url,
    dist,
    openSlide,
    slides: () => listed ??= listSlides(),
    newContext,
    noise,
    async close() {
      await browser.close()
      await site.close()
    },
  }
}

/** Waits until the slide is the one shown, its code has loaded, its fonts are there and nothing moves any more. */
export async function settle(page: Page, no: number): Promise<void> {
  await page.waitForFunction(slide => window.deckTools.isShown(slide), no)
  await page.evaluate(() => window.deckTools.atRest())
}

function listen(page: Page, url: string, noise: Noise[]): void {
  const note = (text: string): void => {
    noise.push({ where: page.url().replace(url, ''), text })
  }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('blocked by Playwright'))
      note(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => note(`error: ${error.message}`))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`) && !/^(?:data|blob):/.test(request.url()))
      note(`request to ${request.url()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400)
      note(`${response.status()} for ${response.url()}`)
  })
}
