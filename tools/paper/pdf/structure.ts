import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, PDFRef } from 'pdf-lib'
import { Problem } from '../../program.ts'

/** A link as the page shows it: where it leads, what it says, and the slide it is on, if it is on one. */
export interface PageLink { href: string, text: string, slide?: number }

/** Structure types of PDF 2.0 that the browser writes, as the nearest types that PDF/UA-1 knows. */
const ROLES: Record<string, string> = { Strong: 'Span', Em: 'Span', Aside: 'Sect', Title: 'P', Sub: 'Span', DocumentFragment: 'Div' }

/** Numbers of marked content that no tag holds any more, by page reference. */
export type LooseContent = Map<string, Set<number>>

interface Element { ref: PDFRef, dict: PDFDict, type: string }

/**
 * Brings the tag tree that the browser wrote to PDF/UA-1: roles for types it does not know, a body in every list item,
 * a description on every link, and a table's header read once, not on every page that it is repeated on.
 * @param links every link of the page in reading order
 * @returns content that is no longer part of the structure, to be marked as artifacts
 * @throws Problem that names the links of the page that did not reach the PDF
 */
export function mendStructure(doc: PDFDocument, links: readonly PageLink[]): LooseContent {
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const { context } = doc
  const elements = [...walk(context, root)]

  root.set(PDFName.of('RoleMap'), context.obj(ROLES))
  const parents = readParentTree(context, root)
  elements.filter(({ type }) => type === 'LI').forEach(item => addListBody(context, item, parents))
  describeLinks(context, elements.filter(({ type }) => type === 'Link'), links)
  for (const page of doc.getPages())
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
  return looseRepeatedHeaders(context, elements.filter(({ type }) => type === 'TH'), parents)
}

/** Every element of the tag tree in reading order. */
function* walk(context: PDFContext, parent: PDFDict): Generator<Element> {
  for (const kid of kidsOf(parent)) {
    const dict = context.lookup(kid)
    if (!(kid instanceof PDFRef) || !(dict instanceof PDFDict))
      continue
    const type = dict.lookup(PDFName.of('S'))
    if (type instanceof PDFName)
      yield { ref: kid, dict, type: type.decodeText() }
    yield* walk(context, dict)
  }
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(PDFName.of('K'))
  if (kids instanceof PDFArray)
    return kids.asArray()
  const kid = dict.get(PDFName.of('K'))
  return kid ? [kid] : []
}

/** Which element each piece of page content and each annotation belongs to, by its number in the parent tree. */
type ParentTree = Map<number, { holder: PDFArray, index: number }>

function readParentTree(context: PDFContext, root: PDFDict): ParentTree {
  const tree: ParentTree = new Map()
  function read(node: PDFDict): void {
    const holder = node.lookupMaybe(PDFName.of('Nums'), PDFArray) ?? context.obj([])
    for (let i = 0; i < holder.size(); i += 2)
      tree.set(holder.lookup(i, PDFNumber).asNumber(), { holder, index: i + 1 })
    node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray().forEach(kid => read(context.lookup(kid, PDFDict)))
  }
  read(root.lookup(PDFName.of('ParentTree'), PDFDict))
  return tree
}

/** Moves what a list item holds, but for its label, into a list body. */
function addListBody(context: PDFContext, item: Element, parents: ParentTree): void {
  const kids = kidsOf(item.dict)
  const isOwn = (kid: PDFObject): boolean => {
    const dict = context.lookup(kid)
    const type = dict instanceof PDFDict ? dict.lookup(PDFName.of('S')) : undefined
    return type === PDFName.of('Lbl') || type === PDFName.of('LBody')
  }
  const moved = kids.filter(kid => !isOwn(kid))
  if (moved.length === 0)
    return
  const page = item.dict.get(PDFName.of('Pg'))
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: item.ref, K: moved, ...(page ? { Pg: page } : {}) })
  const ref = context.register(body)
  item.dict.set(PDFName.of('K'), context.obj([...kids.filter(isOwn), ref]))
  for (const kid of moved)
    adopt(context, kid, ref, page, parents)
}

