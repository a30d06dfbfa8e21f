import type { Page } from 'playwright-chromium'
import type { SlideEntry } from './support.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { itOwn } from '../own.ts'
import { CANVAS, settle, startDeck } from './support.ts'

/** The audience's and the presenter's window of one talk, driven with real keys. */
const deck = await startDeck()
const slides = await deck.slides()
afterAll(() => deck.close())

interface Place { no: number, clicks: number }
interface Talk { audience: Page, presenter: Page }

/** A slide with steps, and one after it, so that there is room to go forward and back. */
const MIDDLE = slides.find(({ no, clicks }) => no > 7 && clicks >= 4)!
const START: Place = { no: MIDDLE.no, clicks: 2 }
const AFTER = (steps: number): Place => ({ no: START.no, clicks: START.clicks + steps })

/** Slides with a chart whose rows can be pinned, as its help says. All are in the page a few seconds after it is opened. */
async function interactiveSlides(): Promise<SlideEntry[]> {
  const page = await deck.openSlide(1)
  await page.waitForFunction(() => document.querySelectorAll('#slide-content [data-slidev-no]:has(.slidev-layout)').length === window.deckTools.total())
  const numbers = await page.locator('#slide-content [data-slidev-no]:has(.chart)').evaluateAll(found =>
    found.filter(slide => slide.textContent.includes('Enter pins')).map(slide => Number(slide.getAttribute('data-slidev-no'))))
  return slides.filter(({ no }) => numbers.includes(no))
}

const interactive = await interactiveSlides()

/** One in three of them, for what all charts share: each keeps what is chosen in it by the same code. */
const some = interactive.filter((_, i) => i % 3 === 0)

/** For tests that visit many steps in two windows, in ms. */
const SLOW = 240_000

/** One pair of windows serves all tests; those that need another order of opening have a context of their own. */
let context = await deck.newContext()
await context.addInitScript(() => {
  const held: string[] = []
  Object.assign(window, { held })
  Object.defineProperty(navigator, 'wakeLock', { value: { request: async (kind: string) => {
    held.push(kind)
    return Object.assign(new EventTarget(), { released: false, release: async () => {} })
  } } })
})
const pair: Talk = { audience: await open(`/${START.no}`), presenter: await open(`/presenter/${START.no}`) }
for (const page of [pair.audience, pair.presenter])
  await settle(page, START.no)

async function open(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(deck.url + path)
  return page
}

/** Both windows at a place, with nothing chosen in any chart. */
async function talkAt(place: Place): Promise<Talk> {
  await goTogether(pair, place)
  return pair
}

/** Windows of another talk, in a browser that has none open. */
async function inNewContext<T>(run: () => Promise<T>): Promise<T> {
  const before = context
  context = await deck.newContext()
  try {
    return await run()
  }
  finally {
    await context.close()
    context = before
  }
}

const stage = (page: Page, no: number): ReturnType<Page['locator']> => page.locator(`#slide-content [data-slidev-no="${no}"] .chart .stage`).first()

const place = (page: Page): Promise<Place> => page.evaluate(() => window.deckTools.place())

async function together({ audience, presenter }: Talk, expected: Place, message?: string): Promise<void> {
  await expect.poll(async () => [await place(audience), await place(presenter)], { message, timeout: 3000, interval: 20 }).toEqual([expected, expected])
}

/** Waits for as long as a window could still be sent astray: a presenter view that has just been opened waits 250 ms. */
async function rest({ presenter }: Pick<Talk, 'presenter'>): Promise<void> {
  await presenter.waitForTimeout(400)
}

async function reload(page: Page): Promise<void> {
  await page.reload()
  await page.waitForFunction(() => 'deckTools' in window)
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys)
    await page.keyboard.press(key)
}

/** Key presses 8 ms apart, which do not wait for what the one before did. */
async function tap(page: Page, ...keys: string[]): Promise<void> {
  await Promise.all(keys.map(async (key, i) => {
    await page.waitForTimeout(8 * i)
    await page.keyboard.press(key)
  }))
}

