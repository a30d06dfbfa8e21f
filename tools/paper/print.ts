import type { Page } from 'playwright-chromium'
import type { Bookmark } from './pdf/bookmarks.ts'
import type { PageLink } from './pdf/structure.ts'

/** How long a page may take to draw every slide. */
const READY_TIMEOUT = 60_000

/** What the page in the browser says about the paper it makes. */
export interface PageFacts {
  title: string
  slides: number
  /** Numbers of slides with something wider than the handout's text: the browser would shrink every page to fit it. */
  tooWide: number[]
  links: PageLink[]
  bookmarks: Bookmark[]
}

/** Opens a page of the deck in the browser and waits until everything on it is drawn. */
export async function openPaper(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForSelector('html[data-paper-ready]', { state: 'attached', timeout: READY_TIMEOUT })
}

/* eslint-disable unicorn/prefer-dom-node-text-content -- `textContent` runs the words around a line break together */
/** Collects what the finishing of the PDF needs to know; bookmarks are elements with `data-bookmark`, their level, that lead to their `data-page` or to their id. */
export function readFacts(page: Page): Promise<PageFacts> {
  return page.evaluate(() => ({
    title: document.querySelector<HTMLElement>('[data-document-title]')?.dataset.documentTitle ?? '',
    slides: document.querySelectorAll('[data-slide]').length,
    tooWide: [...document.querySelectorAll<HTMLElement>('.handout [data-slide]')].filter(one => one.scrollWidth > one.clientWidth + 1).map(one => Number(one.dataset.slide)),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(link => ({
      href: link.getAttribute('href')?.startsWith('#') ? link.hash : link.href,
      text: (link.ariaLabel ?? link.innerText).replace(/\s+/g, ' ').trim(),
    })),
    bookmarks: [...document.querySelectorAll<HTMLElement>('[data-bookmark]')].map(element => ({
      level: Number(element.dataset.bookmark),
      title: (element.dataset.bookmarkTitle ?? element.querySelector<HTMLElement>('h1, h2, h3')?.innerText ?? '').replace(/\s+/g, ' ').trim(),
      target: element.dataset.page ? Number(element.dataset.page) : element.id,
    })),
  }))
}
/* eslint-enable unicorn/prefer-dom-node-text-content */

/** Prints the page as it stands, on the paper that its style sheet names; a file without tags is made faster. */
export function printPage(page: Page, { tagged = true } = {}): Promise<Uint8Array> {
  return page.pdf({ tagged, printBackground: true, preferCSSPageSize: true })
}

/** Sets the paper of the handout, whose layout does not change the screen. */
export function setPaperSize(page: Page, size: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.dataset.size = value
  }, size)
}

/** Writes into the contents on which page each part starts. */
export function fillPageNumbers(page: Page, pages: ReadonlyMap<string, number>): Promise<void> {
  return page.evaluate((numbers) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]'))
      element.textContent = String(numbers[element.dataset.pageOf ?? ''] ?? '')
  }, Object.fromEntries(pages))
}
