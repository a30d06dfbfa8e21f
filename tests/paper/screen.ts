import type { Page } from 'playwright-chromium'
import { chromium } from 'playwright-chromium'
import { ensureBrowser, launchOptions } from '../../tools/browser.ts'
import { openPaper } from '../../tools/paper/print.ts'
import { serveSite } from '../../tools/serve.ts'
import { DIST } from '../../tools/site.ts'

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
  /** Headlines of the slides, by number, and the paragraphs of what the speaker says. */
  slides: { no: number, title: string, spoken: string[] }[]
}

const screens = new Map<string, Promise<Screen>>()

/** Opens `/paper/slides` or `/paper/handout` of the built deck, once, and reads it. */
export function readScreen(name: 'slides' | 'handout'): Promise<Screen> {
  const screen = screens.get(name) ?? onPaper(name, read)
  screens.set(name, screen)
  return screen
}

/** Gives `look` a page of the built deck, ready to be printed. */
export async function onPaper<T>(name: 'slides' | 'handout', look: (page: Page) => Promise<T>): Promise<T> {
  const { url, close } = await serveSite(DIST)
  const browser = await chromium.launch(launchOptions(await ensureBrowser()))
  try {
    const page = await browser.newPage({ colorScheme: 'light', viewport: { width: 960, height: 540 } })
    await openPaper(page, `${url}/paper/${name}`)
    return await look(page)
  }
  finally {
    await browser.close()
    await close()
  }
}

function read(page: Page): Promise<Screen> {
  return page.evaluate(() => ({
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => ({ level: Number(one.ariaLevel ?? one.tagName[1]), text: one.textContent ?? '' })),
    findings: [...document.querySelectorAll('svg[role="img"]')].map(one => one.getAttribute('aria-label') ?? ''),
    drawn: [...document.querySelectorAll('svg[role="img"] text')].map(one => one.textContent ?? ''),
    tables: [...document.querySelectorAll('table')].map(table => [...table.querySelectorAll('th, td')].map(cell => ({ header: cell.tagName === 'TH', text: cell.textContent ?? '' }))),
    links: [...document.querySelectorAll('a[href]')].map(one => ({ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' })),
    slides: [...document.querySelectorAll<HTMLElement>('[data-slide]')].map(one => ({
      no: Number(one.dataset.slide),
      title: one.querySelector('h1, h3')?.textContent ?? '',
      spoken: [...one.querySelectorAll('.spoken p')].map(paragraph => paragraph.textContent ?? ''),
    })),
  }))
}
