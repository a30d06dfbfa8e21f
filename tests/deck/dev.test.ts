import type { ChildProcess } from 'node:child_process'
import type { Browser, Page } from 'playwright-chromium'
import type { DeckCopy } from '../../tools/copy.ts'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBrowser, launchOptions } from '../../tools/browser.ts'
import { copyDeck } from '../../tools/copy.ts'
import { COVER } from '../small-talk.ts'

const SECTION = 'sections/3-depression.md'
const FIGURES = 'evidence/findings/depression.yaml'
/** Three slides; the second has a figure, in its notes too. The fourth goes as soon as it is known that nothing is left out. */
const TALK = `${COVER.replace('# A small talk\n', '# A small talk\n\n<SpeakerLine />\n')}
---
layout: finding
claims: [D1]
sources: [zhdanava2021]
minutes: 1
keep: 12
---

# One headline that fits

It is [[trd-share]] of people.

<!--
In a study it was [[trd-share]] of adults.
-->

---
layout: closing
minutes: 0.2
keep: 12
---

# Questions

<!--
Thank you.
-->

---
layout: appendix
---

# In a longer version, page 1

<LongerVersion />
`

/** The line of the share on its slide. */
const LINE = TALK.split('\n').findIndex(line => line.startsWith('It is [[')) + 1

/** The slide whose notes say the share, in the small talk that the copy is cut down to. */
const SLIDE = 2
const OVERLAY = 'vite-error-overlay'

let deck: DeckCopy
let server: ChildProcess
let browser: Browser
let page: Page
let url: string
let printed = ''
/** What the page and the overlay say of a mistake that was there when the server was started. */
let atStart: (string | null)[] = []

