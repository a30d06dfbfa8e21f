import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib'
import type { PageLink } from './links.ts'
import type { PageContent } from './paint.ts'
import type { ContentSet, Element, Piece } from './tree.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib'
import { dissolve, joinPieces } from './leaner.ts'
import { describeLinks } from './links.ts'
import { boxAround, boxOf, UNIT } from './paint.ts'
import { addAttributes, attributesOf, kidsOf, NAMES, note, setKids, TagTree } from './tree.ts'

/** Structure types of PDF 2.0 that the browser writes, as the nearest types that PDF/UA-1 knows. */
const ROLES: Record<string, string> = { Strong: 'Span', Em: 'Span', Aside: 'Sect', Title: 'P', Sub: 'Span', DocumentFragment: 'Div' }

/** A list as the page shows it: its `aria-label`, and how its items are numbered, as in ISO 32000-1, table 347. */
export interface PageList { label: string, numbering: 'None' | 'Disc' | 'Decimal' }

/** What the page says about its tags: links and lists in reading order. */
export interface PageTags { links: readonly PageLink[], lists: readonly PageList[] }

export interface MendedStructure {
  /** Content that no tag holds any more, to be marked as artifacts. */
  loose: ContentSet
  /** Content that goes by the number of what is painted before it, by page reference. */
  joined: Map<string, Map<number, number>>
}

/**
 * Brings the tag tree that the browser wrote to PDF/UA-1, and to the rules that PDF/UA-2 adds where they do no harm:
 * roles for types it does not know, a body in every list item, a description on every link, a table's header read once
 * and not on every page that it is repeated on, rules and backgrounds outside the tree, no paragraph in a heading.
 * @param pages what each page paints, by its reference; content without any text is rules and backgrounds, unless a figure holds it
 * @throws Problem that names the links of the page that did not reach the PDF
 */
export function mendStructure(doc: PDFDocument, { links, lists }: PageTags, pages: ReadonlyMap<string, PageContent>): MendedStructure {
  const tree = new TagTree(doc)
  const elements = [...tree.elements()]
  const ofType = (type: string): Element[] => elements.filter(element => element.type === type)

  tree.root.set(PDFName.of('RoleMap'), doc.context.obj(ROLES))
  for (const page of doc.getPages())
    page.node.set(PDFName.of('Tabs'), NAMES.S)
  describeLinks(doc.context, ofType('Link'), links)
  const figures = ofType('Figure').map(element => ({ element, pieces: [...tree.content(element.dict)] }))
  const drawn: ContentSet = new Map()
  figures.flatMap(({ pieces }) => pieces).forEach(piece => note(drawn, piece))
  figures.forEach(figure => setBox(figure, pages))
  const loose = looseRepeatedHeaders(tree, ofType('TH'))
  looseWordless(tree, drawn, pages, loose)
  ofType('LI').forEach(item => addListBody(tree, item))
  describeLists(ofType('L'), lists)
  elements.filter(({ type }) => /^H[1-6]$/.test(type)).forEach(heading => spanParagraphs(tree, heading))
  renameIds(tree, elements)
  dissolve(tree)
  return { loose, joined: joinPieces(tree, pages, loose) }
}

/** Says where on the paper a figure is, which its content tells. */
function setBox({ element, pieces }: { element: Element, pieces: readonly Piece[] }, pages: ReadonlyMap<string, PageContent>): void {
  const boxes = pieces.flatMap(({ page, mcid }) => pages.get(page.toString())?.paints.filter(paint => paint.mcid === mcid).map(boxOf) ?? [])
  if (boxes.length > 0) {
    const box = boxAround(boxes.flatMap(([left, lower, right, upper]) => [[left, lower], [right, upper]] as const))
    addAttributes(element, 'Layout', { BBox: element.dict.context.obj(box.map(edge => Math.round(edge) / UNIT)) })
  }
}

