import type { Page } from 'playwright-chromium'
import { afterAll, describe, expect, it } from 'vitest'
import { settle, startDeck } from './support.ts'

/** The therapy chart in a real browser: keyboard, clicker, pointer, and two windows of one talk. */
const deck = await startDeck()
afterAll(() => deck.close())

const slides = await deck.slides()

/** Number of the slide whose headline starts with `headline`. */
function numberOf(headline: string): number {
  const slide = slides.find(({ title }) => title.startsWith(headline))
  if (!slide)
    throw new Error(`No slide is called "${headline}…"`)
  return slide.no
}

const OVERVIEW = numberOf('The harder the comparator')
const WAITLIST = numberOf('Against waiting')
const HARDER = numberOf('Against placebo or active')
const TARGETS = numberOf('Trials test PTSD')
const GUIDELINE = numberOf('The guideline recommends')

const chart = (no: number): string => `[data-slidev-no="${no}"] .therapy-chart`

function place(page: Page): Promise<{ no: number, clicks: number }> {
  return page.evaluate(() => window.deckTools.place())
}

async function open(no: number, path = `/${no}`): Promise<Page> {
  const page = await (await deck.newContext()).newPage()
  await page.goto(deck.url + path)
  await settle(page, no)
  return page
}

function litRows(page: Page, no: number): Promise<string[]> {
  return page.locator(`#slide-content ${chart(no)} g:has(> .band.lit), #slide-content ${chart(no)} .forest-line:has(> .band)`)
    .evaluateAll(rows => rows.map(row => row.getAttribute('data-therapy') ?? row.getAttribute('data-row') ?? ''))
}

describe('the therapy chart by keyboard', () => {
  it('has one tab stop, and its keys stay in the chart', async () => {
    const page = await open(WAITLIST)
    const stops = await page.locator(`#slide-content ${chart(WAITLIST)} [tabindex="0"]`).count()
    expect(stops).toBe(1)
    await page.locator(`#slide-content ${chart(WAITLIST)} .stage`).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await place(page)).toEqual({ no: WAITLIST, clicks: 0 })
    expect(await page.locator(`#slide-content ${chart(WAITLIST)} [data-row="yoga-waitlist"]`).count()).toBe(1)
    await page.context().close()
  })

  it('pins a row clear of its detail, explains an SMD, and releases both', async () => {
    const page = await open(HARDER)
    const inside = (selector: string): ReturnType<Page['locator']> => page.locator(`#slide-content ${chart(HARDER)} ${selector}`)
    await inside('.stage').focus()
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      const [row, detail] = [await inside('.band').boundingBox(), await inside('.detail').boundingBox()]
      expect(row && detail && (row.y >= detail.y + detail.height || detail.y >= row.y + row.height), key).toBe(true)
      await page.keyboard.press('Escape')
      expect(await inside('.detail').count()).toBe(0)
    }
    await page.keyboard.press('Home')
    await page.keyboard.press('m')
    expect(await inside('svg').first().textContent()).toContain('Furukawa')
    await page.keyboard.press('Escape')
    expect(await inside('svg').first().textContent()).not.toContain('Furukawa')
    await page.context().close()
  })

  it.each([TARGETS, OVERVIEW, GUIDELINE])('lights a therapy on slide %d', async (no) => {
    const page = await open(no, `/${no}?clicks=5`)
    await page.locator(`#slide-content ${chart(no)} .stage`).focus()
    for (let i = 0; i < 3; i++)
      await page.keyboard.press('ArrowDown')
    expect(await litRows(page, no)).toEqual(['yoga'])
    await page.context().close()
  })
})

describe('the clicker', () => {
  it('goes on while the chart has the focus, and after a choice was made with the pointer', async () => {
    const page = await open(OVERVIEW)
    await page.locator(`#slide-content ${chart(OVERVIEW)} .stage`).focus()
    await page.keyboard.press('PageDown')
    await page.waitForFunction(() => window.deckTools.place().clicks === 1)
    await page.locator(`#slide-content ${chart(OVERVIEW)}`).hover()
    await page.locator(`#slide-content ${chart(OVERVIEW)} button`, { hasText: 'placebo' }).click()
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BUTTON')
    await page.keyboard.press('PageDown')
    await page.waitForFunction(() => window.deckTools.place().clicks === 2)
    await page.context().close()
  })

  it('shows every stage of the evidence before it goes on', async () => {
    const page = await open(OVERVIEW)
    for (const clicks of [1, 2, 3, 4, 5]) {
      await page.keyboard.press('PageDown')
      await page.waitForFunction(step => window.deckTools.place().clicks === step, clicks)
    }
    await page.keyboard.press('PageDown')
    await page.waitForFunction(no => window.deckTools.place().no === no, OVERVIEW + 1)
    await page.context().close()
  })
})

describe('two windows of one talk', () => {
  it('show to the audience what the presenter does in the chart, and forget it when the slide is left', async () => {
    const audience = await open(WAITLIST)
    const presenter = await audience.context().newPage()
    await presenter.goto(`${deck.url}/presenter/${WAITLIST}`)
    const stage = presenter.locator(`${chart(WAITLIST)} .stage`).first()
    await stage.waitFor()
    await stage.focus()
    const seen = (selector: string): ReturnType<Page['locator']> => audience.locator(`#slide-content ${chart(WAITLIST)} ${selector}`)

    for (const key of ['ArrowDown', 'ArrowDown', 'Enter'])
      await presenter.keyboard.press(key)
    await seen('.detail').waitFor()
    expect(await seen('.detail').textContent()).toContain('EMDR')

    await presenter.keyboard.press('Escape')
    await presenter.keyboard.press('l')
    await seen('.faded').first().waitFor()

    await presenter.keyboard.press('PageDown')
    await audience.waitForFunction(no => window.deckTools.place().no === no, HARDER)
    await audience.evaluate(no => window.deckTools.go(no, 0), WAITLIST)
    await settle(audience, WAITLIST)
    expect(await seen('.faded').count()).toBe(0)
    expect(await seen('.detail').count()).toBe(0)
    await audience.context().close()
  })
})

it('does all this without an error or a request off the machine', () => {
  expect(deck.noise).toEqual([])
})