/** Tells a kid, or the parent tree on its behalf, that `parent` now holds it. */
function adopt(context: PDFContext, kid: PDFObject, parent: PDFRef, page: PDFObject | undefined, parents: ParentTree): void {
  const dict = context.lookup(kid)
  if (kid instanceof PDFNumber) {
    setContentParent(context, page, kid.asNumber(), parent, parents)
  }
  else if (dict instanceof PDFDict && dict.has(PDFName.of('S'))) {
    dict.set(PDFName.of('P'), parent)
  }
  else if (dict instanceof PDFDict && dict.has(PDFName.of('MCID'))) {
    setContentParent(context, dict.get(PDFName.of('Pg')) ?? page, dict.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), parent, parents)
  }
  else if (dict instanceof PDFDict && dict.has(PDFName.of('Obj'))) {
    const key = dict.lookup(PDFName.of('Obj'), PDFDict).lookupMaybe(PDFName.of('StructParent'), PDFNumber)?.asNumber()
    const place = key === undefined ? undefined : parents.get(key)
    place?.holder.set(place.index, parent)
  }
}

function setContentParent(context: PDFContext, page: PDFObject | undefined, mcid: number, parent: PDFRef | typeof PDFNull, parents: ParentTree): void {
  const key = context.lookup(page, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber).asNumber()
  const place = parents.get(key)
  place?.holder.lookup(place.index, PDFArray).set(mcid, parent)
}

/** Takes the copies of header cells, which stand on every page a table reaches, out of the structure. */
function looseRepeatedHeaders(context: PDFContext, headers: readonly Element[], parents: ParentTree): LooseContent {
  const loose: LooseContent = new Map()
  for (const { dict } of headers) {
    let first: string | undefined
    for (const { holder, kid, page, mcid } of contentOf(context, dict)) {
      first ??= page.toString()
      if (page.toString() === first)
        continue
      const left = kidsOf(holder).filter(one => one !== kid)
      holder.set(PDFName.of('K'), context.obj(left))
      setContentParent(context, page, mcid, PDFNull, parents)
      loose.set(page.toString(), (loose.get(page.toString()) ?? new Set()).add(mcid))
    }
  }
  return loose
}

/** Every piece of page content below an element, in reading order. */
function* contentOf(context: PDFContext, holder: PDFDict): Generator<{ holder: PDFDict, kid: PDFObject, page: PDFRef, mcid: number }> {
  for (const kid of [...kidsOf(holder)]) {
    const value = context.lookup(kid)
    const page = value instanceof PDFDict && value.has(PDFName.of('Pg')) ? value.get(PDFName.of('Pg')) : holder.get(PDFName.of('Pg'))
    const number = value instanceof PDFDict ? value.lookup(PDFName.of('MCID')) : value
    if (number instanceof PDFNumber && page instanceof PDFRef)
      yield { holder, kid, page, mcid: number.asNumber() }
    else if (value instanceof PDFDict)
      yield* contentOf(context, value)
  }
}

/** Gives each link its description. Links are told apart by where they lead, so that one that is missing can be named. */
function describeLinks(context: PDFContext, elements: readonly Element[], links: readonly PageLink[]): void {
  const lost: PageLink[] = []
  let next = 0
  for (const { dict } of elements) {
    const annotations = [...annotationsOf(context, dict)]
    const targets = annotations.map(targetOf)
    const found = links.findIndex(({ href }, i) => i >= next && targets.every(target => target === href))
    if (found < 0)
      throw new Problem(`has a link to ${targets[0]} that the page does not have at this place; run the command again`)
    lost.push(...links.slice(next, found))
    for (const annotation of annotations)
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(links[found]?.text ?? ''))
    next = found + 1
  }
  lost.push(...links.slice(next))
  const [first] = lost
  if (first) {
    const others = lost.length > 1 ? ` and ${lost.length - 1} more` : ''
    throw new Problem(`lacks the link "${first.text}" to ${first.href}${first.slide ? ` on slide ${first.slide}` : ''}${others}, because it is hidden or outside its page; make room for it there`)
  }
}

function* annotationsOf(context: PDFContext, dict: PDFDict): Generator<PDFDict> {
  for (const kid of kidsOf(dict)) {
    const child = context.lookup(kid)
    if (!(child instanceof PDFDict))
      continue
    const object = child.lookupMaybe(PDFName.of('Obj'), PDFDict)
    if (object)
      yield object
    else
      yield* annotationsOf(context, child)
  }
}

/** Where a link annotation leads: an address, or `#name` for a place in the document. */
function targetOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'))
  if (uri && 'decodeText' in uri && typeof uri.decodeText === 'function')
    return String(uri.decodeText())
  const place = annotation.lookup(PDFName.of('Dest'))
  return place instanceof PDFName ? `#${place.decodeText()}` : ''
}
