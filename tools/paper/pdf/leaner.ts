import type { PDFObject } from 'pdf-lib'
import type { PageContent } from './paint.ts'
import type { ContentSet, Element, TagTree } from './tree.ts'
import { PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import { attributesOf, kidsOf, NAMES, setKids } from './tree.ts'

/** Types that may hold words themselves. */
const HOLDS_WORDS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LBody', 'Lbl', 'TD', 'TH', 'Link', 'Strong', 'Em', 'Span', 'Sub', 'Caption', 'Figure'])

/** Types that stand in a line of words, which a group of them must stay. */
const INLINE = new Set(['Strong', 'Em', 'Span', 'Sub', 'Link', 'Lbl', 'NonStruct'])

/** What says the same as nothing: that an element is one, and that a cell spans only itself. */
function trim(dict: PDFDict): void {
  dict.delete(PDFName.of('Type'))
  const told = attributesOf(dict).filter(one => one.keys().some(key => key !== PDFName.of('O') && !isOne(key, one)))
  if (told.length > 0)
    dict.set(NAMES.A, told.length === 1 && told[0] ? told[0] : dict.context.obj(told))
  else
    dict.delete(NAMES.A)
}

function isOne(key: PDFName, dict: PDFDict): boolean {
  const value = dict.lookup(key)
  return (key === PDFName.of('RowSpan') || key === PDFName.of('ColSpan')) && value instanceof PDFNumber && value.asNumber() === 1
}

/** Takes elements out of the tree that say nothing: the browser writes one around each line of text and for each `div`. */
export function dissolve(tree: TagTree, parent?: Element): void {
  const dict = parent?.dict ?? tree.root
  setKids(tree.context, dict, kidsOf(dict).flatMap(kid => replacement(tree, kid, parent)))
}

/** What takes the place of a kid: itself or, if it says nothing, what it holds. */
function replacement(tree: TagTree, kid: PDFObject, parent: Element | undefined): PDFObject[] {
  const dict = tree.context.lookup(kid)
  const type = dict instanceof PDFDict ? dict.lookup(NAMES.S) : undefined
  if (!(kid instanceof PDFRef && dict instanceof PDFDict && type instanceof PDFName))
    return [kid]
  dissolve(tree, { ref: kid, dict, type: type.decodeText() })
  trim(dict)
  const page = dict.get(NAMES.Pg)
  const kids = kidsOf(dict)
  const holdsBlocks = kids.every(one => isBlock(tree, one))
  const isBare = type === PDFName.of('NonStruct') && !dict.has(PDFName.of('Alt')) && !dict.has(NAMES.A)
  if (!parent || !isBare || !(holdsBlocks || HOLDS_WORDS.has(parent.type)))
    return [kid]
  if (page && !parent.dict.has(NAMES.Pg))
    parent.dict.set(NAMES.Pg, page)
  const isElsewhere = parent.dict.get(NAMES.Pg) !== page
  return kids.map((one) => {
    tree.adopt(one, parent.ref, page)
    return one instanceof PDFNumber && isElsewhere ? tree.context.obj({ Type: 'MCR', MCID: one, ...(page && { Pg: page }) }) : one
  })
}

function isBlock(tree: TagTree, kid: PDFObject): boolean {
  const dict = tree.context.lookup(kid)
  const type = dict instanceof PDFDict ? dict.lookup(NAMES.S) : undefined
  return type instanceof PDFName && !INLINE.has(type.decodeText())
}

/**
 * Joins pieces of one element that are painted one after the other, with nothing between them.
 * @returns the number of the piece that each one now is part of, by page reference
 */
export function joinPieces(tree: TagTree, pages: ReadonlyMap<string, PageContent>, loose: ContentSet): Map<string, Map<number, number>> {
  const next = new Map([...pages].filter(([, { whole }]) => whole).map(([page, { paints }]) => {
    const numbers = paints.map(({ mcid }) => mcid !== undefined && !loose.get(page)?.has(mcid) ? mcid : undefined)
    return [page, new Map(numbers.flatMap((mcid, i) => mcid === undefined || numbers[i + 1] === mcid ? [] : [[mcid, numbers[i + 1]] as const]))] as const
  }))
  const joined = new Map<string, Map<number, number>>()
  for (const { dict } of tree.elements()) {
    const page = dict.get(NAMES.Pg)
    const names = new Map<number, number>()
    let before: number | undefined
    for (const kid of kidsOf(dict)) {
      const mcid = kid instanceof PDFNumber ? kid.asNumber() : undefined
      if (page instanceof PDFRef && before !== undefined && mcid !== undefined && next.get(page.toString())?.get(before) === mcid) {
        names.set(mcid, names.get(before) ?? before)
        tree.release({ holder: dict, kid, page, mcid })
      }
      before = mcid
    }
    if (names.size > 0)
      joined.set(String(page), new Map([...joined.get(String(page)) ?? [], ...names]))
  }
  return joined
}
