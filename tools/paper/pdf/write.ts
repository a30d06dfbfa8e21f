import type { PDFDocument, PDFObject } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFStream } from 'pdf-lib'
import { Numbering, serialize } from './serialize.ts'

/** How many objects are compressed together. */
const PACK = 1000

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')

/** Where an object is: at an offset of the file, or as one of those that are compressed together. */
type Place = readonly [kind: 1 | 2, at: number, index: number]

/** Bytes of a row of the table of places, which is as wide as {@link Place} with four bytes for offsets. */
const ROW = 7

/**
 * Writes what a document's catalog leads to, with everything but its streams packed (ISO 32000-1, 7.5.7 and 7.5.8). Its
 * `/ID` is a digest of what it holds, so that the same document gives the same bytes.
 */
export function writePdf({ context }: PDFDocument): Uint8Array {
  const numbering = new Numbering(context)
  const places = new Map<number, Place>()
  const parts: Buffer[] = [HEADER]
  const digest = createHash('sha256')
  let length = HEADER.length
  let next = numbering.objects.length + 1

  function put(number: number, dict: string, content: Uint8Array): void {
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n${dict}\nstream\n`, 'latin1'), content, Buffer.from('\nendstream\nendobj\n')])
    places.set(number, [1, length, 0])
    parts.push(part)
    digest.update(part)
    length += part.length
  }

  const packed: { number: number, object: PDFObject }[] = []
  numbering.objects.forEach((object, i) => {
    if (object instanceof PDFStream) {
      object.updateDict()
      put(i + 1, serialize(object.dict, numbering), object.getContents())
    }
    else {
      packed.push({ number: i + 1, object })
    }
  })
  for (let from = 0; from < packed.length; from += PACK) {
    const number = next++
    const pack = packed.slice(from, from + PACK)
    pack.forEach((one, i) => places.set(one.number, [2, number, i]))
    const { content, first } = packOf(pack.map(({ number, object }) => [number, serialize(object, numbering)]))
    put(number, `<</Type/ObjStm/N ${pack.length}/First ${first}/Filter/FlateDecode/Length ${content.length}>>`, content)
  }

  const at = length
  const number = next++
  places.set(number, [1, at, 0])
  const { Root, Info } = context.trailerInfo
  const id = `<${digest.copy().digest('hex').slice(0, 32)}>`
  const table = tableOf(places, next)
  const tops = [Root ? `/Root ${serialize(Root, numbering)}` : '', Info ? `/Info ${serialize(Info, numbering)}` : ''].join('')
  put(number, `<</Type/XRef/Size ${next}/W[1 4 2]${tops}/ID[${id}${id}]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${ROW}>>/Length ${table.length}>>`, table)
  parts.push(Buffer.from(`startxref\n${at}\n%%EOF`))
  return Buffer.concat(parts)
}

/** A stream of objects: where each of them starts, then the objects. */
function packOf(pack: readonly (readonly [number: number, body: string])[]): { content: Uint8Array, first: number } {
  let offset = 0
  const starts = pack.map(([number, body]) => {
    const start = `${number} ${offset}`
    offset += body.length + 1
    return start
  })
  const index = `${starts.join(' ')}\n`
  return { content: deflateSync(Buffer.from(index + pack.map(([, body]) => `${body}\n`).join(''), 'latin1'), { level: 9 }), first: index.length }
}

/** The table of places, each row as its difference from the one before, which packs better (ISO 32000-1, 7.4.4.4). */
function tableOf(places: ReadonlyMap<number, Place>, size: number): Uint8Array {
  const table = Buffer.alloc(size * (ROW + 1))
  let before = Buffer.alloc(ROW)
  for (let i = 0; i < size; i++) {
    const row = Buffer.alloc(ROW)
    const [kind, at, index] = places.get(i) ?? [0, 0, 0]
    row.writeUInt8(kind)
    row.writeUInt32BE(at, 1)
    row.writeUInt16BE(index, 5)
    table.writeUInt8(2, i * (ROW + 1))
    row.forEach((byte, k) => table.writeUInt8((byte - (before[k] ?? 0)) & 255, i * (ROW + 1) + 1 + k))
    before = row
  }
  return deflateSync(table, { level: 9 })
}