/** Takes the copies of header cells, which stand on every page a table reaches, out of the structure. */
function looseRepeatedHeaders(tree: TagTree, headers: readonly Element[]): ContentSet {
  const loose: ContentSet = new Map()
  for (const { dict } of headers) {
    let first: string | undefined
    for (const piece of tree.content(dict)) {
      first ??= piece.page.toString()
      if (piece.page.toString() === first)
        continue
      tree.release(piece)
      note(loose, piece)
    }
  }
  return loose
}

/** Takes rules, backgrounds and bullets out of the structure: nothing of them can be read out. */
function looseWordless(tree: TagTree, drawn: ContentSet, pages: ReadonlyMap<string, PageContent>, loose: ContentSet): void {
  for (const piece of [...tree.content(tree.root)]) {
    const page = piece.page.toString()
    if (!pages.get(page)?.wordless.has(piece.mcid) || drawn.get(page)?.has(piece.mcid))
      continue
    tree.release(piece)
    note(loose, piece)
  }
}

/** Moves what a list item holds, but for its label, into a list body. */
function addListBody(tree: TagTree, item: Element): void {
  const { context } = tree
  const kids = kidsOf(item.dict)
  const isOwn = (kid: PDFObject): boolean => {
    const dict = context.lookup(kid)
    const type = dict instanceof PDFDict ? dict.lookup(NAMES.S) : undefined
    return type === PDFName.of('Lbl') || type === PDFName.of('LBody')
  }
  const moved = kids.filter(kid => !isOwn(kid))
  if (moved.length === 0)
    return
  const page = item.dict.get(NAMES.Pg)
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref, K: moved, ...(page ? { Pg: page } : {}) })
  const ref = context.register(body)
  setKids(context, item.dict, [...kids.filter(isOwn), ref])
  for (const kid of moved)
    tree.adopt(kid, ref, page)
}

/** Gives each list its name and its kind of numbers; a list that the page does not name so is left as it is. */
function describeLists(elements: readonly Element[], lists: readonly PageList[]): void {
  if (elements.length !== lists.length)
    return
  elements.forEach((element, i) => {
    const { label, numbering } = lists[i] ?? { label: '', numbering: 'None' }
    addAttributes(element, 'List', { ListNumbering: PDFName.of(numbering) })
    if (label)
      element.dict.set(PDFName.of('T'), PDFHexString.fromText(label))
  })
}

/** A heading holds words, not paragraphs. */
function spanParagraphs(tree: TagTree, { dict }: Element): void {
  for (const inside of tree.elements(dict)) {
    if (inside.type === 'P')
      inside.dict.set(NAMES.S, PDFName.of('Span'))
  }
}

/** Numbers the cells in reading order: the browser's numbers depend on what else it drew before. */
function renameIds({ root, context }: TagTree, elements: readonly Element[]): void {
  const named = elements.filter(({ dict }) => dict.has(PDFName.of('ID')))
  const idOf = (i: number): string => `cell${String(i + 1).padStart(5, '0')}`
  const names = new Map(named.map(({ dict }, i) => [textOf(dict.lookup(PDFName.of('ID'))), PDFString.of(idOf(i))]))
  for (const { dict } of elements) {
    const id = names.get(textOf(dict.lookup(PDFName.of('ID'))))
    if (id)
      dict.set(PDFName.of('ID'), id)
    for (const one of attributesOf(dict)) {
      const headers = one.lookup(PDFName.of('Headers'))
      if (headers instanceof PDFArray)
        one.set(PDFName.of('Headers'), context.obj(headers.asArray().map(header => names.get(textOf(context.lookup(header))) ?? header)))
    }
  }
  removeTree(context, root.get(PDFName.of('IDTree')))
  if (named.length > 0)
    root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: named.flatMap(({ ref }, i) => [PDFString.of(idOf(i)), ref]) })))
}

/** Deletes a tree of names, which nothing holds any more. */
function removeTree(context: PDFContext, ref: PDFObject | undefined): void {
  const node = context.lookup(ref)
  if (node instanceof PDFDict)
    node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray().forEach(kid => removeTree(context, kid))
  if (ref instanceof PDFRef)
    context.delete(ref)
}

function textOf(value: PDFObject | undefined): string {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''
}
