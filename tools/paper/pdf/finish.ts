import type { PDFObject, PDFPage } from 'pdf-lib'
import type { Format } from '../documents.ts'
import type { Bookmark } from './bookmarks.ts'
import type { Bytes } from './byte-codes.ts'
import type { Font } from './fonts.ts'
import type { DocumentInfo } from './metadata.ts'
import type { PageTags } from './structure.ts'
import { Buffer } from 'node:buffer'
import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from 'pdf-lib'
import { Problem } from '../../program.ts'
import { pagesOfAnchors, writeBookmarks } from './bookmarks.ts'
import { giveByteCodes } from './byte-codes.ts'
import { compact } from './compact.ts'
import { markArtifacts } from './content.ts'
import { trimFonts } from './font-files.ts'
import { readFonts } from './fonts.ts'
import { Looks } from './looks.ts'
import { writeMetadata } from './metadata.ts'
import { UNIT } from './paint.ts'
import { readPaint } from './read-paint.ts'
import { addStream } from './streams.ts'
import { mendStructure } from './structure.ts'
import { joinText } from './text.ts'

/** What the printed page says about itself. */
export interface PrintedPage extends PageTags {
  info: DocumentInfo
  bookmarks: readonly Bookmark[]
}

/**
 * Makes an accessible file of what the browser printed: title, language, bookmarks, words with their spaces, and the
 * parts of the tag tree that PDF/UA-1 asks for and the browser leaves out. The file is edited in place; copying its
 * pages would lose the tags.
 * @throws Problem if a page is empty or lacks a link
 */
export function finishPdf(printed: PDFDocument, { info, bookmarks, ...tags }: PrintedPage): void {
  const known = new Map<PDFObject, Font>()
  const looks = new Looks(printed.context)
  const pages = printed.getPages().map((page) => {
    const fonts = readFonts(page.node.Resources(), known)
    const { content, wordless } = joinText(contentOf(page), fonts)
    return { page, ref: page.ref.toString(), content, wordless, ...readPaint(content, UNIT, fonts, looks.of(page)) }
  })
  const { loose, joined } = mendStructure(printed, tags, new Map(pages.map(one => [one.ref, one])))
  const byteCodes = pages.every(({ whole }) => whole) ? giveByteCodes(printed.context, known, pages.flatMap(({ paints }) => paints)) : new Map<Font, Bytes>()
  pages.forEach(({ page, ref, content, paints, whole }, i) => {
    const isLoose = (mcid: number): boolean => loose.get(ref)?.has(mcid) ?? false
    if (!paints.some(paint => 'shown' in paint && paint.mcid !== undefined && !isLoose(paint.mcid)))
      throw new Problem(`page ${i + 1} is empty; ${bookmarkBefore(printed, bookmarks, i + 1)} runs over its page`)
    if (!whole) {
      setContent(page, markArtifacts(content, loose.get(ref), name => isTagged(page, name)))
      return
    }
    const drawn = compact(paints, mcid => isLoose(mcid) ? undefined : joined.get(ref)?.get(mcid) ?? mcid, byteCodes)
    setContent(page, drawn.content)
    looks.set(page, drawn.opacities)
  })
  trimFonts(printed)
  writeBookmarks(printed, bookmarks)
  writeMetadata(printed, info)
}

/** What stands before or on a page, by its bookmark. */
function bookmarkBefore(doc: PDFDocument, bookmarks: readonly Bookmark[], page: number): string {
  const pages = pagesOfAnchors(doc)
  const found = bookmarks.findLast(({ target }) => (typeof target === 'number' ? target : pages.get(target) ?? Infinity) <= page)
  return found ? `"${found.title}"` : 'what stands there'
}

/** Whether a drawing that a page uses, by its name there, has tags of its own. */
function isTagged(page: PDFPage, name: string): boolean {
  const object = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(name))
  return object instanceof PDFRawStream && textOf(object).includes('/MCID')
}

function partsOf(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.Contents()
  return contents instanceof PDFArray ? contents.asArray() : [page.node.get(PDFName.of('Contents'))]
}

/** The drawing operators of a page, each character one byte. */
function contentOf(page: PDFPage): string {
  return partsOf(page).map(part => page.doc.context.lookup(part)).map(stream => stream instanceof PDFRawStream ? textOf(stream) : '').join('\n')
}

function setContent(page: PDFPage, content: string): void {
  const { context } = page.doc
  for (const part of partsOf(page)) {
    if (part instanceof PDFRef)
      context.delete(part)
  }
  page.node.set(PDFName.of('Contents'), addStream(context, Buffer.from(content, 'latin1')))
}

/** The operators in a stream, each character one byte. */
function textOf(stream: PDFRawStream): string {
  const deflated = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !stream.dict.has(PDFName.of('DecodeParms'))
  const bytes = deflated ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode()
  return Buffer.from(bytes).toString('latin1')
}

/** Points of the papers that a page can be cut to. */
const PAPERS = { a4: [594.96, 841.92], letter: [612, 792], screen: [720, 405] } as const

/** Shows every page on another paper, around the same middle; what is drawn stays where it is. */
export function cutTo(doc: PDFDocument, format: Format): void {
  const [width, height] = PAPERS[format]
  for (const page of doc.getPages()) {
    const box = page.getMediaBox()
    page.setMediaBox(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
  }
}

/** Opens a printed file for editing. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
}
