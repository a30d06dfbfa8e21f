import type { Server } from 'node:http'
import type { DeckCopy } from '../../tools/copy.ts'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureBrowser, launchOptions } from '../../tools/browser.ts'
import { copyDeck } from '../../tools/copy.ts'
import { deckGlyphs } from '../../tools/look/glyphs.ts'
import { pageTools } from '../../tools/look/page/bundle.ts'
import { auditsOf } from '../../tools/look/walk.ts'
import { COVER } from '../small-talk.ts'

/** A path below which the deck is published, as the README's recipe has it. */
const BASE = '/talks/ketamine/'
const SPOKEN = 'Nobody but the speaker reads this.'
const FENCE = '```'

/** What a slide of stock Slidev may have: its headline, what it writes, a setting, and where on the slide that shows with which style. */
const STOCK: readonly [headline: string, writes: string, shows: string, style?: Record<string, string>, setting?: string][] = [
  ['A list', '- one\n- two', 'li', { 'list-style-type': 'disc' }],
  ['A numbered list', '1. one\n2. two', 'li', { 'list-style-type': 'decimal' }],
  ['A picture', '![A square](/square.svg)', 'img[alt="A square"]', { 'object-fit': 'contain' }],
  ['A table', '| a | b |\n| --- | --- |\n| c | d |', 'td', { 'text-align': 'left' }],
  ['A quotation', '> Words', 'blockquote', { 'border-left-style': 'solid' }],
  ['Code', `${FENCE}ts\nconst dose = 1\n${FENCE}`, '.slidev-code .line span[style]', { 'font-size': '18px' }],
  ['Code in steps', `${FENCE}ts {1|2}\nconst dose = 1\nconst rate = 2\n${FENCE}`, '.slidev-code .line.highlighted'],
  ['An equation', '$$\nE = mc^2\n$$\n\nand $x$', '.katex', { position: 'relative' }],
  ['Two columns', '::left::\n\n- a\n\n::right::\n\n- b', '.columns', { display: 'grid' }],
  ['A link to a video', '[A video](https://example.org/video)', 'a[href="https://example.org/video"]', { 'text-decoration-line': 'underline' }],
  ['A class', 'Words', '.slide.clinic', {}, 'class: clinic text-center'],
  ['A transition', 'Words', 'p', {}, 'transition: slide-left'],
  ['Steps', '<p v-click>Words</p>', 'p.slidev-vclick-target'],
  ['A style', '<p class="own">Words</p>\n\n<style>\n.own { letter-spacing: 3px }\n</style>', '.own', { 'letter-spacing': '3px' }],
  ['A grid', '<div class="grid grid-cols-2"><p>a</p><p>b</p></div>', '.grid', { display: 'grid' }],
  ['A footnote', 'Words[^1]\n\n[^1]: A note', '.footnotes li'],
]

/** What has fonts, sizes and colors of its own. */
const LOOKED_AT = ['A quotation', 'Code', 'An equation']

const TALK = [COVER, ...STOCK.map(([headline, writes,,, setting]) => `---
layout: free
minutes: 1
keep: 12
${setting ? `${setting}\n` : ''}---

# ${headline}

${writes}

<!--
${SPOKEN}${headline === 'Steps' || headline === 'Code in steps' ? ' [click] More.' : ''}
-->
`)].join('\n')

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' }

let deck: DeckCopy
let dist: string
let server: Server

