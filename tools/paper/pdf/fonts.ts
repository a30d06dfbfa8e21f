import type { PDFDict, PDFObject } from 'pdf-lib'
import type { Operation } from './operators.ts'
import { decodePDFRawStream, PDFDict as Dict, PDFArray, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'
import { codesIn } from './glyphs.ts'

/** What the text of a page needs to know of a font whose codes are two bytes long. */
export interface Font {
  /** Advance of a code, in thousandths of the font's size. */
  width: (code: number) => number
  /** What a code stands for. */
  text: (code: number) => string
  /** Code of the space, if the font has one. */
  space?: number
}

/** The fonts of a page or drawing, by the name its operators call them; other kinds of fonts are left out. */
export function readFonts(resources: PDFDict | undefined, known: Map<PDFObject, Font> = new Map()): Map<string, Font> {
  const fonts = new Map<string, Font>()
  for (const [name, value] of resources?.lookupMaybe(PDFName.of('Font'), Dict)?.entries() ?? []) {
    const dict = resources?.context.lookup(value)
    if (!(dict instanceof Dict) || dict.lookup(PDFName.of('Encoding')) !== PDFName.of('Identity-H'))
      continue
    const font = known.get(dict) ?? readFont(dict)
    known.set(dict, font)
    fonts.set(name.decodeText(), font)
  }
  return fonts
}

/** What a `Tf` operator sets: the font, if its text can be read, its name on the page and its size. */
export function fontOf(fonts: ReadonlyMap<string, Font>, content: string, { start, end }: Operation): { font?: Font, name: string, size: number } {
  const [, name = '', size] = /^\/(\S+)\s+(\S+)\s+Tf$/.exec(content.slice(start, end)) ?? []
  return { font: fonts.get(name), name, size: Number(size) }
}

/** Advance of a text operator with hexadecimal codes, as a share of its size. */
export function advanceOf(operation: string, font: Font | undefined): number {
  let advance = 0
  for (const [, codes, number] of operation.matchAll(/<([\dA-F]*)>|(-?[\d.]+)/gi)) {
    for (const code of codesIn(codes ?? ''))
      advance += font?.width(code) ?? 0
    advance -= Number(number ?? 0)
  }
  return advance / 1000
}

function readFont(dict: PDFDict): Font {
  const descendant = dict.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, Dict)
  const widths = readWidths(descendant)
  const fallback = descendant.lookupMaybe(PDFName.of('DW'), PDFNumber)?.asNumber() ?? 1000
  const map = dict.lookup(PDFName.of('ToUnicode'))
  const texts = readToUnicode(map instanceof PDFRawStream ? new TextDecoder('latin1').decode(decodePDFRawStream(map).decode()) : '')
  return {
    width: code => widths.get(code) ?? fallback,
    text: code => texts.get(code) ?? '',
    space: [...texts].find(([, text]) => text === ' ')?.[0],
  }
}

/** Reads `c [w …]` and `c c w` (ISO 32000-1, 9.7.4.3). */
function readWidths(font: PDFDict): Map<number, number> {
  const widths = new Map<number, number>()
  const list = font.lookupMaybe(PDFName.of('W'), PDFArray)?.asArray() ?? []
  for (let i = 0; i < list.length;) {
    const first = numberOf(list[i])
    const next = list[i + 1]
    if (next instanceof PDFArray) {
      next.asArray().forEach((width, k) => widths.set(first + k, numberOf(width)))
      i += 2
    }
    else {
      for (let code = first; code <= numberOf(next); code++)
        widths.set(code, numberOf(list[i + 2]))
      i += 3
    }
  }
  return widths
}

function numberOf(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** Reads the ranges and single codes of a ToUnicode map (ISO 32000-1, 9.10.3). */
export function readToUnicode(map: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, kind, body = ''] of map.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g)) {
    if (kind === 'char') {
      for (const [, code = '', text = ''] of body.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>/gi))
        texts.set(Number.parseInt(code, 16), decode(text))
      continue
    }
    for (const [, first = '', last = '', text = ''] of body.matchAll(/<([\dA-F]+)>\s*<([\dA-F]+)>\s*<([\dA-F]+)>/gi)) {
      const start = Number.parseInt(first, 16)
      const base = decode(text)
      const end = base.codePointAt(base.length - 1) ?? 0
      for (let code = start; code <= Number.parseInt(last, 16); code++)
        texts.set(code, base.slice(0, -1) + String.fromCodePoint(end + code - start))
    }
  }
  return texts
}

function decode(hex: string): string {
  return String.fromCharCode(...codesIn(hex))
}
