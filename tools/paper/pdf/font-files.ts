import type { PDFDocument } from 'pdf-lib'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFDict, PDFName, PDFRawStream } from 'pdf-lib'
import { addStream } from './streams.ts'

/** Tables by which a font is laid out and told apart; what is printed needs none of them any more. */
const UNUSED = new Set(['GDEF', 'GPOS', 'GSUB', 'STAT', 'name', 'gasp', 'DSIG', 'kern'])

const HEADER = 12
const ENTRY = 16

/** Takes out of every embedded TrueType font what only the layout needs. */
export function trimFonts(doc: PDFDocument): void {
  const { context } = doc
  for (const [, object] of context.enumerateIndirectObjects()) {
    const file = object instanceof PDFDict ? object.lookup(PDFName.of('FontFile2')) : undefined
    if (!(object instanceof PDFDict && file instanceof PDFRawStream))
      continue
    const font = withoutTables(Buffer.from(decodePDFRawStream(file).decode()))
    object.set(PDFName.of('FontFile2'), addStream(context, font, { Length1: font.length }))
  }
}

/** A TrueType font without the tables that no print needs; each stays as it is, and so does its checksum. */
export function withoutTables(font: Buffer): Buffer {
  const kept = Array.from({ length: font.readUInt16BE(4) }, (_, i) => font.subarray(HEADER + i * ENTRY, HEADER + (i + 1) * ENTRY)).filter(entry => !UNUSED.has(entry.toString('latin1', 0, 4)))
  const header = Buffer.from(font.subarray(0, HEADER))
  const power = Math.floor(Math.log2(kept.length))
  header.writeUInt16BE(kept.length, 4)
  header.writeUInt16BE(2 ** power * ENTRY, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE((kept.length - 2 ** power) * ENTRY, 10)
  let at = HEADER + kept.length * ENTRY
  const tables: Buffer[] = []
  const entries = kept.map((entry) => {
    const table = font.subarray(entry.readUInt32BE(8), entry.readUInt32BE(8) + entry.readUInt32BE(12))
    const moved = Buffer.from(entry)
    moved.writeUInt32BE(at, 8)
    tables.push(table, Buffer.alloc(-table.length & 3))
    at += table.length + (-table.length & 3)
    return moved
  })
  return Buffer.concat([header, ...entries, ...tables])
}
