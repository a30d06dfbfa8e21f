import type { PDFDocument } from 'pdf-lib'
import type { PDFPageProxy } from 'pdfjs-dist'
import type { Tag } from './tags.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '../../tools/paper/pdf/finish.ts'
import { flatten, readTags } from './tags.ts'

/** A run of text, with its size, its left end, its baseline above the page's lower edge and its width in points, and the page it is on. */
export interface Run { text: string, size: number, x: number, y: number, width: number, page: number }

export interface Bookmark { title: string, page: number, children: Bookmark[] }

/** A finished PDF, read by two libraries: pdf-lib for its objects, pdf.js for what it shows. */
export interface PdfFile {
  doc: PDFDocument
  bytes: Uint8Array
  /** All text of each page, without spaces: the browser drops those at line ends. */
  pages: string[]
  /** Size of each page in points. */
  sizes: [number, number][]
  runs: Run[]
  tags: Tag[]
  /** Text of a tag as it is read out, each run of spaces as one. */
  wordsOf: (tag: Tag) => string
  /** The same without spaces. */
  textOf: (tag: Tag) => string
  /** Pages, from 1, on which the content of a tag stands. */
  pagesOf: (tag: Tag) => number[]
  bookmarks: Bookmark[]
}

/** Text without any space, because line breaks in a PDF do not keep theirs. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Text with each run of spaces as one. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Reads one of the exported files. */
export async function openFile(folder: string, name: string): Promise<PdfFile> {
  return readPdf(new Uint8Array(await readFile(join(folder, name))))
}

/** What is written inside each piece of marked content, with the spaces that really stand there: pdf.js's own text makes some up and drops others. */
async function wordsByMark(page: PDFPageProxy): Promise<Map<number, string>> {
  const texts = new Map<number, string>()
  const open: (number | undefined)[] = []
  const { fnArray, argsArray } = await page.getOperatorList()
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as [unknown, unknown]
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      open.push(typeof args?.[1] === 'number' ? args[1] : undefined)
    else if (operator === OPS.endMarkedContent)
      open.pop()
    const mcid = open.findLast(one => one !== undefined)
    if (operator === OPS.showText && mcid !== undefined)
      texts.set(mcid, (texts.get(mcid) ?? '') + (args[0] as ({ unicode: string } | number)[]).map(glyph => typeof glyph === 'number' ? '' : glyph.unicode).join(''))
  })
  return texts
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const doc = await openPdf(bytes)
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pieces = new Map<string, string>()
  const pageNumbers = new Map<string, number>()
  const runs: Run[] = []
  const pages: string[] = []
  const sizes: [number, number][] = []

  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const object = page.ref?.num
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height])
    pageNumbers.set(String(object), number)
    for (const [mcid, text] of await wordsByMark(page))
      pieces.set(`${object}:${mcid}`, text)
    let text = ''
    for (const item of (await page.getTextContent()).items) {
      if (!('str' in item))
        continue
      text += item.str
      if (item.str.trim())
        runs.push({ text: item.str, size: Math.hypot(item.transform[2] as number, item.transform[3] as number), x: item.transform[4] as number, y: item.transform[5] as number, width: item.width, page: number })
    }
    pages.push(squeeze(text))
  }

  const rawOf = (tag: Tag): string => tag.order.map(part => typeof part === 'string' ? pieces.get(part) ?? '' : rawOf(part)).join('')
  const wordsOf = (tag: Tag): string => collapse(rawOf(tag))
  const textOf = (tag: Tag): string => squeeze(rawOf(tag))
  const pieceNames = (tag: Tag): string[] => tag.order.flatMap(part => typeof part === 'string' ? [part] : pieceNames(part))
  const pagesOf = (tag: Tag): number[] => [...new Set(pieceNames(tag).flatMap(piece => pageNumbers.get(piece.split(':')[0] ?? '') ?? []))].sort((a, b) => a - b)
  const outline = await pdf.getOutline() ?? []
  const bookmarks = await Promise.all(outline.map(resolve))
  const tags = flatten(readTags(doc))
  await task.destroy()
  return { doc, bytes, pages, sizes, runs, tags, wordsOf, textOf, pagesOf, bookmarks }

  async function resolve({ title, dest, items }: (typeof outline)[number]): Promise<Bookmark> {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const ref = place?.[0] as { num: number, gen: number } | undefined
    if (!ref)
      throw new Error(`The bookmark "${title}" leads nowhere.`)
    return { title, page: await pdf.getPageIndex(ref) + 1, children: await Promise.all((items as typeof outline).map(resolve)) }
  }
}