/** A finger's swipe over the headline, to the right with 1. */
async function swipe(page: Page, by: 1 | -1): Promise<void> {
  const session = await context.newCDPSession(page)
  const box = (await page.locator('#slide-content').boundingBox())!
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...shares: number[]): Promise<unknown> =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: shares.map(share => ({ x: box.x + box.width * (0.5 + by * share), y: box.y + box.height * 0.12 })) })
  await touch('touchStart', -0.3)
  for (const share of [-0.15, 0, 0.15, 0.3])
    await touch('touchMove', share)
  await touch('touchEnd')
  await session.detach()
}

const fiveTimes = (key: string): string[] => Array.from({ length: 5 }, () => key)

/** What somebody does, and where both windows are then. */
const ACTIONS: [string, (talk: Talk) => Promise<unknown>, Place][] = [
  ['the presenter goes on', ({ presenter }) => press(presenter, 'PageDown'), AFTER(1)],
  ['the presenter goes back', ({ presenter }) => press(presenter, 'PageUp'), AFTER(-1)],
  ['a key is pressed in the audience window', ({ audience }) => press(audience, 'ArrowRight'), AFTER(1)],
  ['keys are pressed in both', async ({ audience, presenter }) => {
    await press(audience, 'PageDown')
    await expect.poll(() => place(presenter)).toEqual(AFTER(1))
    await press(presenter, 'PageDown')
  }, AFTER(2)],
  ['the audience goes to the next slide', ({ audience }) => press(audience, 'ArrowDown'), { no: START.no + 1, clicks: 0 }],
  ['the presenter goes to the slide before', ({ presenter }) => press(presenter, 'ArrowUp'), { no: START.no - 1, clicks: 0 }],
  ['the audience window is loaded again', ({ audience }) => reload(audience), START],
  ['the presenter view is loaded again', ({ presenter }) => reload(presenter), START],
  ['both are loaded again', ({ audience, presenter }) => Promise.all([reload(audience), reload(presenter)]), START],
  ['the audience window is opened anew at the first slide', ({ audience }) => audience.goto(`${deck.url}/`), START],
  ['the presenter view is loaded again after the audience went on', async (talk) => {
    await press(talk.audience, 'PageDown')
    await together(talk, AFTER(1))
    await reload(talk.presenter)
  }, AFTER(1)],
  ['the audience leafs on through a further window', async () => {
    const further = await open('/')
    await expect.poll(() => place(further), { timeout: 5000 }).toEqual(START)
    await press(further, 'PageDown')
    await together(pair, AFTER(1))
    await further.close()
  }, AFTER(1)],
]

describe('both windows are at one place after', () => {
  it.each(ACTIONS)('%s', async (_, act, expected) => {
    const talk = await talkAt(START)
    await act(talk)
    await rest(talk)
    await together(talk, expected)
  })

  it('the presenter view is opened first, and the audience window at the first slide', () => inNewContext(async () => {
    const presenter = await open(`/presenter/${START.no}?clicks=${START.clicks}`)
    await settle(presenter, START.no)
    const audience = await open('/')
    await rest({ presenter })
    await together({ audience, presenter }, START)
  }))

  it('any further page of the deck is opened', async () => {
    const talk = await talkAt(START)
    for (const path of ['/', `/${MIDDLE.no + 2}`, '/presenter', '/overview', '/notes', '/entry', '/print', '/7?print', '/paper/handout', '/paper/slides']) {
      const further = await open(path)
      await rest(talk)
      await together(talk, START, path)
      await further.close()
    }
  })

  it('presses 8 ms apart, in either window and in both at once', async () => {
    const talk = await talkAt(START)
    const { audience, presenter } = talk
    const rounds = [
      () => [tap(presenter, ...fiveTimes('PageDown'))],
      () => [tap(audience, ...fiveTimes('PageDown'))],
      () => [tap(presenter, ...fiveTimes('PageUp')), tap(audience, ...fiveTimes('ArrowDown'))],
    ]
    for (const round of rounds) {
      const before = await place(presenter)
      await Promise.all(round())
      await rest(talk)
      const after = await place(presenter)
      expect(after).not.toEqual(before)
      expect(await place(audience)).toEqual(after)
    }
  })
})

