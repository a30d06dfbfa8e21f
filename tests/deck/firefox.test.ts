import type { Firefox, FirefoxPage } from './firefox.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { firefoxPath, launchFirefox } from './firefox.ts'
import { pageTools } from './page/bundle.ts'
import { CANVAS, startDeck } from './support.ts'

/** The whole talk in Firefox, on the files that Chromium shows. */
const deck = await startDeck()
const slides = await deck.slides()
let firefox: Firefox | undefined
afterAll(async () => {
  await firefox?.close()
  await deck.close()
})

if (!firefoxPath)
  console.warn('No Firefox is installed here, so the talk was not tried in it. On Debian: apt-get install firefox-esr; elsewhere set FIREFOX_PATH.')

/** Every step of the talk, as Chromium counts them. */
const steps = slides.flatMap(({ no, clicks }) => Array.from({ length: clicks + 1 }, (_, step) => ({ no, clicks: step })))

async function openIn(browser: Firefox, noise: string[]): Promise<FirefoxPage> {
  const page = await browser.newPage()
  page.on('console', message => ['error', 'warn'].includes(message.type()) && noise.push(message.text()))
  page.on('pageerror', error => noise.push(error.message))
  await page.goto(`${deck.url}/1`)
  await page.evaluate(await pageTools())
  return page
}

describe.skipIf(!firefoxPath)('in Firefox', () => {
  it('each step by key is the one that Chromium shows, to the last slide, without an error', async () => {
    const noise: string[] = []
    firefox = await launchFirefox(firefoxPath!, CANVAS)
    const page = await openIn(firefox, noise)
    for (const [i, { no, clicks }] of steps.entries()) {
      if (i > 0)
        await page.keyboard.press('PageDown')
      await page.waitForFunction((no, clicks) => {
        const place = window.deckTools.place()
        return place.no === no && place.clicks === clicks && window.deckTools.isShown(no)
      }, { timeout: 5000 }, no, clicks).catch(async () => {
        throw new Error(`Firefox is at ${JSON.stringify(await page.evaluate(() => window.deckTools.place()))}, Chromium at slide ${no}, step ${clicks}.`)
      })
    }
    expect(await page.evaluate(() => window.deckTools.place())).toEqual({ no: slides.length, clicks: slides.at(-1)!.clicks })
    expect(noise).toEqual([])
  }, 90_000)
})
