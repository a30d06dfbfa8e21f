import type { Page } from 'playwright-chromium'
import type { SlideEntry } from './support.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { settle, startDeck } from './support.ts'

const deck = await startDeck()
const slides = await deck.slides()
afterAll(() => deck.close())

const place = (page: Page): Promise<{ no: number, clicks: number }> => page.evaluate(() => window.deckTools.place())

/** What can take the focus on a slide; of its sources, which are alike, the first. */
const FOCUSABLE = ':is(.source-line > a:first-of-type, a[href]:not(.source-line a), button, input, select, textarea, [tabindex]:not(a)):visible'

async function openPage(path: string, no: number): Promise<Page> {
  const page = await (await deck.newContext()).newPage()
  await page.goto(deck.url + path)
  await settle(page, no)
  return page
}

it('returns to the same slide and step after a reload', async () => {
  const slide = slides.find(({ no, clicks }) => no >= 7 && clicks >= 3)
  expect(slide).toBeDefined()
  const { no } = slide!
  const page = await openPage(`/${no}?clicks=3`, no)
  await page.reload()
  await settle(page, no)
  expect(await place(page)).toEqual({ no, clicks: 3 })
  expect(new URL(page.url()).pathname).toBe(`/${no}`)
  await page.context().close()
})

describe('what a screen reader is told', () => {
  it('names the language, and the page after its slide', async () => {
    const page = await deck.openSlide(2)
    expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/)
    await expect.poll(() => page.title()).toContain(`2. ${slides[1]?.title}`)
    await deck.openSlide(3)
    await expect.poll(() => page.title()).toContain(`3. ${slides[2]?.title}`)
  })

  it('announces the number and the headline of the slide', async () => {
    const page = await deck.openSlide(3)
    await expect.poll(() => page.getByRole('status').textContent()).toContain(`Slide 3 of ${slides.length}. ${slides[2]?.title}`)
  })

  it('announces nothing in the presenter view', async () => {
    const page = await openPage('/presenter/2', 2)
    expect(await page.locator('#slide-content [role="status"]').count()).toBe(0)
    expect(await page.title()).toMatch(/^Presenter/)
    await page.context().close()
  })

  it('finds one main landmark on each slide', async () => {
    const mains: [number, number][] = []
    for (const { no } of slides) {
      const page = await deck.openSlide(no)
      mains.push([no, await page.locator('main:visible').count()])
    }
    expect(mains.filter(([, count]) => count !== 1)).toEqual([])
  })
})

describe('the clicker', () => {
  it('advances from whatever has the focus', async () => {
    const stuck: string[] = []
    for (const { no, clicks } of slides.slice(0, -1)) {
      const page = await deck.openSlide(no)
      const targets = page.locator(`#slide-content [data-slidev-no="${no}"] ${FOCUSABLE}`)
      for (let i = 0; i < await targets.count(); i++) {
        await deck.openSlide(no)
        const what = await targets.nth(i).evaluate((element) => {
          (element as HTMLElement).focus()
          return element.outerHTML.slice(0, 100)
        })
        await page.keyboard.press('PageDown')
        const there = clicks > 0 ? { no, clicks: 1 } : { no: no + 1, clicks: 0 }
        const moved = await expect.poll(() => place(page), { timeout: 1500 }).toEqual(there).then(() => true, () => false)
        if (!moved)
          stuck.push(`slide ${no}, with the focus on ${what}`)
      }
    }
    expect(stuck).toEqual([])
  })

  it('and the arrow keys go on working after a chart is clicked', async () => {
    const charts = slides.slice(0, -1)
    const stuck: string[] = []
    for (const { no, clicks } of charts) {
      const page = await deck.openSlide(no, clicks)
      const stages = page.locator(`#slide-content [data-slidev-no="${no}"] .chart .stage:visible`)
      if (await stages.count() === 0)
        continue
      await stages.first().click({ position: { x: 60, y: 60 } })
      await page.keyboard.press('ArrowRight')
      const moved = await expect.poll(() => place(page), { timeout: 1500 }).toEqual({ no: no + 1, clicks: 0 }).then(() => true, () => false)
      if (!moved)
        stuck.push(`slide ${no}`)
    }
    expect(stuck).toEqual([])
  })
})

