import type { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright-core'
import type { DocumentInfo } from './pdf/metadata.ts'
import type { PageFacts } from './print.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { loadEvidence } from '../evidence/load.ts'
import { launchOptions } from '../tools/browser.ts'
import { serveSite } from '../tools/serve.ts'
import { pagesOfAnchors } from './pdf/bookmarks.ts'
import { finishPdf, openPdf } from './pdf/finish.ts'
import { fillPageNumbers, openPaper, printPage, readFacts, setPaperSize } from './print.ts'

export interface ExportOptions {
  /** Folder of the built deck. */
  dist: string
  /** Folder for the PDFs. */
  out: string
  /** Path of a Chromium-family browser. */
  browser: string
}

export interface ExportedFile {
  /** Name inside the output folder. */
  file: string
  pages: number
}

interface Sheet extends ExportedFile { bytes: Uint8Array }

/** Sizes the handout is printed on. */
const SIZES = ['a4', 'letter'] as const

/**
 * Prints `slides.pdf`, `handout-a4.pdf` and `handout-letter.pdf` from a built deck with one browser. The files are put
 * in place together once all are complete: a failed export leaves the old ones as they were.
 * @throws Error if a page shows an error, asks for something outside the deck, is empty, or is missing
 */
export async function exportPaper({ dist, out, browser: executable }: ExportOptions): Promise<ExportedFile[]> {
  const served = await serveSite(dist)
  const browser = await chromium.launch(launchOptions(executable)).catch(async (error) => {
    await served.close()
    throw error
  })
  try {
    const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 960, height: 540 } })
    const faults = watchForFaults(page, served.url)
    const sheets = [await printSlides(page, served.url, faults), ...await printHandouts(page, served.url, faults)]
    await putInPlace(out, sheets)
    return sheets.map(({ file, pages }) => ({ file, pages }))
  }
  finally {
    await browser.close()
    await served.close()
  }
}

async function printSlides(page: Page, site: string, faults: readonly string[]): Promise<Sheet> {
  await openPaper(page, `${site}/paper/slides`)
  const facts = await readFacts(page)
  const printed = await openPdf(await printPage(page))
  refuseFaults('The slides', faults)
  if (facts.slides === 0 || printed.getPageCount() !== facts.slides)
    throw new Error(`The deck has ${facts.slides} slides, but ${printed.getPageCount()} pages were printed.`)
  return finish('slides.pdf', printed, facts, 'Slides')
}

async function printHandouts(page: Page, site: string, faults: readonly string[]): Promise<Sheet[]> {
  await openPaper(page, `${site}/paper/handout`)
  const sheets: Sheet[] = []
  for (const size of SIZES) {
    await setPaperSize(page, size)
    sheets.push(await printHandout(page, size))
  }
  refuseFaults('The handout', faults)
  return sheets
}

/** Prints twice: once to learn on which page each part starts, then with those numbers in the contents. */
async function printHandout(page: Page, size: typeof SIZES[number]): Promise<Sheet> {
  const numbers = pagesOfAnchors(await openPdf(await printPage(page)))
  await fillPageNumbers(page, numbers)
  const facts = await readFacts(page)
  const printed = await openPdf(await printPage(page))
  for (const [anchor, number] of pagesOfAnchors(printed)) {
    if (numbers.get(anchor) !== number)
      throw new Error(`The contents say that "${anchor}" starts on page ${numbers.get(anchor)}, but it starts on ${number}.`)
  }
  return finish(`handout-${size}.pdf`, printed, facts, 'Handout')
}

async function finish(file: string, printed: PDFDocument, facts: PageFacts, kind: string): Promise<Sheet> {
  const pages = printed.getPageCount()
  const bytes = await finishPdf(printed, { ...facts, info: describe(kind, facts.title) })
  return { file, pages, bytes }
}

function describe(kind: string, title: string): DocumentInfo {
  return { title, author: loadEvidence().speaker.name, description: `${kind} of the talk`, language: 'en-US' }
}

/** Collects everything that must not happen while a page is drawn. */
function watchForFaults(page: Page, site: string): string[] {
  const faults: string[] = []
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith('data:'))
      faults.push(`asked for ${request.url()}`)
  })
  page.on('requestfailed', request => faults.push(`could not load ${request.url()}`))
  return faults
}

function refuseFaults(what: string, faults: readonly string[]): void {
  if (faults.length > 0)
    throw new Error(`${what} could not be printed:\n${faults.map(fault => `  ${fault}`).join('\n')}`)
}

/** Writes every file under a temporary name, then renames them all. */
async function putInPlace(out: string, sheets: readonly Sheet[]): Promise<void> {
  const places = sheets.map(({ file, bytes }) => ({ bytes, temporary: join(out, `.${file}.${process.pid}`), final: join(out, file) }))
  try {
    await mkdir(out, { recursive: true })
    await Promise.all(places.map(({ temporary, bytes }) => writeFile(temporary, bytes)))
    for (const { temporary, final } of places)
      await rename(temporary, final)
  }
  finally {
    await Promise.all(places.map(({ temporary }) => rm(temporary, { force: true })))
  }
}