it('the windows agree at every step, forward from the presenter view and back from the audience window', async () => {
  const some = slides.slice(MIDDLE.no - 4, MIDDLE.no + 6)
  const steps = some.flatMap(({ no, clicks }) => Array.from({ length: clicks + 1 }, (_, step): Place => ({ no, clicks: step })))
  expect(steps.length).toBeGreaterThan(10)
  const talk = await talkAt(steps[0]!)
  for (const step of steps.slice(1)) {
    await press(talk.presenter, 'PageDown')
    await together(talk, step, `forward to slide ${step.no}, step ${step.clicks}`)
    // A slide knows its steps once its code has arrived, which no hand outruns.
    if (step.clicks === 0)
      await settle(talk.presenter, step.no)
  }
  for (const step of steps.slice(0, -1).reverse()) {
    await press(talk.audience, 'PageUp')
    await together(talk, step, `back to slide ${step.no}, step ${step.clicks}`)
  }
}, SLOW)

it('an audience window in the background keeps up, although the browser holds its timers and draws no frames', () => inNewContext(async () => {
  const audience = await context.newPage()
  await audience.addInitScript(() => {
    const later = window.setTimeout.bind(window)
    window.setTimeout = ((run: () => void, ms = 0) => later(run, Math.max(ms, 1000))) as typeof window.setTimeout
    window.requestAnimationFrame = () => 0
  })
  await audience.goto(`${deck.url}/${START.no}`)
  await audience.waitForTimeout(2500)
  const presenter = await open(`/presenter/${START.no}`)
  await settle(presenter, START.no)
  await rest({ presenter })
  for (let step = 1; step <= MIDDLE.clicks; step++) {
    await press(presenter, 'PageDown')
    await expect.poll(() => place(audience), { timeout: 400, interval: 20, message: `step ${step}` }).toEqual({ no: START.no, clicks: step })
  }
}))

it('no step asks the server for anything, the icon included, once all slides are there', async () => {
  const { audience, presenter } = await talkAt(START)
  expect(await audience.locator('link[rel~="icon"]').count()).toBe(1)
  await audience.waitForFunction(() => window.deckTools.notesLoaded() && document.querySelectorAll('#slideshow [data-slidev-no]').length === window.deckTools.total())
  await audience.waitForLoadState('networkidle')
  const asked: string[] = []
  audience.on('request', request => request.url().startsWith('data:') || asked.push(request.url()))
  await press(presenter, 'PageDown', 'PageDown', 'PageDown')
  await rest({ presenter })
  expect(asked).toEqual([])
})

describe('what is chosen in a chart', () => {
  it('shows to the audience until the slide is left, as do its table and the time that is looked at', async () => {
    expect(some.length).toBeGreaterThan(0)
    for (const { no, clicks } of some) {
      const talk = await talkAt({ no, clicks })
      const start = await figure(talk.audience, no)
      const scrubs = (await stage(talk.presenter, no).evaluate(element => element.closest('.chart')?.textContent))?.includes('comma and period') ?? false
      for (const keys of [['ArrowDown', 'Enter'], ['t'], ...scrubs ? [['.']] : []]) {
        const before = await figure(talk.audience, no)
        await stage(talk.presenter, no).focus()
        await press(talk.presenter, ...keys)
        await expect.poll(() => figure(talk.audience, no), { message: `slide ${no}, ${keys}: the audience sees no change` }).not.toBe(before)
        await expect.poll(async () => await figure(talk.audience, no) === await figure(talk.presenter, no), { message: `slide ${no}, ${keys}: the windows differ` }).toBe(true)
        expect(await place(talk.presenter), 'the keys moved the deck').toEqual({ no, clicks })
      }
      await goTogether(talk, { no: 1, clicks: 0 })
      await goTogether(talk, { no, clicks })
      await expect.poll(() => figure(talk.audience, no), { message: `slide ${no}: the choice stays when the slide is left` }).toBe(start)
    }
  }, SLOW)

  it('is there again in an audience window that is loaded again', async () => {
    const [chart] = interactive
    const at = { no: chart!.no, clicks: chart!.clicks }
    const talk = await talkAt(at)
    const before = await figure(talk.audience, at.no)
    await stage(talk.presenter, at.no).focus()
    await press(talk.presenter, 'ArrowDown', 'Enter')
    await expect.poll(() => figure(talk.audience, at.no)).not.toBe(before)
    await reload(talk.audience)
    await settle(talk.audience, at.no)
    await expect.poll(async () => await figure(talk.audience, at.no) === await figure(talk.presenter, at.no)).toBe(true)
  })
})

