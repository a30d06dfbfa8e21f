import type { Browser, Page } from 'playwright-chromium'
import type { Format } from './documents.ts'
import type { PageNumbers } from './page-numbers.ts'
import type { Bookmark } from './pdf/bookmarks.ts'
import type { PageLink } from './pdf/links.ts'
import type { PageList } from './pdf/structure.ts'
import { setTimeout } from 'node:timers/promises'
import { Problem } from '../program.ts'

/** How long the browser may take for a new page, to draw every slide, and to print, in ms: together less than half a minute for one that hangs. */
const ANSWERS_WITHIN = 15_000
const READY_WITHIN = 25_000
const PRINTS_WITHIN = 25_000

/** What the page in the browser says about the paper it makes. */
export interface PageFacts {
  title: string
  /** How many pages there must be, if it says so. */
  pages: number
  links: PageLink[]
  lists: PageList[]
  bookmarks: Bookmark[]
}

/** Words that run over an edge: of their slide, where nobody would see them, or of the handout's text, which would shrink every page. */
export interface Overflow { slide?: number, heading: string, text: string, edge: string, px: number }

/**
 * A new page of the browser.
 * @param given what the deck's pages find in their window
 * @throws Problem if the browser does not answer
 */
export async function newPage(browser: Browser, dark: boolean, given: object): Promise<Page> {
  const opened = browser.newPage({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce', serviceWorkers: 'block', viewport: { width: 960, height: 540 } })
  const page = await within(ANSWERS_WITHIN, opened, 'open a page')
  await page.addInitScript(values => Object.assign(globalThis, values), given)
  return page
}

/**
 * Opens a page of the deck and waits until everything on it is drawn. From another page of the deck it gets there
 * without loading it anew.
 * @returns whether it was not open already
 * @throws Problem that names the slides that are not drawn if that takes too long
 */
export async function openPaper(page: Page, address: string): Promise<boolean> {
  if (page.url() === address)
    return false
  const { pathname, search, origin } = new URL(address)
  const isInside = page.url().startsWith(origin) && await page.evaluate((to) => {
    delete document.documentElement.dataset.paperReady
    void window.showPaper?.(to)
    return window.showPaper !== undefined
  }, pathname + search)
  const opened = isInside ? Promise.resolve() : page.goto(address, { waitUntil: 'commit', timeout: READY_WITHIN })
  await opened.then(() => page.waitForSelector('html[data-paper-ready]', { state: 'attached', timeout: READY_WITHIN })).catch(async (error: Error) => {
    if (!/timeout/i.test(error.message))
      throw error
    const missing = await within(1_000, page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-slide]')].filter(slide => slide.textContent?.trim() === '').map(slide => slide.dataset.slide)), '').catch(() => [])
    const which = missing.length > 0 ? ` Slide ${missing.slice(0, 5).join(', ')} is still empty.` : ''
    throw new Problem(`The browser did not finish drawing ${address} in ${READY_WITHIN / 1000} seconds.${which} Close other programs and run the command again, or name another browser: CHROME_PATH=/path/to/chrome`)
  })
  return true
}

/* eslint-disable unicorn/prefer-dom-node-text-content -- `textContent` runs the words around a line break together */
/** Collects what the finishing of the PDF needs to know; bookmarks are elements with `data-bookmark`, their level, that lead to themselves if they are a `data-page`, else to their id. */
export function readFacts(page: Page): Promise<PageFacts> {
  return page.evaluate(() => ({
    title: document.querySelector<HTMLElement>('[data-document-title]')?.dataset.documentTitle ?? '',
    pages: document.querySelectorAll('[data-page]').length,
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(link => ({
      href: link.getAttribute('href')?.startsWith('#') ? link.hash : link.href,
      text: (link.ariaLabel ?? link.innerText).replace(/\s+/g, ' ').trim(),
      slide: Number(link.closest<HTMLElement>('[data-slide]')?.dataset.slide) || undefined,
    })),
    lists: [...document.querySelectorAll<HTMLElement>('ul, ol, [role="list"]')].filter(list => list.checkVisibility() && !list.closest('[aria-hidden="true"], [role="img"]')).map(list => ({
      label: list.ariaLabel ?? '',
      numbering: getComputedStyle(list).listStyleType === 'none' ? 'None' as const : list.tagName === 'OL' ? 'Decimal' as const : 'Disc' as const,
    })),
    bookmarks: [...document.querySelectorAll<HTMLElement>('[data-bookmark]')].map(element => ({
      level: Number(element.dataset.bookmark),
      title: (element.dataset.bookmarkTitle ?? element.querySelector<HTMLElement>('h1, h2, h3')?.innerText ?? '').replace(/\s+/g, ' ').trim(),
      target: element.dataset.page === undefined ? element.id : [...document.querySelectorAll('[data-page]')].indexOf(element) + 1,
    })),
  }))
}
/* eslint-enable unicorn/prefer-dom-node-text-content */

/** The words that run furthest over an edge, of every part that has any; a part that clips has an upper and a lower edge, too. */
export function findOverflows(page: Page): Promise<Overflow[]> {
  return page.evaluate(() => {
    const over: { place: Element, text: string, edge: string, px: number }[] = []
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = words.nextNode(); node; node = words.nextNode()) {
      const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim()
      const place = node.parentElement?.closest('[data-slide], [data-bookmark], [data-document-title]')
      if (text === '' || !place || !node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      const clips = getComputedStyle(place).overflowY !== 'visible'
      // Words of a drawing may stand in the margin, where the paper has room.
      if (!clips && node.parentElement.closest('svg'))
        continue
      const box = place.getBoundingClientRect()
      const range = document.createRange()
      range.selectNodeContents(node)
      // What is for screen readers alone is 1 px wide.
      for (const { left, right, top, bottom } of [...range.getClientRects()].filter(({ width }) => width > 1)) {
        over.push({ place, text, edge: 'right', px: right - box.right }, { place, text, edge: 'left', px: box.left - left })
        if (clips)
          over.push({ place, text, edge: 'lower', px: bottom - box.bottom }, { place, text, edge: 'upper', px: box.top - top })
      }
    }
    // Drawings and tables count too where they would widen the paper.
    for (const place of document.querySelectorAll('[data-bookmark]')) {
      if (getComputedStyle(place).overflowY === 'visible')
        over.push({ place, text: '', edge: 'right', px: place.scrollWidth - place.clientWidth })
    }
    // The furthest of each place comes last, and stays.
    const worst = new Map(over.filter(({ px }) => px > 1).sort((a, b) => a.px - b.px).map(one => [one.place, one]))
    return [...worst.values()].map(({ place, text, edge, px }) => ({
      text,
      edge,
      px,
      slide: Number((place as HTMLElement).dataset.slide) || undefined,
      heading: place.querySelector('h1, h2, h3')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    }))
  })
}

/** Prints the page as it stands, on the paper that its style sheet names. @throws Problem if the browser hangs */
export function printPage(page: Page): Promise<Uint8Array> {
  return within(PRINTS_WITHIN, page.pdf({ tagged: true, printBackground: true, preferCSSPageSize: true }), 'print')
}

/** What a browser does, if it does it in time. */
async function within<T>(ms: number, task: Promise<T>, what: string): Promise<T> {
  const done = new AbortController()
  task.catch(() => {})
  const late = setTimeout(ms, undefined, { signal: done.signal }).then(() => {
    throw new Problem(`The browser did not ${what} in ${ms / 1000} seconds. Close other programs and run the command again, or name another browser: CHROME_PATH=/path/to/chrome`)
  })
  late.catch(() => {})
  try {
    return await Promise.race([task, late])
  }
  finally {
    done.abort()
  }
}

/** Sets the paper, which changes nothing on the screen. */
export function setFormat(page: Page, format: Format): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.dataset.size = value
  }, format)
}

/** Whether the page names the pages on which its parts start. */
export async function hasPageNumbers(page: Page): Promise<boolean> {
  return await page.locator('[data-page-of]').count() > 0
}

/** Writes into the contents on which page each part starts. */
export function fillPageNumbers(page: Page, pages: PageNumbers): Promise<void> {
  return page.evaluate((numbers) => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]'))
      element.textContent = String(numbers[element.dataset.pageOf ?? ''] ?? '')
  }, pages)
}
