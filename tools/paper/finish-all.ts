import type { Format } from './documents.ts'
import type { PrintedPage } from './pdf/finish.ts'
import { Problem } from '../program.ts'
import { pagesOfAnchors } from './pdf/bookmarks.ts'
import { cutTo, finishPdf, openPdf } from './pdf/finish.ts'
import { writePdf } from './pdf/write.ts'

/** A print as it leaves the browser. */
export interface Print extends PrintedPage {
  /** Name of the file, for what is wrong with it. */
  file: string
  bytes: Uint8Array
  /** The papers to make of it; the first is the one it is on. */
  formats: readonly Format[]
  /** The numbers that the page names, by anchor, if it names any. */
  numbers?: Readonly<Record<string, number>>
  /** How many pages there must be: one for every slide. */
  expected?: number
}

/** The finished files, one for each format, or the numbers that the page must name instead. */
export type Finished = { pages: number, files: Uint8Array[], wrong?: undefined } | { pages: number, wrong: Record<string, number> }

/** Makes the files of one print. @throws Problem as `finishPdf` */
export async function finishAll({ file, bytes, formats, numbers, expected, ...printed }: Print): Promise<Finished> {
  const doc = await openPdf(bytes)
  const pages = doc.getPageCount()
  const found = pagesOfAnchors(doc)
  if (numbers && [...found].some(([anchor, number]) => numbers[anchor] !== number))
    return { pages, wrong: Object.fromEntries(found) }
  if (expected === 0 || (expected !== undefined && expected !== pages))
    throw new Problem(`${file}: the deck has ${expected} slides, but ${pages} pages were printed; run npm run build and try again`)
  try {
    finishPdf(doc, printed)
  }
  catch (error) {
    throw error instanceof Problem ? new Problem(`${file} ${error.message}`) : error
  }
  return { pages, files: formats.map((format, i) => {
    if (i > 0)
      cutTo(doc, format)
    return writePdf(doc)
  }) }
}
