import type { PDFObject } from 'pdf-lib'
import type { PdfFile } from './file.ts'
import type { Screen } from './screen.ts'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { markArtifacts } from '../../tools/paper/pdf/content.ts'
import { squeeze } from './file.ts'
import { STANDARD_TYPES, textOf } from './tags.ts'

/** Part of a fault's text: the clause of ISO 14289-1 (PDF/UA-1), of ISO 32005 or the deck's own contract that is broken. */
const UA = (clause: string): string => `PDF/UA-1 ${clause}:`
const CONTRACT = 'contract:'

/** Faults of a file against the machine rules of PDF/UA-1 that can be checked here, and against the deck's own; each names its rule. */
export function accessibilityFaults({ doc, tags, textOf: words }: PdfFile): string[] {
  const faults: string[] = []
  const check = (holds: boolean, fault: string): void => void (holds || faults.push(fault))
  const { catalog } = doc

  check(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked')) === PDFBool.True, `${UA('7.1')} not marked as tagged`)
  check(/^en(?:-US)?$/.test(textOf(catalog.lookup(PDFName.of('Lang'))) ?? ''), `${UA('7.2')} no language`)
  check(catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True, `${UA('7.1')} title not displayed`)
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata && 'getContents' in metadata ? Buffer.from((metadata as PDFRawStream).getContents()).toString() : ''
  check(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), `${UA('5')} does not say that it follows PDF/UA-1`)
  check(/<dc:title>[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]*\S.*<\/dc:title>/.test(xmp), `${UA('7.1')} no title in its metadata`)

  for (const tag of tags) {
    check(STANDARD_TYPES.has(tag.type), `${UA('7.1')} unknown type ${tag.type}`)
    check(tag.owned, `${UA('7.1')} the parent tree disagrees about a ${tag.type}`)
    if (tag.type === 'Figure') {
      check(Boolean(tag.alt?.trim()), `${UA('7.3')} a figure without alternative text`)
      check(tag.box !== undefined && tag.box[2] > tag.box[0] && tag.box[3] > tag.box[1], `${CONTRACT} a figure without its box: ${tag.alt}`)
    }
    if (tag.type === 'L') {
      check(tag.kids.every(({ type }) => type === 'LI' || type === 'Caption' || type === 'L'), `${UA('7.2')} a list holds ${tag.kids.map(({ type }) => type)}`)
      check(tag.numbering !== undefined, `ISO 32005, ListNumbering: a list without its kind: ${words(tag).slice(0, 40)}`)
    }
    if (tag.type === 'LI')
      check(tag.content.length === 0 && tag.kids.every(({ type }) => type === 'Lbl' || type === 'LBody'), `${UA('7.2')} a list item without a body`)
    if (tag.type === 'TH')
      check(tag.scope !== undefined, `${UA('7.5')} a header cell without scope: ${words(tag)}`)
    if (tag.type === 'TR')
      check(tag.kids.every(({ type }) => type === 'TH' || type === 'TD'), `${UA('7.2')} a table row holds something other than cells`)
    if (tag.type === 'Link')
      check(tag.annotations.every(one => Boolean(textOf(one.lookup(PDFName.of('Contents'))))), `${UA('7.18.5')} a link without contents: ${words(tag)}`)
    if (/^H[1-6]$/.test(tag.type))
      check(tag.kids.every(({ type }) => type !== 'P'), `ISO 32005: a paragraph inside a heading: ${words(tag)}`)
    if (['Table', 'TR', 'L', 'Sect', 'Document'].includes(tag.type))
      check(tag.content.length === 0, `${CONTRACT} rules and backgrounds are artifacts, but a ${tag.type} holds some`)
  }
  const levels = tags.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number)
  levels.forEach((level, i) => check(level <= (levels[i - 1] ?? 0) + 1, `${UA('7.4.2')} heading ${i + 1} skips a level`))

  doc.getPages().forEach((page, i) => {
    const source = contentOf(page.node.Contents())
    check(page.node.lookup(PDFName.of('Tabs')) === PDFName.of('S'), `${UA('7.18.3')} page ${i + 1} has no tab order`)
    check(markArtifacts(source, new Set(), () => true) === source, `${UA('7.1')} page ${i + 1} paints outside its structure`)
  })
  return faults
}

/** Places where the tag text runs words together that the page sets apart, or the other way round: headings, paragraphs, cells and links. */
export function wordFaults({ tags, textOf, wordsOf }: PdfFile, { texts }: Screen): string[] {
  const bySqueezed = new Map(texts.map(text => [squeeze(text), text]))
  return tags.filter(({ type }) => /^(?:P|H[1-6]|TD|TH|Link)$/.test(type)).flatMap((tag) => {
    const words = wordsOf(tag)
    const shown = bySqueezed.get(textOf(tag))
    return shown === undefined || shown === words || texts.includes(words) ? [] : [`${CONTRACT} a ${tag.type} is read out as "${words}", but shows "${shown}"`]
  })
}

/** Names of every embedded font, without the six letters of its subset. */
export function fontNames({ doc }: PdfFile): { name: string, embedded: boolean }[] {
  return objects(doc.context.enumerateIndirectObjects()).flatMap((dict) => {
    if (dict.lookup(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      return []
    const name = dict.lookup(PDFName.of('FontName'), PDFName).decodeText().replace(/^[A-Z]{6}\+/, '')
    return [{ name, embedded: ['FontFile', 'FontFile2', 'FontFile3'].some(key => dict.has(PDFName.of(key))) }]
  })
}

/** Fonts of every kind, by subtype; Type 3 fonts are nameless drawings. */
export function fontKinds({ doc }: PdfFile): string[] {
  return objects(doc.context.enumerateIndirectObjects())
    .filter(dict => dict.lookup(PDFName.of('Type')) === PDFName.of('Font'))
    .map(dict => dict.lookup(PDFName.of('Subtype'), PDFName).decodeText())
}

/** How many raster images a file holds. */
export function imageCount({ doc }: PdfFile): number {
  return doc.context.enumerateIndirectObjects().filter(([, object]) =>
    object instanceof PDFRawStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')).length
}

/** Drawing operators of a page. */
export function contentOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray)
    return contents.asArray().map((_, i) => contentOf(contents.lookup(i))).join('\n')
  return contents instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1') : ''
}

function objects(entries: readonly (readonly [unknown, PDFObject])[]): PDFDict[] {
  return entries.flatMap(([, object]) => object instanceof PDFDict ? [object] : [])
}
