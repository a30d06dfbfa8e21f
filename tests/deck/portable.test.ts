import type { Page } from 'playwright-chromium'
import type { DeckCopy } from '../../tools/copy.ts'
import type { SlideEntry } from '../../tools/look/deck.ts'
import type { FirefoxPage } from './firefox.ts'
import { spawnSync } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { deckRoot } from '../../evidence/load.ts'
import { copyDeck } from '../../tools/copy.ts'
import { pageTools } from '../../tools/look/page/bundle.ts'
import { PORTABLE_LIMIT } from '../../tools/portable.ts'
import { itOwn } from '../own.ts'
import { firefoxPath, launchFirefox } from './firefox.ts'
import { CANVAS, NO_REPEAT, settle, startDeck } from './support.ts'

/** A speaker's own last slides, with pictures wherever they may stand, and an equation. */
const OWN = `
---
layout: free
minutes: 1
keep: 12
---

# What our clinic offers

![A square](/square.svg)

<img src="/own/Photo.PNG" alt="A photo">

<p id="ground" style="background: url(/ground.svg)">Words</p>

An equation: $x^2$.

<!--
What you say. ![A square](/square.svg)
-->

---
layout: free
minutes: 1
keep: 12
---

# The square once more

![A square](/square.svg)

<p class="own">Words</p>

<style>
.own { background: url(/ground.svg) }
</style>

<!--
What you say.
-->
`
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>'
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const deck = await startDeck()
let copy: DeckCopy
let file: string
let slides: Pick<SlideEntry, 'no' | 'clicks'>[]

beforeAll(async () => {
  copy = copyDeck()
  file = join(copy.root, 'portable/ketamine-therapy.html')
  // The talk that the speaker gives, as in the built deck.
  copyFileSync(join(deckRoot, 'speaker.yaml'), join(copy.root, 'speaker.yaml'))
  mkdirSync(join(copy.root, 'public/own'), { recursive: true })
  writeFileSync(join(copy.root, 'public/square.svg'), SQUARE)
  writeFileSync(join(copy.root, 'public/ground.svg'), SQUARE.replace('/>', 'fill="red" />'))
  writeFileSync(join(copy.root, 'public/own/Photo.PNG'), PHOTO, 'base64')
  copy.edit('speaker.yaml', /^venue: .*$/m, 'venue: Hospital of the North')
  copy.edit('speaker.yaml', /^logo: .*$/m, 'logo: public/own/Photo.PNG')
  appendFileSync(join(copy.root, 'sections/8-appendix.md'), OWN)
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-portable.ts'], { cwd: copy.root, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const before = await deck.slides()
  slides = [...before, ...[1, 2].map(more => ({ no: before.length + more, clicks: 0 }))]
})
afterAll(async () => {
  await deck.close()
  copy.remove()
})

const place = (page: Page): Promise<{ no: number, clicks: number }> => page.evaluate(() => window.deckTools.place())

