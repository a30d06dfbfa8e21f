import type { PDFContext, PDFObject } from 'pdf-lib'
import type { Font } from './fonts.ts'
import type { Paint } from './paint.ts'
import { Buffer } from 'node:buffer'
import { PDFArray, PDFDict, PDFName } from 'pdf-lib'
import { codesIn } from './glyphs.ts'
import { Numbering, serialize } from './serialize.ts'
import { addStream } from './streams.ts'

/** The byte that each code of a font is written as. */
export type Bytes = ReadonlyMap<number, number>
export type ByteCodes = ReadonlyMap<Font, Bytes>

/** How many codes a font of one byte can have, and how many a list in a map of codes (Adobe Technical Note 5014). */
const MOST = 256
const MOST_LISTED = 100

/**
 * Gives the fonts of a document codes of one byte in the place of two, of which one is nearly always zero, and tells each font what
 * they mean (ISO 32000-1, 9.7.5.3 and 9.10.3). A font with more glyphs than that keeps its codes.
 * @param fonts of the document, by the object that describes them
 * @param paints all that is painted with them
 */
export function giveByteCodes(context: PDFContext, fonts: ReadonlyMap<PDFObject, Font>, paints: readonly Paint[]): ByteCodes {
  const used = new Map([...fonts.values()].map(font => [font, new Set<number>()]))
  for (const paint of paints) {
    const codes = 'shown' in paint && paint.font && used.get(paint.font)
    if (codes)
      [...paint.shown.matchAll(/<([\dA-F]*)>/gi)].forEach(([, hex = '']) => codesIn(hex).forEach(code => codes.add(code)))
  }
  const byteCodes = new Map<Font, Bytes>()
  for (const [dict, font] of fonts) {
    const codes = used.get(font) ?? new Set()
    if (!(dict instanceof PDFDict) || codes.size === 0 || codes.size > MOST)
      continue
    const bytes = bytesFor([...codes].sort((a, b) => a - b), font)
    describe(context, dict, font, bytes)
    byteCodes.set(font, bytes)
  }
  return byteCodes
}

/** The byte of each code: that of its character in ASCII, so that equal words are equal bytes in all fonts, else one that is free. */
export function bytesFor(codes: readonly number[], font: Font): Bytes {
  const bytes = new Map<number, number>()
  const taken = new Set<number>()
  for (const code of codes) {
    const text = font.text(code)
    const byte = text.charCodeAt(0)
    if (text.length !== 1 || byte < 0x20 || byte > 0x7E || taken.has(byte))
      continue
    bytes.set(code, byte)
    taken.add(byte)
  }
  let free = MOST - 1
  for (const code of codes.filter(one => !bytes.has(one))) {
    while (taken.has(free))
      free--
    bytes.set(code, free)
    taken.add(free)
  }
  return bytes
}

function describe(context: PDFContext, dict: PDFDict, font: Font, bytes: Bytes): void {
  const system = dict.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict).lookup(PDFName.of('CIDSystemInfo'), PDFDict)
  const put = (key: string, map: string, entries: Record<string, PDFObject>): void =>
    dict.set(PDFName.of(key), addStream(context, Buffer.from(map, 'latin1'), entries))
  const name = PDFName.of('Bytes')
  put('Encoding', glyphMap(bytes, serialize(system, new Numbering(context))), { Type: PDFName.of('CMap'), CMapName: name, CIDSystemInfo: system })
  put('ToUnicode', textMap(bytes, font), {})
}

/** Which glyph each byte stands for. */
function glyphMap(bytes: Bytes, system: string): string {
  return mapOf(`/CIDSystemInfo ${system} def\n/CMapName/Bytes def/CMapType 1 def/WMode 0 def`, 'cidchar', [...bytes].map(([code, byte]) => `<${hex(byte, 2)}> ${code}`))
}

/** Which text each byte stands for. */
function textMap(bytes: Bytes, font: Font): string {
  const lines = [...bytes].map(([code, byte]) => `<${hex(byte, 2)}><${[...font.text(code)].flatMap(one => one.split('')).map(unit => hex(unit.charCodeAt(0), 4)).join('')}>`)
  return mapOf('/CMapName/Texts def/CMapType 2 def', 'bfchar', lines)
}

function mapOf(head: string, kind: string, lines: readonly string[]): string {
  const lists = Array.from({ length: Math.ceil(lines.length / MOST_LISTED) }, (_, i) => lines.slice(i * MOST_LISTED, (i + 1) * MOST_LISTED))
  return [
    '/CIDInit/ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    head,
    '1 begincodespacerange',
    '<00><FF>',
    'endcodespacerange',
    ...lists.flatMap(list => [`${list.length} begin${kind}`, ...list, `end${kind}`]),
    'endcmap',
    'CMapName currentdict/CMap defineresource pop',
    'end',
    'end',
  ].join('\n')
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0')
}
