import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFStream, PDFString, PDFRef as Ref } from 'pdf-lib'

/** Objects of a document, in the order and with the numbers in which they are written. */
export class Numbering {
  /** What is written, by its new number, which starts at 1. */
  readonly objects: PDFObject[] = []
  private readonly numbers = new Map<PDFRef, number>()

  /** @param context the document; what nothing leads to from its catalog is left out */
  constructor(context: PDFContext) {
    const { Root, Info } = context.trailerInfo
    const queue = [Root, Info].filter(top => top instanceof Ref)
    // What grows while it is walked: siblings get numbers that follow each other, which packs best.
    for (const ref of queue) {
      const object = context.lookup(ref)
      if (!object || this.numbers.has(ref))
        continue
      this.objects.push(object)
      this.numbers.set(ref, this.objects.length)
      refsIn(object, queue)
    }
  }

  numberOf(ref: PDFRef): number | undefined {
    return this.numbers.get(ref)
  }
}

function refsIn(object: PDFObject, found: PDFRef[]): void {
  if (object instanceof Ref)
    found.push(object)
  else if (object instanceof PDFArray)
    object.asArray().forEach(one => refsIn(one, found))
  else if (object instanceof PDFDict)
    object.values().forEach(one => refsIn(one, found))
  else if (object instanceof PDFStream)
    refsIn(object.dict, found)
}

/** Writes an object, but for the bytes of a stream, in as few characters as it takes; each is one byte. */
export function serialize(object: PDFObject, numbering: Numbering): string {
  if (object instanceof Ref) {
    const number = numbering.numberOf(object)
    return number === undefined ? 'null' : `${number} 0 R`
  }
  if (object instanceof PDFArray)
    return `[${spaced(object.asArray().map(one => serialize(one, numbering)))}]`
  if (object instanceof PDFDict)
    return `<<${spaced(object.entries().flatMap(([name, value]) => [name.toString(), serialize(value, numbering)]))}>>`
  if (object instanceof PDFNumber)
    return String(Math.round(object.asNumber() * 1e4) / 1e4)
  if (object instanceof PDFString || object instanceof PDFHexString)
    return literalOf(bytesOf(object.decodeText()))
  return object.toString()
}

/** Joins tokens, with a space only where two would run together. */
function spaced(tokens: readonly string[]): string {
  return tokens.map((token, i) => i > 0 && !/^[/<[(]/.test(token) && !/[>\])]$/.test(tokens[i - 1] ?? '') ? ` ${token}` : token).join('')
}

/** Characters that PDFDocEncoding has at another place than Latin-1 (ISO 32000-1, D.3). */
const PDF_DOC = new Map([...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™'].map((character, i) => [character, String.fromCharCode(0x80 + i)]))

/** The bytes of a text string: one for each character if PDFDocEncoding has it, else UTF-16 (ISO 32000-1, 7.9.2.2). */
function bytesOf(text: string): string {
  const bytes = [...text].map(character => /[\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u00FF]/.test(character) ? character : PDF_DOC.get(character))
  return bytes.includes(undefined) ? Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1') : bytes.join('')
}

/** A string in round brackets, each character one byte (ISO 32000-1, 7.3.4.2). */
export function literalOf(bytes: string): string {
  return `(${bytes.replaceAll(/[\\()]/g, '\\$&').replaceAll('\r', '\\r')})`
}
