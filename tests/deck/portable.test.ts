import type { Page } from 'playwright-chromium'
import type { FirefoxPage } from './firefox.ts'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageTools } from '../../tools/look/page/bundle.ts'
import { buildPortable, PORTABLE_LIMIT } from '../../tools/portable.ts'
import { firefoxPath, launchFirefox } from './firefox.ts'
import { CANVAS, NO_REPEAT, settle, startDeck } from './support.ts'

const deck = await startDeck()
const slides = await deck.slides()
const folder = mkdtempSync(join(tmpdir(), 'portable-'))
const file = join(folder, 'talk.html')
let size = 0
beforeAll(async () => {
  size = await buildPortable(true, file)
})
afterAll(async () => {
  await deck.close()
  rmSync(folder, { recursive: true })
})

const place = (page: Page): Promise<{ no: number, clicks: number }> => page.evaluate(() => window.deckTools.place())

it('one file gives the whole talk from a disk, in two windows, and asks for nothing', async () => {
  expect(size).toBeLessThanOrEqual(PORTABLE_LIMIT)
  // What turns text into code is forbidden by the page's own policy, and some browsers say so aloud.
  expect(/[^.\w](?:Function|eval)\(.{0,40}/.exec(readFileSync(file, 'utf8'))?.[0]).toBeUndefined()
  const context = await deck.newContext({ offline: true })
  await context.setOffline(true)
  const asked: string[] = []
  const said: string[] = []
  context.on('request', request => !/^(?:data|blob):/.test(request.url()) && !request.url().endsWith('/talk.html') && asked.push(request.url()))
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
  expect([asked, said]).toEqual([[], []])
  await context.close()
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
