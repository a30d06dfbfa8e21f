import type { Page } from 'playwright-chromium'
import { afterAll, describe, expect, it } from 'vitest'
import { settle, startDeck } from './support.ts'

/** What a listener hears of a slide, of each of its steps and of a jump. */
const deck = await startDeck()
const slides = await deck.slides()
afterAll(() => deck.close())

/** A slide is spoken of when it has settled. */
const SOON = { timeout: 5000 }

const heard = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('[role="status"]')?.textContent?.trim() ?? '')
const picture = async (page: Page): Promise<string> => (await page.screenshot()).toString('base64')

/** Goes on by a key and waits until the slide has been spoken of, or would have been. */
async function step(page: Page, key: string): Promise<void> {
  const before = await heard(page)
  await page.keyboard.press(key)
  await page.waitForFunction(words => document.querySelector('[role="status"]')?.textContent?.trim() !== words, before, { timeout: 1500 }).catch(() => undefined)
}

function arrivalAt(no: number): string {
  return `Slide ${no} of ${slides.length}. ${slides[no - 1]!.title.replace(/[*_`]/g, '')}`
}

describe('a listener', () => {
  it('hears something new of every step that changes what is seen, forward and back', async () => {
    const silent: string[] = []
    for (const { no, clicks } of slides.filter(slide => slide.clicks > 0)) {
      const page = await deck.openSlide(no)
      await expect.poll(() => heard(page), { ...SOON, message: `slide ${no}` }).toContain(arrivalAt(no))
      for (const key of ['PageDown', 'PageUp']) {
        for (let n = 1; n <= clicks; n++) {
          const before = { words: await heard(page), picture: await picture(page) }
          await step(page, key)
          await settle(page, no)
          const words = await heard(page)
          if (words === before.words && await picture(page) !== before.picture)
            silent.push(`slide ${no}, ${key} ${n}`)
          expect(words, `slide ${no}, ${key} ${n}`).not.toMatch(/^Slide /)
          expect(words.length, words).toBeGreaterThan(0)
        }
      }
    }
    expect(silent).toEqual([])
  }, 400_000)

  it('hears after a jump of the new slide only, wherever the jump came from', async () => {
    const page = await deck.openSlide(1)
    const words = new Map<number, string>()
    for (const { no } of slides) {
      await deck.openSlide(no, 1)
      await expect.poll(() => heard(page), SOON).toContain(arrivalAt(no))
      words.set(no, await heard(page))
    }
    for (const { no } of slides.toReversed()) {
      // The slide in between is left before it has been spoken of, in the middle of its steps.
      await deck.openSlide(no > 2 ? no - 2 : no + 2, 1)
      await deck.openSlide(no, 1)
      await expect.poll(() => heard(page), SOON).toContain(arrivalAt(no))
      expect(await heard(page)).toBe(words.get(no))
    }
  }, 400_000)

  it('is spoken to from one place', async () => {
    for (const { no } of slides) {
      const page = await deck.openSlide(no)
      const regions = page.locator('[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"], [role="log"]')
      expect(await regions.count(), `slide ${no}`).toBe(1)
    }
  })

  it('hears what comes and goes with a key', async () => {
    const { no } = slides.find(({ layout }) => layout === 'finding')!
    const page = await deck.openSlide(no)
    await expect.poll(() => heard(page), SOON).toContain(arrivalAt(no))
    await page.locator(`#slide-content [data-slidev-no="${no}"] .stage`).first().focus()
    const caption = (): Promise<string> => page.locator(`#slide-content [data-slidev-no="${no}"] caption`).evaluate(caption => caption.textContent ?? '')
    await page.keyboard.press('t')
    await expect.poll(() => heard(page), SOON).toContain((await caption()).slice(0, 40))
    await page.keyboard.press('t')
    await expect.poll(() => heard(page), SOON).toContain('No longer shown')
  })
})
