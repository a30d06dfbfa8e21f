import type { PDFDocument } from 'pdf-lib'
import type { Page } from 'playwright-chromium'
import type { ChangeReport } from '../../evidence/types.ts'
import type { Format, PaperDocument } from './documents.ts'
import type { DocumentInfo } from './pdf/metadata.ts'
import type { Overflow, PageFacts } from './print.ts'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { loadEvidence } from '../../evidence/load.ts'
import { withBrowser } from '../browser.ts'
import { readDeckTalk } from '../check/deck.ts'
import { Problem } from '../program.ts'
import { serveSite } from '../serve.ts'
import { editionOf } from '../site.ts'
import { DOCUMENTS } from './documents.ts'
import { pagesOfAnchors } from './pdf/bookmarks.ts'
import { finishPdf, openPdf } from './pdf/finish.ts'
import { fillPageNumbers, findOverflows, hasPageNumbers, openPaper, printPage, readFacts, setFormat } from './print.ts'

export interface ExportOptions {
  /** Folder of the built deck. */
  dist: string
  /** Folder for the PDFs. */
  out: string
  /** Path of a Chromium-family browser. */
  browser: string
  /** What changed since an earlier state, for the handout's last page. */
  since?: ChangeReport
}

export interface ExportedFile {
  /** Name inside the output folder. */
  file: string
  pages: number
}

/** A file as the browser printed it, with what its page says about itself. */
interface Printed { file: string, doc: PDFDocument, facts: PageFacts }

interface Sheet extends ExportedFile { bytes: Uint8Array }

/**
 * Prints the files of {@link DOCUMENTS} from a built deck with one browser. The files are put
 * in place together once all are complete: a failed export leaves the old ones as they were.
 * @throws Problem that names file, slide and remedy if a page shows an error, asks for something outside the deck, has
 * words that do not fit, is empty, or is missing, or if the browser does not work
 */
export async function exportPaper({ dist, out, browser, since }: ExportOptions): Promise<ExportedFile[]> {
  const served = await serveSite(dist)
  try {
    return await withBrowser(browser, async (started) => {
      const page = await started.newPage({ colorScheme: 'light', reducedMotion: 'reduce', viewport: { width: 960, height: 540 } })
      await page.addInitScript(given => Object.assign(globalThis, given), { edition: editionOf(), changesSince: since })
      const sheets = await printAll(page, served.url)
      await putInPlace(out, sheets)
      return sheets.map(({ file, pages }) => ({ file, pages }))
    })
  }
  catch (error) {
    throw error instanceof Error && /has been closed|crashed/.test(error.message)
      ? new Problem(`The browser ${browser} stopped while it printed. Run the command again, or name another one: CHROME_PATH=/path/to/chrome`)
      : error
  }
  finally {
    await served.close()
  }
}

/** Each file is finished while the browser is busy with the next. */
async function printAll(page: Page, site: string): Promise<Sheet[]> {
  const faults = watchForFaults(page, site)
  const sheets: Promise<Sheet>[] = []
  // The slides come first: they name best where something is wrong.
  for (const paper of DOCUMENTS.toReversed()) {
    await Promise.all([...sheets.slice(-1), openPaper(page, `${site}${paper.page}`)])
    for (const [format, file] of Object.entries(paper.files)) {
      const printed = await printFormat(page, paper, file, format as Format)
      refuseFaults(file, faults)
      sheets.push(finish(paper, printed))
    }
  }
  return Promise.all(sheets)
}

/** How often the contents are printed until their page numbers hold. */
const PASSES = 3

/** Prints once to learn on which page each part starts, then with those numbers in the contents, until they hold. */
async function printFormat(page: Page, { id }: PaperDocument, file: string, format: Format): Promise<Printed> {
  await setFormat(page, format)
  await refuseOverflows(file, await findOverflows(page))
  let numbers = await hasPageNumbers(page) ? pagesOfAnchors(await openPdf(await printPage(page, { tagged: false }))) : undefined
  for (let pass = 0; pass < PASSES; pass++) {
    if (numbers)
      await fillPageNumbers(page, numbers)
    const facts = await readFacts(page)
    const doc = await openPdf(await printPage(page))
    const found = pagesOfAnchors(doc)
    if (id === 'slides' && (facts.slides === 0 || doc.getPageCount() !== facts.slides))
      throw new Problem(`${file}: the deck has ${facts.slides} slides, but ${doc.getPageCount()} pages were printed; run npm run build and try again`)
    if (!numbers || [...found].every(([anchor, number]) => numbers?.get(anchor) === number))
      return { file, doc, facts }
    numbers = found
  }
  throw new Problem(`${file}: the page numbers in the contents move the pages they name; make a headline in the contents shorter`)
}

/** Words that do not fit, each in one line with its slide, its place in the files and what to do. */
async function refuseOverflows(file: string, overflows: readonly Overflow[]): Promise<void> {
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

async function finish({ describes }: PaperDocument, { file, doc, facts }: Printed): Promise<Sheet> {
  const pages = doc.getPageCount()
  const bytes = await finishPdf(doc, { ...facts, info: describe(describes, facts.title) }).catch((error) => {
    throw error instanceof Problem ? new Problem(`${file} ${error.message}`) : error
  })
  return { file, pages, bytes }
}

function describe(description: string, title: string): DocumentInfo {
  return { title, author: loadEvidence().speaker.name, description, language: 'en-US' }
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
    throw new Problem(`${what} could not be printed; correct this and run the command again:\n${[...new Set(faults)].map(fault => `  ${fault}`).join('\n')}`)
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
