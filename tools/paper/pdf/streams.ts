import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'
import { deflateSync } from 'node:zlib'

/** Puts a compressed stream into a document. @param entries of its dictionary, beside what the compression needs */
export function addStream(context: PDFContext, content: Uint8Array, entries: Record<string, PDFObject | number> = {}): PDFRef {
  return context.register(context.stream(deflateSync(content, { level: 9 }), { Filter: 'FlateDecode', ...entries }))
}