describe('the keyboard', () => {
  it('finds one tab stop for each chart', async () => {
    const uneven: string[] = []
    for (const { no, clicks } of slides) {
      const page = await deck.openSlide(no, clicks)
      const stops = await page.locator(`#slide-content [data-slidev-no="${no}"] .chart:visible`).evaluateAll(charts =>
        charts.map(chart => [...chart.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
          .filter(element => element.tabIndex >= 0 && element.checkVisibility({ checkVisibilityCSS: true }))
          .length))
      stops.filter(count => count !== 1).forEach(count => uneven.push(`slide ${no}: a chart with ${count} tab stops`))
    }
    expect(uneven).toEqual([])
  })
})

describe('two windows', () => {
  it('stay at one step when the presenter view is opened in the middle of a slide', async () => {
    const { no } = slides.find(({ clicks }) => clicks >= 3)!
    const context = await deck.newContext()
    const [audience, presenter] = [await context.newPage(), await context.newPage()]
    await audience.goto(`${deck.url}/${no}?clicks=2`)
    await settle(audience, no)
    await presenter.goto(`${deck.url}/presenter/${no}?clicks=2`)
    await settle(presenter, no)
    await expect.poll(() => place(audience)).toEqual({ no, clicks: 2 })
    await presenter.keyboard.press('PageDown')
    await expect.poll(() => place(audience)).toEqual({ no, clicks: 3 })
    expect(await place(presenter)).toEqual({ no, clicks: 3 })
    await context.close()
  })

  it('show the audience what the presenter picks in a chart, until the slide is left', async () => {
    const interactive = await interactiveSlides()
    expect(interactive.length).toBeGreaterThan(0)
    const context = await deck.newContext()
    const [audience, presenter] = [await context.newPage(), await context.newPage()]
    await audience.goto(`${deck.url}/1`)
    await presenter.goto(`${deck.url}/presenter/1`)
    await settle(presenter, 1)

    for (const { no, clicks } of interactive) {
      await goTogether(no, clicks)
      const before = await figure(audience, no)
      await presenter.locator(`#slide-content [data-slidev-no="${no}"] .chart .stage`).first().focus()
      for (const key of ['ArrowRight', 'ArrowDown', 'Enter'])
        await presenter.keyboard.press(key)
      await expect.poll(() => figure(audience, no), { message: `slide ${no}: the audience sees no change` }).not.toBe(before)
      await expect.poll(async () => await figure(audience, no) === await figure(presenter, no), { message: `slide ${no}: the windows differ` }).toBe(true)
      expect(await place(presenter), 'the keys moved the deck').toEqual({ no, clicks })

      await goTogether(no + 1, 0)
      await goTogether(no, clicks)
      await expect.poll(() => figure(audience, no), { message: `slide ${no}: the state stays when the slide is left` }).toBe(before)
    }
    await context.close()

    async function goTogether(no: number, clicks: number): Promise<void> {
      await presenter.evaluate(([slide, step]) => window.deckTools.go(slide, step), [no, clicks] as const)
      await settle(presenter, no)
      await expect.poll(() => place(audience)).toEqual({ no, clicks })
      await settle(audience, no)
    }
  })
})

/** Slides with a chart that keys act on, as its help says. */
async function interactiveSlides(): Promise<SlideEntry[]> {
  const found: SlideEntry[] = []
  for (const slide of slides) {
    const { no } = slide
    const page = await deck.openSlide(no)
    if (await page.locator(`#slide-content [data-slidev-no="${no}"] .chart:visible`).getByText(/^Arrow keys move/).count() > 0)
      found.push(slide)
  }
  return found
}

/** The drawing of a slide's first chart, without what differs between windows by nature. */
function figure(page: Page, no: number): Promise<string> {
  return page.locator(`#slide-content [data-slidev-no="${no}"] .chart .stage > svg`).first().evaluate(svg =>
    svg.outerHTML.replace(/\b(?:id|href|clip-path|aria-\w+)="[^"]*"/g, '').replace(/<!--.*?-->/g, ''))
}
