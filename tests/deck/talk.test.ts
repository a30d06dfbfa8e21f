import type { Served } from '../../tools/serve.ts'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { pageTools } from '../../tools/look/page/bundle.ts'
import { serveSite } from '../../tools/serve.ts'
import { asPublished } from '../own.ts'
import { firefoxPath, launchFirefox } from './firefox.ts'
import { CANVAS, NO_REPEAT, startDeck } from './support.ts'

/** The whole talk as it is given: two windows, a clicker, a mouse on the way, and a server and network that go. */
const deck = await startDeck()
const slides = await deck.slides()
let served: Served | undefined
afterEach(() => served?.close())
afterAll(() => deck.close())

if (!firefoxPath)
  console.warn('No Firefox is installed here, so the talk was not tried in it. On Debian: apt-get install firefox-esr; elsewhere set FIREFOX_PATH.')

interface Place { no: number, clicks: number }

/** What a talk needs of a window, whichever program drives its browser. */
interface TalkWindow {
  goto: (url: string) => Promise<unknown>
  reload: () => Promise<unknown>
  evaluate: <T, A>(run: (arg: A) => T | Promise<T>, arg: A) => Promise<T>
  keyboard: { press: (key: string) => Promise<void> }
  mouse: { click: (x: number, y: number, options?: { count?: number, clickCount?: number }) => Promise<void> }
}

interface Talk { audience: TalkWindow, presenter: TalkWindow, cut: () => Promise<unknown> }

const STEPS: Place[] = slides.flatMap(({ no, clicks }) => Array.from({ length: clicks + 1 }, (_, step) => ({ no, clicks: step })))
const HALF = Math.floor(STEPS.length / 2)
/** Both windows are loaded again here, with neither server nor network. */
const RELOADS = [HALF + 3, Math.floor(STEPS.length * 0.8)]
/** Time for a talk on a busy machine, in ms. */
const SLOW = 150_000

/** Where a window is once its slide has arrived; nothing while it loads. */
function at(page: TalkWindow): Promise<Place | undefined> {
  return page.evaluate(() => {
    const tools = window.deckTools as typeof window.deckTools | undefined
    const place = tools?.place()
    return place && tools?.isShown(place.no) ? place : undefined
  }, null).catch(() => undefined)
}

async function together({ audience, presenter }: Talk, place: Place): Promise<void> {
  await expect.poll(async () => [await at(audience), await at(presenter)], { timeout: 15_000, interval: 15, message: `slide ${place.no}, step ${place.clicks}` }).toEqual([place, place])
}

/** The middle of something in the chart that the presenter view shows, in CSS px; nothing where there is none. */
function middleOf({ presenter }: Talk, selector: string): Promise<{ x: number, y: number } | undefined> {
  return presenter.evaluate((selector) => {
    const box = [...document.querySelectorAll(`#slideshow ${selector}`)].find(element => element.checkVisibility({ checkVisibilityCSS: true }))?.getBoundingClientRect()
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined
  }, selector)
}

/** How often something is to be seen on the slide, in both windows. */
function seen({ audience, presenter }: Talk, selector: string): Promise<number[]> {
  return Promise.all([audience, presenter].map(page => page.evaluate(selector =>
    [...document.querySelectorAll(`#slideshow ${selector}`)].filter(element => element.checkVisibility()).length, selector)))
}

/** Waits until the browser has kept the deck, as it has a few seconds after a window was opened. */
async function kept({ audience, presenter }: Talk): Promise<void> {
  for (const page of [audience, presenter])
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state, null), { timeout: 30_000 }).toBe('activated')
}

async function giveTalk(talk: Talk): Promise<void> {
  // A shorter talk may have no chart whose rows can be pinned.
  const todo = { pin: asPublished, table: true }
  await together(talk, STEPS[0]!)
  for (const [i, place] of STEPS.entries()) {
    if (i > 0)
      await talk.presenter.keyboard.press('PageDown')
    await together(talk, place)
    const row = todo.pin && await middleOf(talk, '.therapy-chart [data-row]')
    const chart = !row && todo.table && i > 20 && await middleOf(talk, '.chart .stage > svg')
    if (row) {
      await talk.presenter.mouse.click(row.x, row.y)
      await expect.poll(() => seen(talk, '.therapy-chart .detail')).toEqual([1, 1])
      todo.pin = false
    }
    else if (chart) {
      await talk.presenter.mouse.click(chart.x, chart.y, { count: 2, clickCount: 2 })
      await expect.poll(() => seen(talk, '.table-sheet')).toEqual([1, 1])
      todo.table = false
    }
    if (i === HALF) {
      await kept(talk)
      await talk.cut()
    }
    if (RELOADS.includes(i)) {
      await Promise.all([talk.audience.reload(), talk.presenter.reload()])
      await together(talk, place)
    }
  }
  expect(todo).toEqual({ pin: false, table: false })
  await together(talk, { no: slides.length, clicks: slides.at(-1)!.clicks })
}

async function openTalk(newWindow: () => Promise<TalkWindow>, cutNetwork: () => Promise<unknown>): Promise<Talk> {
  served = await serveSite(deck.dist)
  const { url, close } = served
  const [audience, presenter] = [await newWindow(), await newWindow()]
  await audience.goto(`${url}/1`)
  await presenter.goto(`${url}/presenter/1`)
  return { audience, presenter, cut: () => Promise.all([close(), cutNetwork()]) }
}

describe('the whole talk by clicker ends on the last slide, both windows in step,', () => {
  it('as most give it', async () => {
    const context = await deck.newContext({ offline: true, motion: true })
    await context.addInitScript(NO_REPEAT)
    await giveTalk(await openTalk(() => context.newPage(), () => context.setOffline(true)))
    await context.close()
  }, SLOW)

  it('on a screen of 4:3, in dark, with reduced motion', async () => {
    const context = await deck.newContext({ offline: true, dark: true, viewport: { width: 1024, height: 768 } })
    await context.addInitScript(NO_REPEAT)
    await giveTalk(await openTalk(() => context.newPage(), () => context.setOffline(true)))
    await context.close()
  }, SLOW)

  it.skipIf(!firefoxPath)('in Firefox, each step as Chromium counts it, without an error', async () => {
    const firefox = await launchFirefox(firefoxPath!, CANVAS)
    const tools = await pageTools()
    const noise: string[] = []
    const newWindow = async (): Promise<TalkWindow> => {
      const page = await firefox.newPage()
      await page.evaluateOnNewDocument(NO_REPEAT + tools)
      page.on('console', message => ['error', 'warn'].includes(message.type()) && noise.push(message.text()))
      page.on('pageerror', error => noise.push(error.message))
      return page
    }
    await giveTalk(await openTalk(newWindow, async () => {}))
    await firefox.close()
    expect(noise).toEqual([])
  }, SLOW)
})
