import type { PDFDocument } from 'pdf-lib'
import type { Tag } from './tags.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdf } from '../../tools/paper/pdf/finish.ts'
import { flatten, readTags } from './tags.ts'

/** A run of text on a page, with its size in points. */
export interface Run { text: string, size: number }

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
  /** Text of a tag, without spaces. */
  textOf: (tag: Tag) => string
  bookmarks: Bookmark[]
}

/** Text without any space, because line breaks in a PDF do not keep theirs. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Reads one of the exported files. */
export async function openFile(folder: string, name: string): Promise<PdfFile> {
  return readPdf(new Uint8Array(await readFile(join(folder, name))))
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const doc = await openPdf(bytes)
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await task.promise
  const pieces = new Map<string, string>()
  const runs: Run[] = []
  const pages: string[] = []
  const sizes: [number, number][] = []

  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const object = page.ref?.num
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height])
    const open: (string | undefined)[] = []
    let text = ''
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!('str' in item)) {
        if (item.type === 'endMarkedContent')
          open.pop()
        else
          open.push(/_mc(\d+)$/.exec(item.id ?? '')?.[1])
        continue
      }
      text += item.str
      if (item.str.trim())
        runs.push({ text: item.str, size: Math.hypot(item.transform[2] as number, item.transform[3] as number) })
      const mcid = open.findLast(id => id !== undefined)
      if (mcid !== undefined)
        pieces.set(`${object}:${mcid}`, (pieces.get(`${object}:${mcid}`) ?? '') + item.str)
    }
    pages.push(squeeze(text))
  }

  const textOf = (tag: Tag): string => squeeze(tag.order.map(part => typeof part === 'string' ? pieces.get(part) ?? '' : textOf(part)).join(''))
  const outline = await pdf.getOutline() ?? []
  const bookmarks = await Promise.all(outline.map(resolve))
  const tags = flatten(readTags(doc))
  await task.destroy()
  return { doc, bytes, pages, sizes, runs, tags, textOf, bookmarks }

  async function resolve({ title, dest, items }: (typeof outline)[number]): Promise<Bookmark> {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    const ref = place?.[0] as { num: number, gen: number } | undefined
    if (!ref)
      throw new Error(`The bookmark "${title}" leads nowhere.`)
    return { title, page: await pdf.getPageIndex(ref) + 1, children: await Promise.all((items as typeof outline).map(resolve)) }
  }
}