beforeAll(async () => {
  deck = copyDeck()
  mkdirSync(join(deck.root, 'public'), { recursive: true })
  deck.edit('slides.md', /src: \.\/sections\/1-introduction\.md\n---\n[\s\S]*$/, `src: ./${SECTION}\n---\n`)
  writeFileSync(join(deck.root, SECTION), TALK)
  deck.edit('speaker.yaml', /accent: ""/, 'accent: blue')
  const port = await freePort()
  url = `http://localhost:${port}`
  server = spawn(process.execPath, [join(deck.root, 'node_modules/@slidev/cli/bin/slidev.mjs'), 'slides.md', '--port', String(port)], { cwd: deck.root, env: { ...process.env, NODE_ENV: 'development', NO_COLOR: '1' } })
  server.stdout?.on('data', (text: string) => printed += text)
  server.stderr?.on('data', (text: string) => printed += text)
  await vi.waitFor(async () => fetch(url), { timeout: 120_000, interval: 500 })
  const options = launchOptions(await ensureBrowser())
  browser = await chromium.launch({ ...options, args: [...options.args ?? [], '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] })
  page = await browser.newPage()
  await page.goto(`${url}/presenter/${SLIDE}`)
  await page.locator('[data-failed]').waitFor({ state: 'attached', timeout: 120_000 })
  atStart = await Promise.all(['.before-start', `${OVERLAY} .message-body`].map(part => page.locator(part).textContent()))
  deck.edit('speaker.yaml', /accent: blue/, 'accent: ""')
  await page.getByText('It is 30.9% of people.').first().waitFor({ timeout: 120_000 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  server?.kill()
  deck.remove()
})

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const seen = (): Promise<string> => page.evaluate(() => document.body.textContent ?? '')
const overlay = (): Promise<string> => page.evaluate(name => document.querySelector(name)?.shadowRoot?.textContent ?? '', OVERLAY)
/** Slides that the running deck has: "2 / 10" in the presenter's view. */
const total = (): Promise<string> => page.evaluate(() => /\d \/ (\d+)/.exec(document.body.textContent ?? '')?.[1] ?? '')

it('a mistake that was there before shows as soon as the page is opened', () => {
  expect(atStart).toEqual(['The deck is loading …', expect.stringContaining('a color is written')])
})

it('the pen of the built deck draws here too', async () => {
  await page.keyboard.press('w')
  await page.locator('.drawn.surface').waitFor({ timeout: 20_000 })
  const box = (await page.locator('#slide-content').boundingBox())!
  await page.mouse.move(box.x + 100, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 120, { steps: 3 })
  await page.mouse.up()
  expect(await page.locator('.drawn path').count()).toBe(1)
  await page.keyboard.press('Delete')
  await page.keyboard.press('w')
  await expect.poll(() => page.locator('.tools').count()).toBe(0)
})

it('the venue’s logo and color show, and what is wrong with them is said', async () => {
  deck.edit('speaker.yaml', /logo: ""/, 'logo: public/hospital.svg')
  await expect.poll(overlay, { timeout: 20_000 }).toMatch(/speaker\.yaml:\d[\s\S]*there is no such file/)
  writeFileSync(join(deck.root, 'public/hospital.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1H0z" /></svg>')
  deck.edit('speaker.yaml', /venue: ""\n([\s\S]*)accent: ""/, 'venue: Hospital of the North\n$1accent: "#7a2048"')
  await expect.poll(overlay, { timeout: 20_000 }).toBe('')
  await page.goto(`${url}/1`)
  const logo = page.getByRole('img', { name: 'Logo of Hospital of the North' }).first()
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth), { timeout: 20_000 }).toBeGreaterThan(0)
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))).toBe('#7a2048')
  await page.goto(`${url}/presenter/${SLIDE}`)
  await page.getByText('It is 30.9% of people.').first().waitFor({ timeout: 60_000 })
})

describe('beside a slide', () => {
  let beside: Page

  beforeAll(async () => {
    beside = await browser.newPage()
    await beside.goto(`${url}/${SLIDE}`)
    await beside.getByText('It is 30.9% of people.').first().waitFor({ timeout: 60_000 })
  })

  afterAll(() => beside.close())

  it('stands its text as its file has it, and what is typed there goes to the file and to the slide', async () => {
    await beside.keyboard.press('i')
    const field = beside.getByPlaceholder('Slide')
    await expect.poll(() => field.evaluate(area => area === document.activeElement), { timeout: 60_000 }).toBe(true)
    expect(await field.inputValue()).toContain('\n\nIt is [[trd-share]] of people.')
    expect(await beside.getByPlaceholder('Notes').inputValue()).toBe('In a study it was [[trd-share]] of adults.')

    // What would turn slides, or draw, record and list keys, is only typed here.
    for (const key of ['PageDown', 'PageUp', 'ArrowRight', 'ArrowDown'])
      await beside.keyboard.press(key)
    await field.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, area.value.indexOf(' headline')))
    await beside.keyboard.press('ArrowRight')
    await beside.keyboard.type(' good wfirv?')
    for (let i = 0; i < ' wfirv?'.length; i++)
      await beside.keyboard.press('Backspace')
    await beside.keyboard.press('Control+s')
    await beside.getByRole('heading', { name: 'One good headline that fits' }).first().waitFor({ timeout: 20_000 })
    await expect.poll(seen, { timeout: 20_000 }).toContain('One good headline that fits')
    expect(beside.url()).toBe(`${url}/${SLIDE}`)
    expect(await beside.locator('.tools, .keys-panel, .recording-dialog').count()).toBe(0)
    const file = (): string => readFileSync(join(deck.root, SECTION), 'utf8')
    expect(file()).toBe(TALK.replace('# One headline', '# One good headline'))

    // A mistake is told, and who puts it right can go on typing.
    await beside.evaluate(() => document.title = 'As it was')
    await beside.keyboard.type(' [[')
    await beside.keyboard.press('Control+s')
    await beside.locator(OVERLAY).waitFor({ timeout: 20_000 })
    await beside.keyboard.press('Backspace')
    await beside.keyboard.press('Backspace')
    await beside.keyboard.press('Backspace')
    await expect.poll(() => beside.locator(OVERLAY).count(), { timeout: 20_000 }).toBe(0)
    expect(await beside.title()).toBe('As it was')
    expect(await field.evaluate(area => area === document.activeElement)).toBe(true)

    // What another program writes shows, and nothing is written over it.
    deck.edit(SECTION, /# One good/, '# One')
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toContain('# One headline')
    await beside.getByRole('heading', { name: 'One headline that fits' }).first().waitFor({ timeout: 20_000 })
    expect(file()).toBe(TALK)
    await beside.getByRole('button', { name: 'Close' }).click()
  })

  it('a recording asks for the screen and is saved, with the camera that the slide shows', async () => {
    // What is recorded is a surface that the page has, because a test has no screen.
    await beside.evaluate(() => {
      navigator.mediaDevices.getDisplayMedia = async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 })
        setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 64, 36), 50)
        document.title = 'Asked'
        return canvas.captureStream()
      }
    })
    const saved: string[] = []
    beside.on('download', file => void saved.push(file.suggestedFilename()))
    await beside.keyboard.press('r')
    await beside.getByText('Start', { exact: true }).click()
    await expect.poll(() => beside.title(), { timeout: 20_000 }).toBe('Asked')
    await beside.keyboard.press('v')
    await expect.poll(() => beside.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth), { timeout: 20_000 }).toBeGreaterThan(0)
    await beside.keyboard.press('r')
    await expect.poll(() => saved.sort(), { timeout: 20_000 }).toEqual([expect.stringMatching(/^camera-.+\.webm$/), expect.stringMatching(/^screen-.+\.webm$/)])
    expect(beside.url()).toBe(`${url}/${SLIDE}`)
  })
})

