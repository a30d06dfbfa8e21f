import type { PDFDict, PDFRawStream } from 'pdf-lib'
import type { Font } from '../../../../../tools/paper/pdf/fonts.ts'
import type { Paint } from '../../../../../tools/paper/pdf/paint.ts'
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFContext, PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import { bytesFor, giveByteCodes } from '../../../../../tools/paper/pdf/byte-codes.ts'
import { readToUnicode } from '../../../../../tools/paper/pdf/fonts.ts'
import { shownAs } from '../../../../../tools/paper/pdf/glyphs.ts'

/** A font whose glyphs are in an order of their own; the last two are a ligature and another form of the first. */
const GLYPHS = ['a', 'b', '−', 'é', ' ', '(', 'ffi', 'a']
const fontOf = (glyphs: readonly string[]): Font => ({ width: () => 500, text: code => glyphs[code - 3] ?? '', space: 7 })

const codesOf = (glyphs: readonly string[]): number[] => glyphs.map((_, i) => i + 3)

function paintOf(font: Font, codes: readonly number[]): Paint {
  const shown = `<${codes.map(code => code.toString(16).padStart(4, '0')).join('')}>Tj`
  return { clips: [], color: '0 0 0', opacity: 1, font, fontName: 'F1', size: 10, matrix: [1, 0, 0, 1, 0, 0], shown, advance: 1 }
}

function described(glyphs: readonly string[]): { dict: PDFDict, font: Font, bytes: ReadonlyMap<number, number> | undefined } {
  const context = PDFContext.create()
  const system = context.obj({})
  const dict = context.obj({ Encoding: 'Identity-H', DescendantFonts: [context.obj({ CIDSystemInfo: system })] })
  const font = fontOf(glyphs)
  return { dict, font, bytes: giveByteCodes(context, new Map([[dict, font]]), [paintOf(font, codesOf(glyphs))]).get(font) }
}

function streamOf(dict: PDFDict, key: string): string {
  return Buffer.from(decodePDFRawStream(dict.lookup(PDFName.of(key)) as PDFRawStream).decode()).toString('latin1')
}

it('gives each glyph a byte of its own, that of its character where it can', () => {
  const bytes = bytesFor(codesOf(GLYPHS), fontOf(GLYPHS))
  expect(bytes.get(3)).toBe('a'.charCodeAt(0))
  expect(bytes.get(8)).toBe('('.charCodeAt(0))
  expect(new Set(bytes.values()).size).toBe(GLYPHS.length)
  expect([...bytes.values()].every(byte => byte >= 0 && byte <= 255)).toBe(true)
})

it('finds bytes for as many glyphs as there are', () => {
  const glyphs = Array.from({ length: 256 }, (_, i) => String.fromCharCode(0x40 + i))
  expect(new Set(bytesFor(codesOf(glyphs), fontOf(glyphs)).values()).size).toBe(256)
})

it('tells the font which glyph and which text each byte is', () => {
  const { dict, font, bytes } = described(GLYPHS)
  const texts = readToUnicode(streamOf(dict, 'ToUnicode'))
  const glyphs = new Map([...streamOf(dict, 'Encoding').matchAll(/^<(..)> (\d+)$/gm)].map(([, byte = '', code]) => [Number.parseInt(byte, 16), Number(code)]))
  for (const code of codesOf(GLYPHS)) {
    const byte = bytes?.get(code) ?? -1
    expect({ glyph: glyphs.get(byte), text: texts.get(byte) }).toEqual({ glyph: code, text: font.text(code) })
  }
})

it('shows the same glyphs by their bytes', () => {
  const { bytes } = described(GLYPHS)
  expect(shownAs('[<00030004>-120<0008>]TJ', 1, bytes)).toBe('[(ab)-120(\\()] TJ')
})

it('leaves a font alone that has more glyphs than there are bytes', () => {
  const { dict, bytes } = described(Array.from({ length: 257 }, (_, i) => String.fromCharCode(0x4E00 + i)))
  expect(bytes).toBeUndefined()
  expect(dict.lookup(PDFName.of('Encoding'))).toBe(PDFName.of('Identity-H'))
})
