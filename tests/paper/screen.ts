import type { PaperDocument } from '../../tools/paper/documents.ts'
import { ensureBrowser, withBrowser } from '../../tools/browser.ts'
import { DOCUMENTS } from '../../tools/paper/documents.ts'
import { newPage, openPaper, printPage } from '../../tools/paper/print.ts'
import { serveSite } from '../../tools/serve.ts'
import { DIST } from '../../tools/stamp.ts'

/** What a printed page holds in the browser, before it is a PDF. */
export interface Screen {
  headings: { level: number, text: string }[]
  /** The computed finding of every figure. */
  findings: string[]
  /** Words drawn in figures. */
  drawn: string[]
  /** Cells of every table, and whether each is a header. */
  tables: { header: boolean, text: string }[][]
  links: { href: string, text: string }[]
  /** Words of every heading, paragraph, cell and link as they are shown. */
  texts: string[]
  /** Names of lists. */
  labels: string[]
  /** Headlines of the slides, by number, and the written words. */
  slides: { no: number, title: string, words: string }[]
  /** What the handout's contents list, and headings of what has a bookmark. */
  contents: { href: string, title: string }[]
  bookmarked: string[]
}

/** What each document's page holds, by the document's id, and what the browser prints of the handout before anything is mended. */
export interface Session { screens: Record<PaperDocument['id'], Screen>, printed: Uint8Array, darkColors: string[] }

/** Opens every printed page of the built deck with one browser, in the order of the export, and reads it. */
export async function readScreens(): Promise<Session> {
  const { url, close } = await serveSite(DIST)
  try {
    return await withBrowser(await ensureBrowser(), async (browser) => {
      const page = await newPage(browser, false, {})
      const screens: Partial<Session['screens']> = {}
      for (const { id, page: address } of DOCUMENTS.toReversed().sort(last('handout'))) {
        await openPaper(page, url + address)
        screens[id] = await page.evaluate(read)
      }
      await page.evaluate(() => document.documentElement.dataset.size = 'a4')
      const printed = await printPage(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.waitForSelector('html.dark')
      const darkColors = await page.evaluate(() => ['.handout', '#app', '.chart text'].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector) ?? document.body)
        return selector.endsWith('text') ? style.fill : style.backgroundColor
      }))
      return { screens: screens as Session['screens'], printed, darkColors }
    })
  }
  finally {
    await close()
  }
}

/** Sorts the document with an id to the end. */
function last(id: string): (a: PaperDocument, b: PaperDocument) => number {
  return (a, b) => Number(a.id === id) - Number(b.id === id)
}

function read(): Screen {
  return {
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => ({ level: Number(one.ariaLevel ?? one.tagName[1]), text: one.textContent ?? '' })),
    findings: [...document.querySelectorAll('svg[role="img"]')].map(one => one.getAttribute('aria-label') ?? ''),
    drawn: [...document.querySelectorAll('svg[role="img"] text')].map(one => one.textContent ?? ''),
    tables: [...document.querySelectorAll('table')].map(table => [...table.querySelectorAll('th, td')].map(cell => ({ header: cell.tagName === 'TH', text: cell.textContent ?? '' }))),
    links: [...document.querySelectorAll('a[href]')].map(one => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })),
    // eslint-disable-next-line unicorn/prefer-dom-node-text-content -- `textContent` runs the words around a line break together
    texts: [...document.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, td, th, a')].filter(one => !one.closest('svg') && one.checkVisibility()).map(one => one.innerText.replace(/\s+/g, ' ').trim()),
    labels: [...document.querySelectorAll<HTMLElement>('ul[aria-label], ol[aria-label]')].filter(list => list.checkVisibility()).map(list => list.ariaLabel ?? ''),
    slides: [...document.querySelectorAll<HTMLElement>('[data-slide]')].map(one => ({
      no: Number(one.dataset.slide),
      title: one.querySelector('h1, h3')?.textContent ?? '',
      words: one.querySelector('.words')?.textContent ?? '',
    })),
    contents: [...document.querySelectorAll('.toc a')].map(one => ({ href: one.getAttribute('href') ?? '', title: one.querySelector('span')?.textContent ?? '' })),
    bookmarked: [...document.querySelectorAll('[data-bookmark]')].map(one => one.querySelector('h1, h2, h3')?.textContent ?? ''),
  }
}
