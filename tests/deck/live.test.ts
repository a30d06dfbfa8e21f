import type { Page } from 'playwright-chromium'
import { afterAll, describe, expect, it } from 'vitest'
import { itOwn } from '../own.ts'
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
})

/** A projector of the old shape, a very wide screen, and a phone held upright. */
const SHAPES = [{ width: 1024, height: 768 }, { width: 1680, height: 720 }, { width: 390, height: 844 }]

it('stands whole in a window of any shape, with no bar of buttons, and around it the slide’s own ground', async () => {
  const context = await deck.newContext({ dark: true })
  const page = await context.newPage()
  await page.goto(`${deck.url}/1`)
  for (const { no } of [slides[0]!, slides.find(({ layout }) => layout === 'finding')!]) {
    await page.evaluate(no => window.deckTools.go(no, 0), no)
    await settle(page, no)
    for (const shape of SHAPES) {
      await page.setViewportSize(shape)
      await expect.poll(() => page.evaluate((slide) => {
        const ground = (selector: string): string => getComputedStyle(document.querySelector(selector)!).backgroundColor
        const box = document.querySelector('#slide-content')!.getBoundingClientRect()
        return {
          around: ground('#slide-container') === ground(`#slide-content [data-slidev-no="${slide}"] .slidev-layout`),
          whole: box.left > -1 && box.top > -1 && box.right < innerWidth + 1 && box.bottom < innerHeight + 1,
          touches: Math.abs(box.width - innerWidth) < 1 || Math.abs(box.height - innerHeight) < 1,
          scrolls: document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
          bars: [...document.querySelectorAll('nav')].filter(bar => bar.checkVisibility()).length,
        }
      }, no), { message: `slide ${no}, ${shape.width} × ${shape.height}` }).toEqual({ around: true, whole: true, touches: true, scrolls: false, bars: 0 })
    }
  }
  await context.close()
})

describe('a finger', () => {
  it('turns the page with a swipe beside a chart, not with one on it, and draws while the pen is out', async () => {
    const { no } = slides.find(({ layout, clicks }) => layout === 'finding' && clicks > 0)!
    const context = await deck.newContext({ touch: true })
    const page = await context.newPage()
    await page.goto(`${deck.url}/${no}`)
    await settle(page, no)
    const session = await context.newCDPSession(page)
    async function swipe(y: number): Promise<void> {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 700, y }] })
      for (const x of [640, 560, 480, 400])
        await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] })
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
      await page.waitForTimeout(200)
    }
    await swipe(300)
    expect(await place(page)).toEqual({ no, clicks: 0 })
    await swipe(60)
    expect(await place(page)).toEqual({ no, clicks: 1 })

    const strokes = page.locator('.drawn path')
    await page.keyboard.press('w')
    await page.locator('.drawn.surface').waitFor()
    await swipe(60)
    await expect.poll(() => strokes.count(), { message: 'a finger draws while the pen is out' }).toBe(1)
    expect(await place(page), 'and turns no page').toEqual({ no, clicks: 1 })
    await page.keyboard.press('w')
    await swipe(60)
    expect(await strokes.count()).toBe(1)

    const digital = async (type: string, x: number): Promise<void> => page.locator(`#slide-content [data-slidev-no="${no}"]`).first().dispatchEvent(type, { pointerType: 'pen', pointerId: 7, clientX: x, clientY: 40 })
    await digital('pointerdown', 100)
    await page.locator('.drawn.surface').waitFor()
    await digital('pointermove', 200)
    await digital('pointerup', 200)
    await expect.poll(() => strokes.count(), { message: 'a digital pen draws at once' }).toBeGreaterThan(0)
    expect(await page.locator('.drawn.surface').count()).toBe(1)
    await context.close()
  })
})

describe('the list of keys', () => {
  const panel = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('dialog', { name: 'Keys of this slide' })

  itOwn('opens with ? in both windows, names the keys of the slide’s chart and the deck’s, and gives the focus back', async () => {
    const { no } = slides.find(({ title }) => title.startsWith('Beyond waiting'))!
    for (const path of [`/${no}`, `/presenter/${no}`]) {
      const page = await openPage(path, no)
      const stage = page.locator(`#slideshow [data-slidev-no="${no}"] .stage`)
      await stage.focus()
      await page.keyboard.press('?')
      const words = await panel(page).textContent()
      for (const expected of ['L fades low certainty', 'T, or a double click, shows the table', 'Page Down', 'full screen'])
        expect(words).toContain(expected)
      await page.keyboard.press('Escape')
      expect(await panel(page).count()).toBe(0)
      expect(await stage.evaluate(element => element === document.activeElement)).toBe(true)
      await page.context().close()
    }
  })

  it('is gone with the next press of the clicker, which goes on', async () => {
    const { no, clicks } = slides.find(({ layout }) => layout === 'finding')!
    const page = await deck.openSlide(no, clicks)
    await page.keyboard.press('?')
    expect(await panel(page).count()).toBe(1)
    await page.keyboard.press('PageDown')
    await expect.poll(() => place(page)).toEqual({ no: no + 1, clicks: 0 })
    expect(await panel(page).count()).toBe(0)
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
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          const framed = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          return `${framed ? '' : 'no frame around '}${element.outerHTML.slice(0, 100)}`
        })
        if (what.startsWith('no frame'))
          stuck.push(`slide ${no}: ${what}`)
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

describe('nothing outside the slide steals the clicker', () => {
  it.each<[string, (page: Page) => Promise<unknown>]>([
    ['the overview of all slides', page => page.keyboard.press('o')],
    ['the search for a slide', async (page) => {
      await page.keyboard.press('g')
      await page.waitForFunction(() => document.activeElement?.id === 'slidev-goto-input')
    }],
    ['a button of the presenter view, clicked', page => page.locator('button:visible').first().click()],
    ['a button of the presenter view, reached by Tab', page => page.locator('button:visible').first().focus()],
  ])('%s', async (_, open) => {
    const { no } = slides.find(({ layout, clicks }) => layout === 'finding' && clicks > 0)!
    const page = await openPage(`/presenter/${no}`, no)
    await open(page)
    const before = await place(page)
    await page.keyboard.press('PageDown')
    await expect.poll(() => place(page)).not.toEqual(before)
    expect(await page.locator('#slidev-goto-input').isEnabled()).toBe(false)
    await page.context().close()
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
