import type { Page } from 'playwright-chromium'
import { afterAll, describe, expect, it } from 'vitest'
import { settle, startDeck } from './support.ts'

/** What a listener hears of a slide, of each of its steps and of a jump. */
const deck = await startDeck()
const slides = await deck.slides()
afterAll(() => deck.close())

/** A slide is spoken of when it has settled. */
const SOON = { timeout: 5000, interval: 20 }

/** How much faster the page's clock runs: a slide settles by time, and nothing here looks at how long that is. */
const FASTER = 6

/** How long a step is waited for that is perhaps not spoken of, in ms: many times longer than a slide takes to settle here. */
const SILENCE = 1500

const page = await listeningPage()

async function listeningPage(): Promise<Page> {
  const context = await deck.newContext()
  await context.addInitScript((faster) => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((run: () => void, ms = 0) => later(run, ms / faster)) as typeof window.setTimeout
  }, FASTER)
  const page = await context.newPage()
  await page.goto(`${deck.url}/1`)
  await settle(page, 1)
  await page.waitForFunction(() => document.querySelectorAll('#slideshow [data-slidev-no] .slidev-layout').length === window.deckTools.total())
  return page
}

async function go(no: number, clicks = 0): Promise<void> {
  await page.evaluate(([slide, step]) => window.deckTools.go(slide, step), [no, clicks] as const)
  await settle(page, no)
}

const heard = (): Promise<string> => page.evaluate(() => document.querySelector('[role="status"]')?.textContent?.trim() ?? '')
const picture = async (): Promise<string> => (await page.screenshot()).toString('base64')

function arrivalAt(no: number): string {
  return `Slide ${no} of ${slides.length}. ${slides[no - 1]!.title.replace(/[*_`]/g, '')}`
}

async function arriveAt(no: number, clicks = 0): Promise<string> {
  await go(no, clicks)
  await expect.poll(heard, { ...SOON, message: `slide ${no}` }).toContain(arrivalAt(no))
  return heard()
}

const OPPOSITE = { PageDown: 'PageUp', PageUp: 'PageDown' } as const

/** Presses a key and waits until the step has come. */
async function press(key: keyof typeof OPPOSITE, clicks: number): Promise<void> {
  await page.keyboard.press(key)
  await expect.poll(() => page.evaluate(() => window.deckTools.place()), { timeout: 30_000, interval: 10, message: key }).toMatchObject({ clicks })
}

/** Goes on to a step by a key, and says what is heard and moving then, and whether the slide changed without a word. */
async function step(key: keyof typeof OPPOSITE, no: number, clicks: number): Promise<{ words?: string, moving: number, silent: boolean }> {
  const before = await heard()
  await press(key, clicks)
  const moving = await page.evaluate(() => document.getAnimations().length)
  const told = await page.waitForFunction(words => document.querySelector('[role="status"]')?.textContent?.trim() !== words, before, { timeout: SILENCE }).then(() => true, () => false)
  if (told)
    return { words: await heard(), moving, silent: false }
  // Only here are pictures worth their time: of this step, and of the one before.
  await settle(page, no)
  const now = await picture()
  await press(OPPOSITE[key], key === 'PageDown' ? clicks - 1 : clicks + 1)
  await settle(page, no)
  const silent = await picture() !== now
  await press(key, clicks)
  await page.waitForTimeout(SILENCE / FASTER)
  return { moving, silent }
}

describe('a listener', () => {
  it('hears something new of every step that changes what is seen, forward and back; nothing moves where motion is unwanted', async () => {
    const silent: string[] = []
    const moved: string[] = []
    for (const { no, clicks } of slides.filter(({ clicks }) => clicks > 0)) {
      await arriveAt(no)
      for (const key of ['PageDown', 'PageUp'] as const) {
        for (let n = 1; n <= clicks; n++) {
          const { words = 'as before', moving, silent: unsaid } = await step(key, no, key === 'PageDown' ? n : clicks - n)
          const where = `slide ${no}, ${key} ${n}`
          if (unsaid)
            silent.push(where)
          if (moving > 0)
            moved.push(where)
          expect(words, where).not.toMatch(/^(?:Slide |$)/)
        }
      }
    }
    expect(silent).toEqual([])
    expect(moved).toEqual([])
  }, 200_000)

  it('hears after a jump of the new slide only, wherever the jump came from', async () => {
    const stepped = slides.filter(({ clicks }) => clicks > 0)
    const some = Array.from({ length: 8 }, (_, i) => stepped[Math.floor(i * stepped.length / 8)]!)
    for (const { no } of some) {
      const direct = await arriveAt(no, 1)
      // The slide in between is left before it has been spoken of, in the middle of its steps.
      await go(no > 2 ? no - 2 : no + 2, 1)
      expect(await arriveAt(no, 1)).toBe(direct)
    }
  })

  it('hears what comes and goes with a key', async () => {
    const { no } = slides.find(({ layout }) => layout === 'finding')!
    await arriveAt(no)
    await page.locator(`#slide-content [data-slidev-no="${no}"] .stage`).first().focus()
    const caption = (): Promise<string> => page.locator(`#slide-content [data-slidev-no="${no}"] caption`).evaluate(caption => caption.textContent ?? '')
    await page.keyboard.press('t')
    await expect.poll(heard, SOON).toContain((await caption()).slice(0, 40))
    await page.keyboard.press('t')
    await expect.poll(heard, SOON).toContain('No longer shown')
  })
})