describe('a change while the talk is edited', () => {
  it('of a figure reaches the slide and its notes', async () => {
    deck.edit(FIGURES, /(- id: trd-share\n\s+source: \w+\n\s+value: )30\.9/, '$131.9')
    await expect.poll(seen, { timeout: 20_000 }).toContain('It is 31.9% of people.')
    await expect.poll(seen, { timeout: 20_000 }).toContain('In a study it was 31.9% of adults')
    await page.reload()
    await expect.poll(seen, { timeout: 60_000 }).toContain('In a study it was 31.9% of adults')
    expect(await seen()).not.toContain('30.9%')
  })

  it('reaches a page that could not hear of it because it was still loading', async () => {
    const late = await browser.newPage()
    let hear = (): void => {}
    const gate = new Promise<void>(open => hear = open)
    await late.routeWebSocket(() => true, async (socket) => {
      await gate
      socket.connectToServer()
    })
    await late.goto(`${url}/${SLIDE}`)
    await late.getByText('It is 31.9% of people.').first().waitFor({ timeout: 60_000 })
    deck.edit(FIGURES, /(- id: trd-share\n\s+source: \w+\n\s+value: )31\.9/, '$134.9')
    await expect.poll(seen, { timeout: 20_000 }).toContain('It is 34.9% of people.')
    hear()
    await late.getByText('It is 34.9% of people.').first().waitFor({ timeout: 20_000 })
    await late.close()
    deck.edit(FIGURES, /(- id: trd-share\n\s+source: \w+\n\s+value: )34\.9/, '$131.9')
    await expect.poll(seen, { timeout: 20_000 }).toContain('It is 31.9% of people.')
  })

  it('that breaks a figure is shown with its place and takes no slide away, until it is put right', async () => {
    const slides = await total()
    expect(slides).toBe('3')
    deck.edit(SECTION, /It is \[\[trd-share\]\]/, 'It is [[trd-shar]]')
    await expect.poll(overlay, { timeout: 20_000 }).toMatch(new RegExp(`sections/3-depression\\.md:${LINE}:7[\\s\\S]*did you mean "trd-share"`))
    await expect.poll(() => printed).toMatch(new RegExp(`sections/3-depression\\.md:${LINE}[\\s\\S]*did you mean "trd-share"`))
    expect(await total()).toBe(slides)

    await page.reload()
    await expect.poll(overlay, { timeout: 60_000 }).toMatch(/did you mean "trd-share"/)
    await expect.poll(total, { timeout: 60_000 }).toBe(slides)

    deck.edit(SECTION, /It is \[\[trd-shar\]\]/, 'Now it is [[trd-share]]')
    await expect.poll(seen, { timeout: 60_000 }).toContain('Now it is 31.9% of people.')
    await expect.poll(total).toBe(slides)
    expect(await overlay()).toBe('')
  })

  it('that names a picture which is not there is shown until the picture is put there', async () => {
    deck.edit(SECTION, /Now it is/, '![A square](/square.svg)\n\nNow it is')
    await expect.poll(overlay, { timeout: 20_000 }).toMatch(/"\/square\.svg" is not there/)
    writeFileSync(join(deck.root, 'public/square.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>')
    await expect.poll(() => page.locator('img[alt="A square"]').count(), { timeout: 60_000 }).toBeGreaterThan(0)
    expect(await overlay()).toBe('')
  })

  it('of two files at once shows both', async () => {
    for (const [share, words] of [['32.9', 'Then it is'], ['31.9', 'Now it is']] as const) {
      deck.edit(SECTION, /(?:Now|Then) it is/, words)
      deck.edit(FIGURES, /(- id: trd-share\n\s+source: \w+\n\s+value: )\d+\.9/, `$1${share}`)
      await expect.poll(seen, { timeout: 20_000 }).toContain(`${words} ${share}% of people.`)
      await expect.poll(seen, { timeout: 20_000 }).toContain(`In a study it was ${share}% of adults`)
    }
  })

  it('that adds a slide with a mistake shows the slide once it is put right, and takes it away when it is taken away', async () => {
    const added = `---
layout: free
sources: [zhdanava2021]
minutes: 0.1
keep: 12
---

# A slide of our own

Our clinic sees [[trd-sharp]] of them.

<!--
We see them here.
-->

---
layout: closing`
    deck.edit(SECTION, /---\nlayout: closing/, added)
    await expect.poll(overlay, { timeout: 20_000 }).toMatch(/did you mean "trd-share"/)
    expect(await total()).toBe('3')
    deck.edit(SECTION, /trd-sharp/, 'trd-share')
    await expect.poll(total, { timeout: 60_000 }).toBe('4')
    expect(await overlay()).toBe('')
    await page.goto(`${url}/presenter/3`)
    await expect.poll(seen, { timeout: 60_000 }).toContain('Our clinic sees 31.9% of them.')
    await page.goto(`${url}/presenter/4`)
    await page.getByRole('heading', { name: 'Questions' }).first().waitFor({ timeout: 60_000 })
    deck.edit(SECTION, /---\nlayout: free[\s\S]*(?=---\nlayout: closing)/, '')
    await expect.poll(total, { timeout: 60_000 }).toBe('3')
    await page.goto(`${url}/presenter/${SLIDE}`)
    await expect.poll(seen, { timeout: 60_000 }).toContain('Now it is 31.9% of people.')
    expect(await overlay()).toBe('')
  })

  it('of a figure to something that looks like a program is printed as text and runs nothing', async () => {
    const odd = '<img src=x onerror="window.ran = 1">{{ 7*7 }} 2*3*4 [a](b) `c` _d_'
    deck.edit(FIGURES, /(- id: trd-share\n\s+source: \w+\n\s+value: )31\.9\n\s+unit: '%'/, `$1'${odd}'`)
    await expect.poll(seen, { timeout: 20_000 }).toContain(`it is ${odd} of people.`)
    await expect.poll(seen, { timeout: 20_000 }).toContain(`In a study it was ${odd} of adults`)
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  })
})
