import type { PDFContext, PDFDocument, PDFObject } from 'pdf-lib'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib'
import { attributesOf, kidsOf } from '../../tools/paper/pdf/tree.ts'

/** An element of a PDF's tag tree, as a screen reader walks it. */
export interface Tag {
  /** Type after the role map, such as `H3`. */
  type: string
  alt?: string
  /** Scope of a header cell: `Row`, `Column` or `Both`. */
  scope?: string
  /** Where a figure is: left, lower, right and upper edge. */
  box?: number[]
  /** Kind of a list's numbers. */
  numbering?: string
  /** Name of a list. */
  title?: string
  kids: Tag[]
  /** Pieces of page content, by page (object number) and number. */
  content: string[]
  /** Whether the parent tree says that every piece of content belongs here. */
  owned: boolean
  annotations: PDFDict[]
  /** Kids and content in reading order. */
  order: (Tag | string)[]
}

/** Types of PDF 1.7, which is what PDF/UA-1 knows. */
export const STANDARD_TYPES = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index', 'NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'Warichu', 'RB', 'RT', 'RP', 'WT', 'WP', 'Figure', 'Formula', 'Form'])

/** The tag tree of a document. */
export function readTags(doc: PDFDocument): Tag {
  const { context } = doc
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const roles = root.lookupMaybe(PDFName.of('RoleMap'), PDFDict)
  const parents = readParents(context, root)

  function read(ref: PDFObject, dict: PDFDict): Tag {
    const name = dict.lookup(PDFName.of('S'), PDFName)
    const role = roles?.lookup(name)
    const tag: Tag = {
      type: (role instanceof PDFName ? role : name).decodeText(),
      alt: textOf(dict.lookup(PDFName.of('Alt'))),
      scope: nameOf(attribute(dict, 'Scope')),
      box: boxOf(attribute(dict, 'BBox')),
      numbering: nameOf(attribute(dict, 'ListNumbering')),
      title: textOf(dict.lookup(PDFName.of('T'))),
      kids: [],
      content: [],
      owned: true,
      annotations: [],
      order: [],
    }
    const page = dict.get(PDFName.of('Pg'))
    for (const kid of kidsOf(dict)) {
      const value = context.lookup(kid)
      if (value instanceof PDFNumber) {
        add(value.asNumber(), page)
      }
      else if (value instanceof PDFDict && value.has(PDFName.of('MCID'))) {
        add(value.lookup(PDFName.of('MCID'), PDFNumber).asNumber(), value.get(PDFName.of('Pg')) ?? page)
      }
      else if (value instanceof PDFDict && value.has(PDFName.of('Obj'))) {
        const annotation = value.lookup(PDFName.of('Obj'), PDFDict)
        tag.annotations.push(annotation)
        const key = annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber()
        tag.owned &&= parents.get(key) === ref
      }
      else if (value instanceof PDFDict) {
        const child = read(kid, value)
        tag.kids.push(child)
        tag.order.push(child)
      }
    }
    return tag

    function add(mcid: number, where: PDFObject | undefined): void {
      const key = context.lookup(where, PDFDict).lookup(PDFName.of('StructParents'), PDFNumber).asNumber()
      const owners = context.lookup(parents.get(key), PDFArray)
      tag.owned &&= owners.get(mcid) === ref
      const piece = where instanceof PDFRef ? `${where.objectNumber}:${mcid}` : ''
      tag.content.push(piece)
      tag.order.push(piece)
    }
  }

  const top = kidsOf(root)[0]
  if (!top)
    throw new Error('The tag tree is empty.')
  return read(top, context.lookup(top, PDFDict))
}

/** Every tag below and including one, in reading order. */
export function flatten(tag: Tag): Tag[] {
  return [tag, ...tag.kids.flatMap(flatten)]
}

/** Text of a PDF string, whichever way it is written. */
export function textOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

function attribute(dict: PDFDict, name: string): PDFObject | undefined {
  return attributesOf(dict).map(one => one.lookup(PDFName.of(name))).find(one => one !== undefined)
}

function nameOf(value: PDFObject | undefined): string | undefined {
  return value instanceof PDFName ? value.decodeText() : undefined
}

function boxOf(value: PDFObject | undefined): number[] | undefined {
  return value instanceof PDFArray ? value.asArray().map(one => one instanceof PDFNumber ? one.asNumber() : Number.NaN) : undefined
}

function readParents(context: PDFContext, root: PDFDict): Map<number, PDFObject> {
  const parents = new Map<number, PDFObject>()
  function read(node: PDFDict): void {
    const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)?.asArray() ?? []
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const value = numbers[i + 1]
      if (value)
        parents.set(context.lookup(numbers[i], PDFNumber).asNumber(), value)
    }
    node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray().forEach(kid => read(context.lookup(kid, PDFDict)))
  }
  read(root.lookup(PDFName.of('ParentTree'), PDFDict))
  return parents
}