it('one file gives the whole talk from a disk, in two windows, and asks for nothing', async () => {
  expect(statSync(file).size).toBeLessThanOrEqual(PORTABLE_LIMIT)
  // What turns text into code is forbidden by the page's own policy, and some browsers say so aloud.
  expect(/[^.\w](?:Function|eval)\(.{0,40}/.exec(readFileSync(file, 'utf8'))?.[0]).toBeUndefined()
  const context = await deck.newContext({ offline: true })
  await context.setOffline(true)
  const asked: string[] = []
  const said: string[] = []
  context.on('request', request => !/^(?:data|blob):/.test(request.url()) && request.url().split('#')[0] !== pathToFileURL(file).href && asked.push(request.url()))
  context.on('console', message => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
  context.on('weberror', problem => said.push(problem.error().message))

  const presenter = await context.newPage()
  await presenter.goto(`${pathToFileURL(file).href}#/presenter/1`)
  await settle(presenter, 1)
  const opened = context.waitForEvent('page')
  await presenter.keyboard.press('p')
  const audience = await opened
  await settle(audience, 1)

  await presenter.keyboard.press('w')
  await presenter.locator('.drawn.surface').waitFor()
  const box = (await presenter.locator('#slide-content').boundingBox())!
  await presenter.mouse.move(box.x + 100, box.y + 100)
  await presenter.mouse.down()
  await presenter.mouse.move(box.x + 200, box.y + 120, { steps: 3 })
  await presenter.mouse.up()
  await expect.poll(() => audience.locator('.drawn path').count(), { message: 'what is drawn' }).toBe(1)
  await presenter.keyboard.press('w')

  const last = slides.at(-1)
  for (const { no, clicks } of slides) {
    await settle(presenter, no)
    await expect.poll(() => place(audience), { interval: 20 }).toEqual({ no, clicks: 0 })
    const [shown, described] = await audience.locator(`#slide-content [data-slidev-no="${no}"]`).first().evaluate(slide => [slide.querySelectorAll('.chart svg').length, slide.querySelectorAll('.chart').length])
    expect(shown, `charts of slide ${no}`).toBeGreaterThanOrEqual(described ?? 0)
    for (let step = 0; step < clicks + (no === last?.no ? 0 : 1); step++)
      await presenter.keyboard.press('PageDown')
  }
  const end = { no: last?.no, clicks: last?.clicks }
  await expect.poll(async () => [await place(presenter), await place(audience)]).toEqual([end, end])
  await audience.reload()
  await expect.poll(() => place(audience)).toEqual(end)

  expect(await audience.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').length)).toBeGreaterThan(1)
  for (const no of [slides.length - 1, slides.length]) {
    await audience.goto(`${pathToFileURL(file).href}#/${no}`)
    await settle(audience, no)
    const drawn = await audience.locator(`[data-slidev-no="${no}"] img`).evaluateAll(all => all.map(image => image instanceof HTMLImageElement && image.naturalWidth > 0))
    expect(drawn, `pictures of slide ${no}`).toEqual(no === slides.length ? [true] : [true, true])
  }
  for (const ground of ['#ground', '.own'])
    expect(await audience.locator(ground).evaluate(element => getComputedStyle(element).backgroundImage)).toContain('data:image/svg+xml')
  await presenter.goto(`${pathToFileURL(file).href}#/presenter/${slides.length - 1}`)
  await expect.poll(() => presenter.locator('.slidev-note img, .notes img').first().evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect([asked, said]).toEqual([[], []])
  await context.close()
})

it('each picture and each font is in the file once', () => {
  const html = readFileSync(file, 'utf8')
  const held = [...html.matchAll(/data:font\/[^"')]+/g)].map(([all]) => all)
  expect(new Set(held).size).toBe(held.length)
  // Once in the code of all slides, and once in the notes, which are text.
  expect(html.split(btoa(SQUARE))).toHaveLength(3)
})

itOwn('the file has 2 MB at most, with an equation', () => {
  expect(statSync(file).size).toBeLessThan(2_000_000)
})

it.skipIf(!firefoxPath)('gives it in Firefox too, in two windows in step', async () => {
  const firefox = await launchFirefox(firefoxPath!, CANVAS)
  const tools = await pageTools()
  const said: string[] = []
  async function open(path: string): Promise<FirefoxPage> {
    const page = await firefox.newPage()
    page.on('console', message => ['error', 'warn'].includes(message.type()) && said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    await page.evaluateOnNewDocument(NO_REPEAT + tools)
    await page.goto(`${pathToFileURL(file).href}#${path}`)
    return page
  }
  const at = (page: FirefoxPage): Promise<unknown> => page.evaluate(() => {
    const place = window.deckTools.place()
    return window.deckTools.isShown(place.no) ? place : undefined
  })
  const audience = await open('/1')
  const presenter = await open('/presenter/1')
  for (const { no, clicks } of slides) {
    const first = { no, clicks: 0 }
    await expect.poll(async () => [await at(presenter), await at(audience)], { interval: 20, timeout: 5000 }).toEqual([first, first])
    for (let step = 0; step < clicks + (no === slides.length ? 0 : 1); step++)
      await presenter.keyboard.press('PageDown')
  }
  const end = { no: slides.length, clicks: slides.at(-1)!.clicks }
  await expect.poll(async () => [await at(presenter), await at(audience)]).toEqual([end, end])
  await firefox.close()
  expect(said).toEqual([])
}, 90_000)

it('the page that needs a server says so when it is opened from a disk', async () => {
  const page = await (await deck.newContext({ offline: true })).newPage()
  await page.goto(pathToFileURL(join(deck.dist, 'index.html')).href)
  await expect.poll(() => page.getByText('npm start').isVisible()).toBe(true)
  await page.goto(deck.url)
  await settle(page, 1)
  expect(await page.getByText('npm start').isVisible()).toBe(false)
})