describe('the pen', () => {
  const strokes = (page: Page): Promise<number> => page.locator('.drawn path').count()
  const inBoth = (count: number, message?: string): Promise<void> =>
    expect.poll(async () => [await strokes(pair.audience), await strokes(pair.presenter)], { message }).toEqual([count, count])

  /** Draws over the middle of the slide, from side to side, at a part of its height. */
  async function draw(page: Page, height: number): Promise<void> {
    const box = (await page.locator('#slide-content').boundingBox())!
    const y = box.y + box.height * height
    await page.mouse.move(box.x + box.width * 0.3, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 })
    await page.mouse.up()
  }

  it('draws in both windows what either draws, for each slide, and leaves the clicker alone', async () => {
    const { audience, presenter } = await talkAt(START)
    await draw(presenter, 0.3)
    expect(await presenter.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('DrawingPad')).length), 'the pen is loaded before it is taken').toBe(0)
    await inBoth(0, 'what is drawn without a pen')
    for (const page of [audience, presenter]) {
      await press(page, 'w')
      await page.locator('.drawn.surface').waitFor()
    }
    await draw(presenter, 0.3)
    await inBoth(1)
    await press(audience, '2')
    await draw(audience, 0.5)
    await inBoth(2)
    const colors = await presenter.locator('.drawn path').evaluateAll(found => found.map(path => getComputedStyle(path).stroke))
    expect(new Set(colors).size, 'colors').toBe(2)
    expect(colors.join()).toMatch(/^rgb\(.*rgb\(/)
    const [seen, made] = await Promise.all([audience, presenter].map(async page => [(await page.locator('.drawn path').first().boundingBox())!.x, (await page.locator('#slide-content').boundingBox())!] as const))
    expect((seen![0] - seen![1].x) / seen![1].width).toBeCloseTo((made![0] - made![1].x) / made![1].width, 2)
    expect(await presenter.evaluate(() => window.deckTools.axeFaultsBeside('.tools'))).toEqual([])

    await press(presenter, 'PageDown')
    await together(pair, AFTER(1))
    await inBoth(2, 'at the next step')
    await press(presenter, 'ArrowDown')
    await inBoth(0, 'on the next slide')
    await goTogether(pair, START)
    await inBoth(2, 'back on the slide')
    await reload(audience)
    await settle(audience, START.no)
    await inBoth(2, 'loaded again')

    await press(presenter, 'e')
    const box = (await presenter.locator('#slide-content').boundingBox())!
    await presenter.mouse.move(box.x + box.width / 2, box.y + box.height * 0.2)
    await presenter.mouse.down()
    await presenter.mouse.move(box.x + box.width / 2, box.y + box.height * 0.4, { steps: 9 })
    await presenter.mouse.up()
    await inBoth(1, 'erased')
    await press(presenter, 'u')
    await inBoth(2, 'taken back')
    await press(presenter, 'Delete')
    await inBoth(0, 'cleared')
    await press(presenter, 'Escape')
    await expect.poll(() => presenter.locator('.tools').count()).toBe(0)
    await draw(presenter, 0.3)
    await inBoth(0, 'put down')
  })
})

