import type { Page } from 'playwright-chromium'
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

it('has no bar of buttons over the slide, and around it the slide’s own ground', async () => {
  for (const { no } of [slides[0]!, slides.find(({ layout }) => layout === 'finding')!]) {
    const page = await deck.openSlide(no, 0, { dark: true })
    const seen = await page.evaluate((slide) => {
      const ground = (selector: string): string => getComputedStyle(document.querySelector(selector)!).backgroundColor
      return {
        around: ground('#slide-container'),
        slide: ground(`#slide-content [data-slidev-no="${slide}"] .slidev-layout`),
        bars: [...document.querySelectorAll('#slide-container nav')].filter(bar => bar.checkVisibility()).length,
      }
    }, no)
    expect(seen, `slide ${no}`).toEqual({ around: seen.slide, slide: seen.slide, bars: 0 })
  }
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
