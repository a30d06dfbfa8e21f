import type { Browser, Page } from 'playwright-chromium'
import type { Edition } from '../../evidence/edition.ts'
import type { ChangeReport } from '../../evidence/types.ts'
import type { Fault } from './faults.ts'
import type { Finished, Print } from './finish-all.ts'
import type { PageNumbers } from './page-numbers.ts'
import type { Job } from './plan.ts'
import type { Progress } from './progress.ts'
import { loadEvidence } from '../../evidence/load.ts'
import { withBrowser } from '../browser.ts'
import { Problem } from '../program.ts'
import { serveSite } from '../serve.ts'
import { editionOf } from '../stamp.ts'
import { refuseFaults, refuseOverflows, watchForFaults } from './faults.ts'
import { Finisher } from './finisher.ts'
import { keepNumbers, lastNumbers } from './page-numbers.ts'
import { prepareFolder, putInPlace } from './place.ts'
import { planJobs } from './plan.ts'
import { fillPageNumbers, findOverflows, hasPageNumbers, newPage, openPaper, printPage, readFacts, setFormat } from './print.ts'
import { SILENT } from './progress.ts'

export interface ExportOptions {
  /** Folder of the built deck, which may still be in the making. */
  dist: string | Promise<string>
  /** Folder for the PDFs. */
  out: string
  /** Path of a Chromium-family browser. */
  browser: string
  /** What to print; everything if it is left out. */
  jobs?: readonly Job[]
  /** What changed since an earlier state, for the handout's last page. */
  since?: ChangeReport
  progress?: Progress
}

export interface ExportedFile {
  /** Name inside the output folder. */
  file: string
  pages: number
  bytes: Uint8Array
}

/**
 * Prints the documents of a built deck with one browser. The files are put in place together once all are complete: a
 * failed export leaves the old ones as they were.
 * @throws Problem that names file, slide and remedy if a page shows an error, asks for something outside the deck, has
 * words that do not fit, is empty, or is missing, if the browser does not work or the files cannot be written
 */
export async function exportPaper({ dist, out, browser, jobs = planJobs(), since, progress = SILENT }: ExportOptions): Promise<ExportedFile[]> {
  const site = Promise.resolve(dist)
  // Told to whoever calls only once the browser is there.
  site.catch(() => {})
  await prepareFolder(out)
  const finisher = new Finisher()
  try {
    return await withBrowser(browser, async (started) => {
      const edition = editionOf()
      const pages = new PrintingPages(started, { edition, changesSince: since })
      await pages.get(jobs[0]?.dark ?? false)
      const served = await serveSite(await site)
      try {
        const files = await printAll({ jobs, pages, site: served.url, edition, author: loadEvidence().speaker.name, finisher, progress })
        await putInPlace(out, files)
        files.forEach(({ file, pages: count, bytes }) => progress.done(`${file}: ${count} ${count === 1 ? 'page' : 'pages'}, ${Math.round(bytes.length / 1000)} kB`))
        return files
      }
      finally {
        await served.close()
      }
    })
  }
  catch (error) {
    throw error instanceof Error && /has been closed|crashed/.test(error.message)
      ? new Problem(`The browser ${browser} stopped while it printed. Run the command again, or name another one: CHROME_PATH=/path/to/chrome`)
      : error
  }
  finally {
    progress.done('')
    await finisher.close()
  }
}

/** One page of the browser for light and, if it is asked for, one for dark. */
class PrintingPages {
  private readonly made = new Map<boolean, Promise<Page>>()

  constructor(private readonly browser: Browser, private readonly given: object) {}

  get(dark: boolean): Promise<Page> {
    const page = this.made.get(dark) ?? newPage(this.browser, dark, this.given)
    this.made.set(dark, page)
    return page
  }
}

interface Run {
  jobs: readonly Job[]
  pages: PrintingPages
  /** Address of the built deck. */
  site: string
  edition: Edition
  author: string
  finisher: Finisher
  progress: Progress
}

/** How often a document is printed until the page numbers it names hold. */
const PASSES = 4

/** Prints every job, each finished while the browser is busy with the next; those that named other page numbers than they got are printed again. */
async function printAll(run: Run): Promise<ExportedFile[]> {
  const { jobs, pages, site, finisher, progress } = run
  const numbers: Record<string, PageNumbers> = lastNumbers()
  const done = new Map<Job, ExportedFile[]>()
  const faults: Fault[] = []
  const total = jobs.flatMap(({ outputs }) => outputs).length
  for (const dark of new Set(jobs.map(job => job.dark)))
    watchForFaults(await pages.get(dark), site, faults)

  for (let pass = 0; pass < PASSES && done.size < jobs.length; pass++) {
    const prints: { job: Job, finished: Promise<Finished> }[] = []
    for (const job of jobs.filter(one => !done.has(one))) {
      progress.now(`Printing ${job.outputs.map(({ file }) => file).join(' and ')} (${total} ${total === 1 ? 'file' : 'files'} in all)`)
      const file = job.outputs[0]?.file ?? ''
      const page = await pages.get(job.dark)
      const print = await printJob(page, job, numbers, run).catch(async (error: unknown) => {
        // What went wrong on the page is the reason why it is late or too full.
        if (error instanceof Problem)
          await refuseFaults(file, faults, page)
        throw error
      })
      await refuseFaults(file, faults, page)
      prints.push({ job, finished: finisher.finish(print) })
    }
    for (const { job, finished } of prints) {
      const result = await finished
      if (result.wrong)
        job.outputs.forEach(({ file }) => numbers[file] = result.wrong)
      else
        done.set(job, job.outputs.map(({ file }, i) => ({ file, pages: result.pages, bytes: result.files[i] ?? new Uint8Array() })))
    }
  }
  const left = jobs.find(job => !done.has(job))
  if (left)
    throw new Problem(`${left.outputs[0]?.file}: the page numbers it names move the pages they lead to; make a headline in the contents shorter`)
  keepNumbers(numbers)
  return jobs.flatMap(job => done.get(job) ?? [])
}

/** Prints one document on the first of its papers. */
async function printJob(page: Page, { document, outputs, address }: Job, numbers: Readonly<Record<string, PageNumbers>>, { site, edition, author }: Run): Promise<Print> {
  const [first] = outputs
  if (!first)
    throw new Error(`${document.id} is to be printed on no paper.`)
  const { format, file } = first
  if (await openPaper(page, `${site}${address}`))
    await refuseOverflows(file, await findOverflows(page))
  await setFormat(page, format)
  const named = await hasPageNumbers(page) ? numbers[file] ?? {} : undefined
  if (named)
    await fillPageNumbers(page, named)
  const { title, pages, ...facts } = await readFacts(page)
  const bytes = await printPage(page)
  const info = { title, author, description: document.describes, language: 'en-US', seconds: edition.seconds }
  return { ...facts, file, info, bytes, formats: outputs.map(one => one.format), numbers: named, expected: document.id === 'slides' ? pages : undefined }
}
