import type { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright-chromium'
import type { DocumentInfo } from './pdf/metadata.ts'
import type { PageFacts } from './print.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-chromium'
import { loadEvidence } from '../../evidence/load.ts'
import { launchOptions } from '../browser.ts'
import { serveSite } from '../serve.ts'
import { PAPER } from './files.ts'
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

/** A file as the browser printed it, with what its page says about itself. */
interface Printed { file: string, kind: string, doc: PDFDocument, facts: PageFacts }

interface Sheet extends ExportedFile { bytes: Uint8Array }

/** Sizes the handout is printed on. */
type PaperSize = 'a4' | 'letter'

/**
 * Prints the files of {@link PAPER} from a built deck with one browser. The files are put
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
    const sheets = await printAll(page, served.url)
    await putInPlace(out, sheets)
    return sheets.map(({ file, pages }) => ({ file, pages }))
  }
  finally {
    await browser.close()
    await served.close()
  }
}

/** Each file is finished while the browser is busy with the next. */
async function printAll(page: Page, site: string): Promise<Sheet[]> {
  const faults = watchForFaults(page, site)
  const slides = await printSlides(page, site)
  refuseFaults('The slides', faults)
  const [slidesSheet] = await Promise.all([finish(slides), openPaper(page, `${site}/paper/handout`)])
  const a4 = await printHandout(page, 'a4')
  const [a4Sheet, letter] = await Promise.all([finish(a4), printHandout(page, 'letter')])
  refuseFaults('The handout', faults)
  return [slidesSheet, a4Sheet, await finish(letter)]
}

async function printSlides(page: Page, site: string): Promise<Printed> {
  await openPaper(page, `${site}/paper/slides`)
  const facts = await readFacts(page)
  const doc = await openPdf(await printPage(page))
  if (facts.slides === 0 || doc.getPageCount() !== facts.slides)
    throw new Error(`The deck has ${facts.slides} slides, but ${doc.getPageCount()} pages were printed.`)
  return { file: PAPER.slides, kind: 'Slides', doc, facts }
}

/** Prints twice: once to learn on which page each part starts, then with those numbers in the contents. */
async function printHandout(page: Page, size: PaperSize): Promise<Printed> {
  await setPaperSize(page, size)
  const numbers = pagesOfAnchors(await openPdf(await printPage(page, { tagged: false })))
  await fillPageNumbers(page, numbers)
  const facts = await readFacts(page)
  if (facts.tooWide.length > 0)
    throw new Error(`In the handout something is wider than the page on slide ${facts.tooWide.join(', ')}.`)
  const doc = await openPdf(await printPage(page))
  for (const [anchor, number] of pagesOfAnchors(doc)) {
    if (numbers.get(anchor) !== number)
      throw new Error(`The contents say that "${anchor}" starts on page ${numbers.get(anchor)}, but it starts on ${number}.`)
  }
  return { file: PAPER[size], kind: 'Handout', doc, facts }
}

async function finish({ file, kind, doc, facts }: Printed): Promise<Sheet> {
  const pages = doc.getPageCount()
  const bytes = await finishPdf(doc, { ...facts, info: describe(kind, facts.title) })
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
