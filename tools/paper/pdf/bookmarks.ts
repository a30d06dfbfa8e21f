import type { PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef } from 'pdf-lib'
import { Problem } from '../../program.ts'

/** A bookmark: its level (1 for sections), its text, and the anchor or the page, from 1, that it leads to. */
export interface Bookmark {
  level: number
  title: string
  target: string | number
}

/** Places that links lead to, by anchor: the page, from 1. */
export function pagesOfAnchors(doc: PDFDocument): Map<string, number> {
  const numbers = new Map(doc.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const places = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return new Map((places?.entries() ?? []).flatMap(([name, value]) => {
    const place = doc.context.lookup(value)
    const page = place instanceof PDFArray ? place.get(0) : undefined
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined
    return number === undefined ? [] : [[name.decodeText(), number] as const]
  }))
}

interface Node { bookmark: Bookmark, ref: PDFRef, children: Node[] }

/**
 * Writes the outline that a reader's side panel shows, open at its first level.
 * @throws Problem if a bookmark leads to an anchor that the document does not have
 */
export function writeBookmarks(doc: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const root: Node = { bookmark: { level: 0, title: '', target: 1 }, ref: doc.context.nextRef(), children: [] }
  const open = [root]
  for (const bookmark of bookmarks) {
    while ((open.at(-1)?.bookmark.level ?? 0) >= bookmark.level)
      open.pop()
    const node = { bookmark, ref: doc.context.nextRef(), children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  writeChildren(doc, root)
  const { first, last } = endsOf(root)
  doc.context.assign(root.ref, doc.context.obj({ Type: 'Outlines', First: first, Last: last, Count: root.children.length }))
  doc.catalog.set(PDFName.of('Outlines'), root.ref)
  doc.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
}

function writeChildren(doc: PDFDocument, parent: Node): void {
  parent.children.forEach((node, i) => {
    const dict = doc.context.obj({ Parent: parent.ref })
    dict.set(PDFName.of('Title'), PDFHexString.fromText(node.bookmark.title))
    dict.set(PDFName.of('Dest'), placeOf(doc, node.bookmark))
    const previous = parent.children[i - 1]
    const next = parent.children[i + 1]
    if (previous)
      dict.set(PDFName.of('Prev'), previous.ref)
    if (next)
      dict.set(PDFName.of('Next'), next.ref)
    if (node.children.length > 0) {
      const { first, last } = endsOf(node)
      dict.set(PDFName.of('First'), first)
      dict.set(PDFName.of('Last'), last)
      // Negative: closed until the reader opens it.
      dict.set(PDFName.of('Count'), doc.context.obj(-node.children.length))
    }
    doc.context.assign(node.ref, dict)
    writeChildren(doc, node)
  })
}

function endsOf({ ref, children }: Node): { first: PDFRef, last: PDFRef } {
  return { first: children[0]?.ref ?? ref, last: children.at(-1)?.ref ?? ref }
}

function placeOf(doc: PDFDocument, { title, target }: Bookmark): PDFObject {
  if (typeof target === 'number')
    return doc.context.obj([doc.getPage(target - 1).ref, 'Fit'])
  const place = doc.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.get(PDFName.of(target))
  if (!place)
    throw new Problem(`has no page for "${title}" (${target}); nothing links to it from the contents`)
  return place
}
