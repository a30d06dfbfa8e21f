import type { PDFContext } from 'pdf-lib'
import type { Element } from './tree.ts'
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import { Problem } from '../../program.ts'
import { kidsOf, NAMES } from './tree.ts'

const RECT = PDFName.of('Rect')

/** A link as the page shows it: where it leads, what it says, and the slide it is on, if it is on one. */
export interface PageLink { href: string, text: string, slide?: number }

/** Gives each link its description. Links are told apart by where they lead, so that one that is missing can be named. */
export function describeLinks(context: PDFContext, elements: readonly Element[], links: readonly PageLink[]): void {
  const lost: PageLink[] = []
  let next = 0
  for (const { dict } of elements) {
    const annotations = [...annotationsOf(context, dict)]
    const targets = annotations.map(targetOf)
    const found = links.findIndex(({ href }, i) => i >= next && targets.every(target => target === href))
    if (found < 0)
      throw new Problem(`has a link to ${targets[0]} that the page does not have at this place; run the command again`)
    lost.push(...links.slice(next, found))
    for (const annotation of annotations) {
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(links[found]?.text ?? ''))
      // Where a finger or pointer meets it: whole points are fine enough.
      annotation.set(RECT, context.obj(annotation.lookup(RECT, PDFArray).asArray().map(edge => edge instanceof PDFNumber ? Math.round(edge.asNumber()) : edge)))
    }
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
    const object = child.lookupMaybe(NAMES.Obj, PDFDict)
    if (object)
      yield object
    else
      yield* annotationsOf(context, child)
  }
}

/** Where a link annotation leads: an address, or `#name` for a place in the document. */
function targetOf(annotation: PDFDict): string {
  const uri = annotation.lookupMaybe(NAMES.A, PDFDict)?.lookup(PDFName.of('URI'))
  if (uri && 'decodeText' in uri && typeof uri.decodeText === 'function')
    return String(uri.decodeText())
  const place = annotation.lookup(PDFName.of('Dest'))
  return place instanceof PDFName ? `#${place.decodeText()}` : ''
}
