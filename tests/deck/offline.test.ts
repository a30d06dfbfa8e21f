import type { BrowserContext, Page } from 'playwright-chromium'
import type { Served } from '../../tools/serve.ts'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeWorker } from '../../tools/offline/write.ts'
import { serveSite } from '../../tools/serve.ts'
import { settle, startDeck } from './support.ts'

/** The deck as its files and the browser alone keep it. */
const deck = await startDeck()
const dist = mkdtempSync(join(tmpdir(), 'dist-'))
cpSync(deck.dist, dist, { recursive: true })
writeWorker(dist)
let served: Served = await serveSite(dist)
const port = served.port
afterAll(async () => {
  await served.close()
  await deck.close()
  rmSync(dist, { recursive: true })
})

const NO = 12
/** The first line of the headline. */
async function headline(page: Page): Promise<string> {
  const text = await page.locator(`#slide-content [data-slidev-no="${NO}"] h1`).first().evaluate(element => element.firstChild?.textContent ?? '')
  return text.trim()
}

/** Waits until the browser has kept the build that is served now, and nothing else. */
async function kept(page: Page): Promise<void> {
  const build = /BUILD = "(\w+)"/.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? ''
  await expect.poll(() => page.evaluate(async wanted => ({
    kept: (await caches.keys()).map(name => name.endsWith(wanted)),
    by: navigator.serviceWorker.controller?.state,
    next: await navigator.serviceWorker.getRegistration().then(found => [found?.installing, found?.waiting].map(worker => worker?.state)),
  }), build), { timeout: 20_000 }).toEqual({ kept: [true], by: 'activated', next: [undefined, undefined] })
}

async function openWindows(context: BrowserContext): Promise<Page[]> {
  return Promise.all([`/${NO}`, `/presenter/${NO}`].map(async (path) => {
    const page = await context.newPage()
    await page.goto(served.url + path)
    await settle(page, NO)
    return page
  }))
}

/** The same name with another hash. */
function nextName(file: string): string {
  return file.replace(/-[\w-]{8}\.js$/, `-${createHash('sha256').update(file).digest('base64url').slice(0, 8)}.js`)
}

/** As a build does after an edit: another headline, so that its file and every file that names it have other names. */
function changeHeadline(from: string, to: string): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:js|html)$/.test(file) && file !== 'sw.js')
  const texts = new Map(files.map(file => [file, readFileSync(join(dist, file), 'utf8')]))
  const changed = new Set(files.filter(file => texts.get(file)?.includes(from)))
  expect(changed.size).toBeGreaterThan(0)
  // Whoever names a file that gets another name gets another name too.
  for (let size = 0; size !== changed.size;) {
    size = changed.size
    for (const [file, text] of texts) {
      if ([...changed].some(one => text.includes(basename(one))))
        changed.add(file)
    }
  }
  const renamed = [...changed].filter(file => file.endsWith('.js')).map(file => [basename(file), nextName(basename(file))] as const)
  for (const file of changed) {
    let text = texts.get(file)?.replaceAll(from, to) ?? ''
    for (const [before, after] of renamed)
      text = text.replaceAll(before, after)
    writeFileSync(join(dist, file), text)
    const after = renamed.find(([before]) => before === basename(file))?.[1]
    if (after)
      renameSync(join(dist, file), join(dist, file.slice(0, -basename(file).length) + after))
  }
  writeWorker(dist)
}

it('both windows can be loaded again when server and network are gone, and show a changed figure as soon as it is served', async () => {
  const context = await deck.newContext({ offline: true })
  const [audience, presenter] = await openWindows(context)
  if (!audience || !presenter)
    throw new Error('no windows')
  await kept(audience)
  const before = await headline(audience)

  await served.close()
  await context.setOffline(true)
  for (let times = 0; times < 2; times++) {
    await Promise.all([audience, presenter].map(async (page) => {
      await page.reload()
      await settle(page, NO)
    }))
  }
  await presenter.keyboard.press('PageUp')
  await expect.poll(() => audience.evaluate(() => window.deckTools.place())).toMatchObject({ no: NO - 1 })
  expect(await presenter.locator('.step-notes .spoken').first().textContent()).toMatch(/\w/)
  await presenter.goto(`${served.url}/presenter/${NO}`)
  await settle(audience, NO)

  const after = 'A figure that was changed'
  changeHeadline(before, after)
  served = await serveSite(dist, port)
  expect(served.port).toBe(port)
  // A file that does not come at once is asked for again.
  const missing = join(dist, 'assets', readdirSync(join(dist, 'assets')).find(file => file.endsWith('.woff2')) ?? '')
  renameSync(missing, `${missing}.away`)
  await context.setOffline(false)
  await audience.reload()
  await settle(audience, NO)
  renameSync(`${missing}.away`, missing)
  expect(await headline(audience)).toBe(after)
  await kept(audience)

  await served.close()
  await audience.reload()
  await settle(audience, NO)
  expect(await headline(audience)).toBe(after)
  await context.close()
  served = await serveSite(dist, port)
})
