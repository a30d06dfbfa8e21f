import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, PDFRef } from 'pdf-lib'

/** Names that are looked up for every element; finding one takes a while. */
export const NAMES = { K: PDFName.of('K'), S: PDFName.of('S'), Pg: PDFName.of('Pg'), MCID: PDFName.of('MCID'), Obj: PDFName.of('Obj'), P: PDFName.of('P'), A: PDFName.of('A'), StructParents: PDFName.of('StructParents'), StructParent: PDFName.of('StructParent') }

/** An element of the tag tree, with the type that the browser gave it. */
export interface Element { ref: PDFRef, dict: PDFDict, type: string }

/** Numbers of marked content, by page reference. */
export type ContentSet = Map<string, Set<number>>

/** Notes one more piece of a page's content. */
export function note(content: ContentSet, { page, mcid }: Pick<Piece, 'page' | 'mcid'>): void {
  const name = page.toString()
  content.set(name, (content.get(name) ?? new Set()).add(mcid))
}

/** A piece of page content in the tag tree. */
export interface Piece { holder: PDFDict, kid: PDFObject, page: PDFRef, mcid: number }

/** The tag tree of a document, with what is needed to move its parts. */
export class TagTree {
  readonly context: PDFContext
  readonly root: PDFDict
  /** Which element each piece of content and each annotation belongs to, by its number. */
  private readonly parents = new Map<number, { holder: PDFArray, index: number }>()

  constructor(doc: PDFDocument) {
    this.context = doc.context
    this.root = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
    this.readParents(this.root.lookup(PDFName.of('ParentTree'), PDFDict))
  }

  private readParents(node: PDFDict): void {
    const holder = node.lookupMaybe(PDFName.of('Nums'), PDFArray) ?? this.context.obj([])
    for (let i = 0; i < holder.size(); i += 2)
      this.parents.set(holder.lookup(i, PDFNumber).asNumber(), { holder, index: i + 1 })
    node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray().forEach(kid => this.readParents(this.context.lookup(kid, PDFDict)))
  }

  /** Every element below another, in reading order. */
  * elements(parent: PDFDict = this.root): Generator<Element> {
    for (const kid of kidsOf(parent)) {
      const dict = this.context.lookup(kid)
      if (!(kid instanceof PDFRef) || !(dict instanceof PDFDict))
        continue
      const type = dict.lookup(NAMES.S)
      if (type instanceof PDFName)
        yield { ref: kid, dict, type: type.decodeText() }
      yield* this.elements(dict)
    }
  }

  /** Every piece of page content below an element, in reading order. */
  * content(holder: PDFDict): Generator<Piece> {
    for (const kid of [...kidsOf(holder)]) {
      const value = this.context.lookup(kid)
      const page = value instanceof PDFDict && value.has(NAMES.Pg) ? value.get(NAMES.Pg) : holder.get(NAMES.Pg)
      const number = value instanceof PDFDict ? value.lookup(NAMES.MCID) : value
      if (number instanceof PDFNumber && page instanceof PDFRef)
        yield { holder, kid, page, mcid: number.asNumber() }
      else if (value instanceof PDFDict)
        yield* this.content(value)
    }
  }

  /** Makes a kid of an element, whose page is `page`, one of `parent`. */
  adopt(kid: PDFObject, parent: PDFRef, page: PDFObject | undefined): void {
    const dict = this.context.lookup(kid)
    if (kid instanceof PDFNumber) {
      this.setParent(page, kid.asNumber(), parent)
    }
    else if (dict instanceof PDFDict && dict.has(NAMES.S)) {
      dict.set(NAMES.P, parent)
    }
    else if (dict instanceof PDFDict && dict.has(NAMES.MCID)) {
      this.setParent(dict.get(NAMES.Pg) ?? page, dict.lookup(NAMES.MCID, PDFNumber).asNumber(), parent)
    }
    else if (dict instanceof PDFDict && dict.has(NAMES.Obj)) {
      const key = dict.lookup(NAMES.Obj, PDFDict).lookupMaybe(NAMES.StructParent, PDFNumber)?.asNumber()
      const place = key === undefined ? undefined : this.parents.get(key)
      place?.holder.set(place.index, parent)
    }
  }

  /** Takes a piece of content out of the tree. */
  release({ holder, kid, page, mcid }: Piece): void {
    setKids(this.context, holder, kidsOf(holder).filter(one => one !== kid))
    this.setParent(page, mcid, PDFNull)
  }

  private setParent(page: PDFObject | undefined, mcid: number, parent: PDFRef | typeof PDFNull): void {
    const key = this.context.lookup(page, PDFDict).lookup(NAMES.StructParents, PDFNumber).asNumber()
    const place = this.parents.get(key)
    place?.holder.lookup(place.index, PDFArray).set(mcid, parent)
  }
}

export function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.lookup(NAMES.K)
  if (kids instanceof PDFArray)
    return kids.asArray()
  const kid = dict.get(NAMES.K)
  return kid ? [kid] : []
}

export function setKids(context: PDFContext, dict: PDFDict, kids: PDFObject[]): void {
  const [only] = kids
  dict.set(NAMES.K, only && kids.length === 1 ? only : context.obj(kids))
}

/** The attributes of an element, those of each owner by themselves. */
export function attributesOf(dict: PDFDict): PDFDict[] {
  const attributes = dict.lookup(NAMES.A)
  const all = attributes instanceof PDFArray ? attributes.asArray().map(one => dict.context.lookup(one)) : [attributes]
  return all.filter(one => one instanceof PDFDict)
}

/** Adds attributes of one owner, such as `Layout`, to an element. */
export function addAttributes({ dict }: Element, owner: string, attributes: Record<string, PDFObject>): void {
  const added = dict.context.obj({ O: owner, ...attributes })
  const present = dict.lookup(NAMES.A)
  dict.set(NAMES.A, present instanceof PDFArray ? dict.context.obj([...present.asArray(), added]) : present ? dict.context.obj([present, added]) : added)
}