describe('a mouse', () => {
  it('that rests on the projector lights nothing there, whatever comes under it', async () => {
    const talk = await talkAt({ no: 1, clicks: 0 })
    const differ: string[] = []
    for (const { no, clicks } of some) {
      await talk.audience.mouse.move(480, 250)
      for (let step = 0; step <= clicks; step++) {
        await goTogether(talk, { no, clicks: step })
        if (await figure(talk.audience, no) !== await figure(talk.presenter, no))
          differ.push(`slide ${no}, step ${step}`)
      }
    }
    expect(differ).toEqual([])
  }, SLOW)

  itOwn('that moves over a chart lights a row in its own window only, until the next step', async () => {
    const talk = await talkAt({ no: 1, clicks: 0 })
    let lit = 0
    for (const { no, clicks } of interactive.slice(-3)) {
      await goTogether(talk, { no, clicks: Math.max(0, clicks - 1) })
      const before = { audience: await figure(talk.audience, no), presenter: await figure(talk.presenter, no) }
      await talk.audience.mouse.move(300, 200)
      await talk.audience.mouse.move(320, 330, { steps: 4 })
      await talk.audience.waitForTimeout(100)
      lit += Number(await figure(talk.audience, no) !== before.audience)
      expect(await figure(talk.presenter, no), `slide ${no}`).toBe(before.presenter)
      await talk.audience.mouse.move(300, 250)
      await press(talk.presenter, 'PageDown')
      await talk.audience.waitForTimeout(100)
      await press(talk.presenter, 'PageUp')
      await expect.poll(() => figure(talk.audience, no), { message: `slide ${no} is still lit` }).toBe(before.audience)
    }
    expect(lit, 'no chart lights what the mouse is over').toBeGreaterThan(0)
  }, SLOW)
})

describe('the presenter view', () => {
  const clock = (status: string): Promise<void> => expect.poll(() => pair.presenter.evaluate(() => JSON.parse(sessionStorage.getItem('clock') ?? '{}').status)).toBe(status)

  it('keeps what is said at this step in view, at the last step of the longest notes', async () => {
    const { presenter } = pair
    await presenter.setViewportSize({ width: 1280, height: 720 })
    const longest = await presenter.evaluate(() => window.deckTools.longestNotes())
    for (const clicks of [slides[longest - 1]!.clicks, 0]) {
      await talkAt({ no: longest, clicks })
      await expect.poll(() => presenter.locator('.step-notes').evaluate((pane) => {
        const [box, words] = [pane, pane.querySelector('.spoken')!].map(element => element.getBoundingClientRect())
        return words!.top >= box!.top - 1 && words!.bottom <= box!.bottom + 1
      })).toBe(true)
    }
    expect(await presenter.locator('.step-notes').evaluate(pane => Number.parseFloat(getComputedStyle(pane).fontSize))).toBeGreaterThanOrEqual(20)
    expect(await presenter.locator('.number').first().textContent()).toBe(`${longest} / ${slides.filter(({ layout }) => layout !== 'appendix').length}`)
    expect(await presenter.locator('.next h2').textContent()).toBe(`Next: step 1 of ${slides[longest - 1]!.clicks}`)
  })

  it('starts its clock with the first step, keeps it when loaded again, and stands for a question until the next step', async () => {
    const { presenter } = await talkAt(START)
    await press(presenter, '0', '0')
    await clock('stopped')
    await reload(presenter)
    await settle(presenter, START.no)
    await rest(pair)
    await clock('stopped')
    await press(presenter, 'PageDown')
    await clock('running')
    await reload(presenter)
    await together(pair, AFTER(1))
    await clock('running')
    await press(presenter, 'q')
    await clock('paused')
    await press(presenter, 'PageDown')
    await clock('running')
    const second = await open(`/presenter/${START.no}`)
    await expect.poll(() => second.evaluate(() => sessionStorage.getItem('clock'))).toContain('running')
    await rest(pair)
    await clock('running')
    await second.close()
  })

  itOwn('offers a late speaker what to leave out; X leaves it out in both windows, Z takes it back', async () => {
    const { audience, presenter } = await talkAt({ no: 2, clicks: 0 })
    await presenter.evaluate(() => sessionStorage.setItem('clock', JSON.stringify({ status: 'running', startedAt: Date.now() - 20 * 60_000, pausedAt: 0, slides: {} })))
    await reload(presenter)
    await expect.poll(() => presenter.locator('.late').last().textContent()).toMatch(/behind$/)
    await press(presenter, 'x')
    const out: number[] = await presenter.evaluate(() => JSON.parse(sessionStorage.getItem('dropped') ?? '[]'))
    const first = Math.min(...out)
    const after = slides.find(({ no }) => no > first && !out.includes(no))!
    const before = slides.findLast(({ no }) => no < first)!
    await audience.setViewportSize({ width: 1200, height: 540 })
    await talkAt({ no: before.no, clicks: before.clicks })
    const ways: [string, () => Promise<void>, () => Promise<void>][] = [
      ['clicker', () => press(audience, 'PageDown'), () => press(presenter, 'PageUp')],
      ['click beside the slide', () => audience.mouse.click(1190, 270), () => audience.mouse.click(10, 270)],
      ['swipe', () => swipe(audience, -1), () => swipe(presenter, 1)],
    ]
    for (const [way, on, back] of ways) {
      await on()
      await together(pair, { no: after.no, clicks: 0 }, `${way}, forward`)
      await settle(presenter, after.no)
      await back()
      await together(pair, { no: before.no, clicks: before.clicks }, `${way}, back`)
    }
    await audience.setViewportSize(CANVAS)
    await press(presenter, 'z', 'PageDown')
    await together(pair, { no: first, clicks: 0 })
    await press(presenter, '0', '0')
  })

  it('opens a window for the audience where the talk is, with one key', async () => {
    const { presenter } = await talkAt(START)
    const [audience] = await Promise.all([context.waitForEvent('page'), press(presenter, 'p')])
    await settle(audience, START.no)
    expect(await place(audience)).toEqual(START)
    expect(new URL(audience.url()).pathname).toBe(`/${START.no}`)
    await audience.close()
  })

  it('shares light and dark with the audience, and holds the screen awake', async () => {
    const dark = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.classList.contains('dark'))
    await press(pair.presenter, 'd')
    await expect.poll(async () => [await dark(pair.presenter), await dark(pair.audience)]).toEqual([true, true])
    await press(pair.presenter, 'd')
    await expect.poll(() => dark(pair.audience)).toBe(false)
    expect(await pair.presenter.evaluate(() => (window as { held?: string[] }).held)).toContain('screen')
  })
})