beforeAll(() => {
  deck = copyDeck()
  dist = join(deck.root, 'dist')
  mkdirSync(join(deck.root, 'public'), { recursive: true })
  writeFileSync(join(deck.root, 'public/square.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" /></svg>')
  deck.edit('slides.md', /^(---\n[\s\S]*?\n)(src: .*\n---\n)[\s\S]*$/, '$1lineNumbers: true\n$2')
  writeFileSync(join(deck.root, 'sections/1-introduction.md'), TALK)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', '--base', BASE, '--public'], { cwd: deck.root, encoding: 'utf8' })
  expect(stdout + stderr).toContain('without notes')
  expect(status).toBe(0)
}, 240_000)

afterAll(() => {
  server?.close()
  deck.remove()
})

/** A plain static host: files below the path, and `404.html` for what is not there. */
async function serve(): Promise<string> {
  server = createServer(({ url = '/' }, answer) => {
    const path = new URL(url, 'http://localhost').pathname
    const file = path.startsWith(BASE) ? join(dist, path.slice(BASE.length) || 'index.html') : ''
    const found = file !== '' && existsSync(file) && statSync(file).isFile()
    answer.writeHead(found ? 200 : path.startsWith(BASE) ? 404 : 410, { 'Content-Type': TYPES[extname(found ? file : 'a.html')] ?? 'application/octet-stream' })
    answer.end(readFileSync(found ? file : join(dist, '404.html')))
  }).listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  return `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
}

it('what stock Slidev writes works on own slides, styled, in a deck that is published below a path', async () => {
  const url = await serve()
  const browser = await chromium.launch(launchOptions(await ensureBrowser()))
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } })
  const noise: string[] = []
  page.on('console', message => ['error', 'warning'].includes(message.type()) && noise.push(`${page.url()} ${message.text()}`))
  page.on('pageerror', error => noise.push(`${page.url()} ${error.message}`))
  page.on('request', request => !request.url().startsWith(`${url}${BASE}`) && noise.push(request.url()))
  await page.addInitScript(await pageTools())
  await page.goto(`${url}${BASE}`)
  await page.getByText('A small talk').first().waitFor()

  for (const [i, [headline,, shows, style = {}]] of STOCK.entries()) {
    await page.keyboard.press('ArrowDown')
    const slide = page.locator(`#slide-content [data-slidev-no="${i + 2}"]`)
    await slide.getByRole('heading', { name: headline, exact: true }).waitFor()
    await slide.locator(shows).first().waitFor({ state: 'attached' })
    const found = await slide.locator(shows).first().evaluate((element, names) => Object.fromEntries(names.map(name => [name, getComputedStyle(element).getPropertyValue(name)])), Object.keys(style))
    expect(found, headline).toEqual(style)
    if (LOOKED_AT.includes(headline)) {
      const audits = await page.evaluate(([no, glyphs, only]) => window.deckTools.audit(no, { glyphs, only }), [i + 2, deckGlyphs(), auditsOf(false)] as const)
      expect(Object.values(audits).flat(), headline).toEqual([])
    }
  }
  const picture = page.locator('img[alt="A square"]').first()
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
  expect(noise).toEqual([])
  await browser.close()
})

it('a deck that is made for the public has no notes in any file', () => {
  const texts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => /\.(?:html|js|json|css)$/.test(file)).map(file => readFileSync(join(dist, file), 'utf8'))
  expect(texts.length).toBeGreaterThan(5)
  expect(texts.some(text => text.includes('A link to a video'))).toBe(true)
  expect(texts.filter(text => text.includes(SPOKEN))).toEqual([])
})

it('has each font for equations in one form, the smallest', () => {
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => /KaTeX_/.test(file))
  expect(fonts.length).toBeGreaterThan(5)
  expect(fonts.filter(file => !file.endsWith('.woff2'))).toEqual([])
  // The first slide waits for none of them.
  expect(readFileSync(join(dist, 'index.html'), 'utf8')).not.toContain('KaTeX_')
})

it('the deck as one file is refused, with the place, where a slide links a file beside it', () => {
  deck.edit('sections/1-introduction.md', /^- one$/m, '- [The guide](/guide.pdf)')
  const { stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/build-portable.ts'], { cwd: deck.root, encoding: 'utf8' })
  expect(stderr).toMatch(/sections\/1-introduction\.md:\d+ {2}slide 2\n {4}"\/guide\.pdf" cannot go into the one file/)
})
