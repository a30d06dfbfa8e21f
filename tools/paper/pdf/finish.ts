import type { PDFPage } from 'pdf-lib'
import type { Bookmark } from './bookmarks.ts'
import type { DocumentInfo } from './metadata.ts'
import type { PageLink } from './structure.ts'
import { Buffer } from 'node:buffer'
import { deflateSync, inflateSync } from 'node:zlib'
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { Problem } from '../../program.ts'
import { pagesOfAnchors, writeBookmarks } from './bookmarks.ts'
import { markArtifacts } from './content.ts'
import { writeMetadata } from './metadata.ts'
import { mendStructure } from './structure.ts'

/** What the printed page says about itself. */
export interface PrintedPage {
  info: DocumentInfo
  /** Every link in reading order. */
  links: PageLink[]
  bookmarks: Bookmark[]
}

/**
 * Makes an accessible file of what the browser printed: title, language, bookmarks, and the parts of the tag tree that
 * PDF/UA-1 asks for and the browser leaves out. The file is edited in place; copying its pages would lose the tags.
 * @returns the finished file and how many pages it has
 * @throws Problem if a page is empty or lacks a link
 */
export async function finishPdf(printed: PDFDocument, { info, links, bookmarks }: PrintedPage): Promise<Uint8Array> {
  const loose = mendStructure(printed, links)
  printed.getPages().forEach((page, i) => {
    if (markPage(page, loose.get(page.ref.toString())) === 0)
      throw new Problem(`page ${i + 1} is empty; ${bookmarkBefore(printed, bookmarks, i + 1)} runs over its page`)
  })
  writeBookmarks(printed, bookmarks)
  writeMetadata(printed, info)
  return printed.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY })
}

/** What stands before or on a page, by its bookmark. */
function bookmarkBefore(doc: PDFDocument, bookmarks: readonly Bookmark[], page: number): string {
  const pages = pagesOfAnchors(doc)
  const found = bookmarks.findLast(({ target }) => (typeof target === 'number' ? target : pages.get(target) ?? Infinity) <= page)
  return found ? `"${found.title}"` : 'what stands there'
}

/** Marks what a page paints outside the structure as artifacts; gives the number of its text operators. */
function markPage(page: PDFPage, loose?: ReadonlySet<number>): number {
  const { context } = page.doc
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)

  function isTagged(name: string): boolean {
    const object = objects?.lookup(PDFName.of(name))
    return object instanceof PDFRawStream && textOf(object).includes('/MCID')
  }

  const contents = page.node.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))]
  const source = parts.map(part => context.lookup(part)).map(stream => stream instanceof PDFRawStream ? textOf(stream) : '').join('\n')
  const { content, texts } = markArtifacts(source, loose, isTagged)
  const marked = context.stream(deflateSync(Buffer.from(content, 'latin1')), { Filter: 'FlateDecode' })
  page.node.set(PDFName.of('Contents'), context.register(marked))
  for (const part of parts) {
    if (part instanceof PDFRef)
      context.delete(part)
  }
  return texts
}

/** The operators in a stream, each character one byte. */
function textOf(stream: PDFRawStream): string {
  const deflated = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'))
  const bytes = deflated ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes).toString('latin1')
}

/** Opens a printed file for editing. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}
