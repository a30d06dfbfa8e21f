import type { PDFObject } from 'pdf-lib'
import type { PdfFile } from './file.ts'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFArray, PDFBool, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { markArtifacts } from '../../tools/paper/pdf/content.ts'
import { STANDARD_TYPES, textOf } from './tags.ts'

/** Faults of a file against the machine rules of PDF/UA-1 that can be checked here; empty where it follows them. */
export function accessibilityFaults({ doc, tags, textOf: words }: PdfFile): string[] {
  const faults: string[] = []
  const check = (holds: boolean, fault: string): void => void (holds || faults.push(fault))
  const { catalog } = doc

  check(catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked')) === PDFBool.True, 'not marked as tagged')
  check(/^en(?:-US)?$/.test(textOf(catalog.lookup(PDFName.of('Lang'))) ?? ''), 'no language')
  check(catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict)?.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True, 'title not displayed')
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  const xmp = metadata && 'getContents' in metadata ? Buffer.from((metadata as PDFRawStream).getContents()).toString() : ''
  check(xmp.includes('<pdfuaid:part>1</pdfuaid:part>'), 'does not say that it follows PDF/UA-1')
  check(/<dc:title>[\t\v\f \xA0\u1680\u2000-\u200A\u202F\u205F\u3000\uFEFF]*\S.*<\/dc:title>/.test(xmp), 'no title in its metadata')

  for (const tag of tags) {
    check(STANDARD_TYPES.has(tag.type), `unknown type ${tag.type}`)
    check(tag.owned, `the parent tree disagrees about a ${tag.type}`)
    if (tag.type === 'Figure')
      check(Boolean(tag.alt?.trim()), 'a figure without alternative text')
    if (tag.type === 'L')
      check(tag.kids.every(({ type }) => type === 'LI' || type === 'Caption' || type === 'L'), `a list holds ${tag.kids.map(({ type }) => type)}`)
    if (tag.type === 'LI')
      check(tag.content.length === 0 && tag.kids.every(({ type }) => type === 'Lbl' || type === 'LBody'), 'a list item without a body')
    if (tag.type === 'TH')
      check(tag.scope !== undefined, `a header cell without scope: ${words(tag)}`)
    if (tag.type === 'TR')
      check(tag.kids.every(({ type }) => type === 'TH' || type === 'TD'), 'a table row holds something other than cells')
    if (tag.type === 'Link')
      check(tag.annotations.every(one => Boolean(textOf(one.lookup(PDFName.of('Contents'))))), `a link without contents: ${words(tag)}`)
  }
  const levels = tags.flatMap(({ type }) => /^H([1-6])$/.exec(type)?.[1] ?? []).map(Number)
  levels.forEach((level, i) => check(level <= (levels[i - 1] ?? 0) + 1, `heading ${i + 1} skips a level`))

  doc.getPages().forEach((page, i) => {
    const source = contentOf(page.node.Contents())
    check(page.node.lookup(PDFName.of('Tabs')) === PDFName.of('S'), `page ${i + 1} has no tab order`)
    check(markArtifacts(source, new Set(), () => true).content === source, `page ${i + 1} paints outside its structure`)
  })
  return faults
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
