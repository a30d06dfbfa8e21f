import type { PDFContext, PDFDocument, PDFObject, PDFRef } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFHexString, PDFInvalidObject, PDFRawStream, PDFStream } from 'pdf-lib'

/** How many objects are compressed together. */
const PACK = 200

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')

/** Where an object is: at an offset of the file, or as one of those that are compressed together. */
type Place = readonly [kind: 1 | 2, at: number, index: number]

/**
 * Writes a document with everything but its streams packed (ISO 32000-1, 7.5.7 and 7.5.8), as pdf-lib does, in a
 * fraction of its time. Its `/ID` is a digest of what it holds, so that the same document gives the same bytes.
 */
export function writePdf({ context }: PDFDocument): Uint8Array {
  const places = new Map<number, Place>()
  const parts: Buffer[] = [HEADER]
  const digest = createHash('sha256')
  let length = HEADER.length
  let next = context.largestObjectNumber + 1

  function put(number: number, body: Buffer): void {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.set(number, [1, length, 0])
    parts.push(part)
    digest.update(part)
    length += part.length
  }

  const objects = context.enumerateIndirectObjects().sort(([a], [b]) => a.objectNumber - b.objectNumber)
  const packed = objects.filter(([, object]) => !isLoose(object))
  for (const [ref, object] of objects) {
    if (isLoose(object))
      put(ref.objectNumber, bytesOf(object))
  }
  for (let from = 0; from < packed.length; from += PACK) {
    const number = next++
    const pack = packed.slice(from, from + PACK)
    pack.forEach(([ref], i) => places.set(ref.objectNumber, [2, number, i]))
    put(number, bytesOf(packOf(context, pack)))
  }

  const at = length
  const number = next++
  places.set(number, [1, at, 0])
  const id = PDFHexString.of(digest.copy().digest('hex').slice(0, 32))
  const { Root, Info } = context.trailerInfo
  const dict = context.obj({ Type: 'XRef', Size: next, W: [1, 4, 2], Filter: 'FlateDecode', ID: [id, id], ...(Root && { Root }), ...(Info && { Info }) })
  const table = Buffer.alloc(next * 7)
  for (const [index, [kind, offset, inside]] of places) {
    table.writeUInt8(kind, index * 7)
    table.writeUInt32BE(offset, index * 7 + 1)
    table.writeUInt16BE(inside, index * 7 + 5)
  }
  put(number, bytesOf(PDFRawStream.of(dict, deflateSync(table))))
  parts.push(Buffer.from(`startxref\n${at}\n%%EOF`))
  return Buffer.concat(parts)
}

/** Streams cannot be packed. */
function isLoose(object: PDFObject): boolean {
  return object instanceof PDFStream || object instanceof PDFInvalidObject
}

/** A stream of objects: where each of them starts, then the objects. */
function packOf(context: PDFContext, pack: readonly (readonly [PDFRef, PDFObject])[]): PDFRawStream {
  const bodies = pack.map(([, object]) => Buffer.concat([bytesOf(object), Buffer.from('\n')]))
  let offset = 0
  const starts = pack.map(([{ objectNumber }], i) => {
    const start = `${objectNumber} ${offset}`
    offset += bodies[i]?.length ?? 0
    return start
  })
  const index = Buffer.from(`${starts.join(' ')}\n`)
  const content = deflateSync(Buffer.concat([index, ...bodies]), { level: 9 })
  return PDFRawStream.of(context.obj({ Type: 'ObjStm', N: pack.length, First: index.length, Filter: 'FlateDecode' }), content)
}

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}
