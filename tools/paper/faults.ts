import type { Page } from 'playwright-chromium'
import type { Overflow } from './print.ts'
import { loadEvidence } from '../../evidence/load.ts'
import { readDeckTalk } from '../check/deck.ts'
import { Problem } from '../program.ts'

/** Words that do not fit, each in one line with its slide, its place in the files and what to do. */
export async function refuseOverflows(file: string, overflows: readonly Overflow[]): Promise<void> {
  if (overflows.length === 0)
    return
  const { slides: deck } = await readDeckTalk(undefined, loadEvidence())
  throw new Problem(overflows.map(({ slide, heading, text, edge, px }) => {
    const source = deck.find(({ no }) => no === slide)
    const place = `${slide ? `slide ${slide}, ` : ''}"${heading}"${source ? ` (${source.file}:${source.line})` : ''}`
    const what = text ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : 'something'
    return `${file}: ${place}: ${what} runs ${Math.ceil(px)} px over the ${edge} edge; shorten it, there or in the data it comes from`
  }).join('\n'))
}

/** What must not happen while a page is drawn, and the address it is about, if it is about one. */
export interface Fault { text: string, url?: string }

/** Collects everything that must not happen while a page is drawn. */
export function watchForFaults(page: Page, site: string, faults: Fault[]): void {
  page.on('pageerror', error => faults.push({ text: error.message }))
  page.on('console', (message) => {
    const blocked = /'(https?:[^']+)' violates the following Content Security Policy/.exec(message.text())?.[1]
    if (blocked)
      faults.push({ text: 'asked for', url: blocked })
    // A file that cannot be loaded is told below, with its place.
    else if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push({ text: message.text() })
  })
  page.on('request', (request) => {
    const frame = request.isNavigationRequest() ? page.mainFrame() : request.frame()
    // What an embedded page asks for is that page's doing.
    if (frame === page.mainFrame() && !request.url().startsWith(site) && !request.url().startsWith('data:'))
      faults.push({ text: 'asked for', url: request.url() })
  })
  page.on('requestfailed', request => request.url().startsWith('data:') || !request.url().startsWith(site) || faults.push({ text: 'could not load', url: request.url() }))
  page.on('response', response => response.status() < 400 || faults.push({ text: 'could not load', url: response.url() }))
}

/** @throws Problem with everything that happened, each in one line, with its slide and place in the files as far as the page tells */
export async function refuseFaults(what: string, faults: readonly Fault[], page: Page): Promise<void> {
  if (faults.length === 0)
    return
  const slides = await slidesOf(page, faults.flatMap(({ url }) => url ?? [])).catch(() => new Map<string, number>())
  const deck = slides.size > 0 ? (await readDeckTalk(undefined, loadEvidence())).slides : []
  const lines = faults.map(({ text, url }) => {
    const slide = url === undefined ? undefined : slides.get(url)
    const source = deck.find(({ no }) => no === slide)
    const place = slide === undefined ? '' : `slide ${slide}${source ? ` (${source.file}:${source.line})` : ''}: `
    return `  ${place}${brief(text)}${url === undefined ? '' : ` ${brief(url)}`}`
  })
  throw new Problem(`${what} could not be printed; correct this and run the command again:\n${[...new Set(lines)].join('\n')}`)
}

/** The slide on which each address stands, or one that begins so. */
async function slidesOf(page: Page, urls: readonly string[]): Promise<Map<string, number>> {
  const found = await page.evaluate(wanted => [...document.querySelectorAll<HTMLElement>('[data-slide] :is([src], [data], [href])')].flatMap((element) => {
    const own = ['src', 'data', 'href'].map(name => element.getAttribute(name)).filter(value => value !== null).map(value => new URL(value, document.baseURI).href)
    const url = wanted.find(one => own.some(value => value.startsWith(one)))
    return url === undefined ? [] : [[url, Number(element.closest<HTMLElement>('[data-slide]')?.dataset.slide)] as const]
  }), urls)
  return new Map(found)
}

/** How long a line of a fault may be. */
const LONGEST = 300

/** A text in one line, without the bytes of files that are written into an address. */
function brief(text: string): string {
  const line = text.replace(/data:[^\s"')]{40,}/g, address => `${address.slice(0, 24)}…`).replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line
}