describe('before a talk', () => {
  it('preflight says of each thing in words how it stands, and of the served deck the truth', async () => {
    const page = await open('/preflight')
    await expect.poll(() => page.getByRole('status').textContent(), { timeout: 10_000 }).toMatch(/Ready|Look|Stop/)
    const rows = await page.locator('tr').evaluateAll(found => found.map(row => [...row.children].map(cell => cell.textContent?.trim() ?? '')))
    const lights = Object.fromEntries(rows.map(([light, what]) => [what, light]))
    expect(Object.keys(lights)).toEqual(['Browser', 'Screens', 'Screen lock', 'Fonts', 'Offline', 'Presenter view', 'PDFs', 'Length', 'Figures', 'Regulation'])
    expect(lights).toMatchObject({ 'Fonts': 'Ready', 'Presenter view': 'Ready', 'Screen lock': 'Ready' })
    expect(rows.filter(([light, , says]) => !light || !says)).toEqual([])
    expect(await page.evaluate(() => window.deckTools.axeFaultsBeside('.preflight'))).toEqual([])
    await page.close()
  })

  it('axe finds nothing serious in the presenter view, beside the slides', async () => {
    expect(await pair.presenter.evaluate(() => window.deckTools.axeFaultsBeside('.presenter-view'))).toEqual([])
  })
})

async function goTogether(talk: Talk, { no, clicks }: Place): Promise<void> {
  await talk.presenter.evaluate(([slide, step]) => window.deckTools.go(slide, step), [no, clicks] as const)
  await settle(talk.presenter, no)
  await together(talk, { no, clicks })
  await settle(talk.audience, no)
}

/** The drawing of a slide's first chart and its table, without what differs between windows by nature. */
function figure(page: Page, no: number): Promise<string> {
  return stage(page, no).evaluate(element => [...element.querySelectorAll(':scope > svg, :scope > .table-sheet')]
    .map(part => part.outerHTML.replace(/\b(?:id|href|clip-path|aria-\w+)="[^"]*"/g, '').replace(/<!--.*?-->/g, ''))
    .join('\n'))
}
