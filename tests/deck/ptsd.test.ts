import type { Page } from 'playwright-chromium'
import { afterAll, expect, it } from 'vitest'
import { describeOwn } from '../own.ts'
import { settle, startDeck } from './support.ts'

/** The therapy chart in a real browser: keyboard, clicker, pointer, and two windows of one talk. */
const deck = await startDeck()
afterAll(() => deck.close())

const slides = await deck.slides()

/** Number of the slide whose headline starts with `headline`. */
function numberOf(headline: string): number {
  return slides.find(({ title }) => title.startsWith(headline))?.no ?? 0
}

const COMPARISONS = numberOf('Against a waiting list')
const PAIRS = numberOf('Same therapy')
const RECORD = numberOf('Beyond waiting')
const TARGETS = numberOf('In the reviews read here')
const GUIDELINE = numberOf('Guidelines recommend')

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

const inside = (page: Page, no: number, selector: string): ReturnType<Page['locator']> => page.locator(`#slide-content ${chart(no)} ${selector}`)

describeOwn('the therapy chart by keyboard', () => {
  it('has one tab stop; up and down stay in the chart, right turns the page', async () => {
    const page = await open(RECORD, `/${RECORD}?clicks=2`)
    expect(await inside(page, RECORD, '[tabindex="0"]').count()).toBe(1)
    await inside(page, RECORD, '.stage').focus()
    await page.keyboard.press('ArrowDown')
    expect(await place(page)).toEqual({ no: RECORD, clicks: 2 })
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => window.deckTools.place().clicks === 3)
    await page.context().close()
  })

  it.each([COMPARISONS, PAIRS, RECORD, TARGETS, GUIDELINE])('pins a row clear of every row and inside the slide %d', async (no) => {
    const page = await open(no, `/${no}?clicks=5`)
    await inside(page, no, '.stage').focus()
    const slide = await page.locator('#slide-content').boundingBox()
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      const [drawing, detail] = [await inside(page, no, 'svg').first().boundingBox(), await inside(page, no, '.detail').boundingBox()]
      expect(detail && drawing && detail.y + detail.height <= drawing.y, key).toBe(true)
      expect(detail && slide && detail.y >= slide.y, key).toBe(true)
      await page.keyboard.press('Escape')
      expect(await inside(page, no, '.detail').count()).toBe(0)
    }
    await page.context().close()
  })

  it('explains an SMD and releases it', async () => {
    const page = await open(RECORD)
    await inside(page, RECORD, '.stage').focus()
    await page.keyboard.press('m')
    expect(await inside(page, RECORD, 'svg').first().textContent()).toContain('Furukawa')
    await page.keyboard.press('Escape')
    expect(await inside(page, RECORD, 'svg').first().textContent()).not.toContain('Furukawa')
    await page.context().close()
  })
})

describeOwn('the pointer', () => {
  it('opens nothing by resting on the chart', async () => {
    const page = await open(RECORD)
    await inside(page, RECORD, '[data-row="yoga-waitlist"]').hover()
    expect(await inside(page, RECORD, 'button, .detail').count()).toBe(0)
    await page.context().close()
  })
})

describeOwn('the clicker', () => {
  it('goes on while the chart has the focus, and after a row was pinned with the pointer', async () => {
    const page = await open(RECORD)
    await inside(page, RECORD, '.stage').focus()
    await page.keyboard.press('PageDown')
    await page.waitForFunction(() => window.deckTools.place().clicks === 1)
    await inside(page, RECORD, '[data-row="yoga-waitlist"]').click()
    expect(await inside(page, RECORD, '.detail').count()).toBe(1)
    await page.keyboard.press('PageDown')
    await page.waitForFunction(() => window.deckTools.place().clicks === 2)
    await page.context().close()
  })

  it('shows every stage of the record before it goes on', async () => {
    const page = await open(RECORD)
    for (const clicks of [1, 2, 3]) {
      await page.keyboard.press('PageDown')
      await page.waitForFunction(step => window.deckTools.place().clicks === step, clicks)
    }
    await page.keyboard.press('PageDown')
    await page.waitForFunction(no => window.deckTools.place().no === no, RECORD + 1)
    await page.context().close()
  })
})

describeOwn('two windows of one talk', () => {
  it('show to the audience what the presenter does in the chart, and forget it when the slide is left', async () => {
    const audience = await open(RECORD)
    const presenter = await audience.context().newPage()
    await presenter.goto(`${deck.url}/presenter/${RECORD}`)
    const stage = presenter.locator(`${chart(RECORD)} .stage`).first()
    await stage.waitFor()
    await stage.focus()

    for (const key of ['ArrowDown', 'Enter'])
      await presenter.keyboard.press(key)
    await inside(audience, RECORD, '.detail').waitFor()
    expect(await inside(audience, RECORD, '.detail').textContent()).toContain('EMDR')

    await presenter.keyboard.press('Escape')
    await presenter.keyboard.press('l')
    await inside(audience, RECORD, '.faded').first().waitFor()

    await audience.evaluate(no => window.deckTools.go(no, 0), RECORD + 1)
    await settle(audience, RECORD + 1)
    await audience.evaluate(no => window.deckTools.go(no, 0), RECORD)
    await settle(audience, RECORD)
    expect(await inside(audience, RECORD, '.faded').count()).toBe(0)
    expect(await inside(audience, RECORD, '.detail').count()).toBe(0)
    await audience.context().close()
  })
})

it('does all this without an error or a request off the machine', () => {
  expect(deck.noise).toEqual([])
})
