import type { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** The WOFF twins of the font files that `theme/styles/fonts.css` loads: same glyphs, a table directory Node can read. */
const FILES: Record<string, string> = {
  'Source Sans 3': '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff',
  'Source Serif 4': '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff',
}

/** Every character that the deck's fonts hold, by family. */
export function deckGlyphs(): Record<string, string> {
  return Object.fromEntries(Object.entries(FILES).map(([family, file]) => [family, charactersOf(readFileSync(require.resolve(file)))]))
}

/**
 * Characters of a WOFF file, read from its `cmap` table, format 4.
 * https://learn.microsoft.com/typography/opentype/spec/cmap
 * @throws Error if the file has no such table
 */
function charactersOf(woff: Buffer): string {
  const cmap = tableOf(woff, 'cmap')
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const start = cmap.readUInt32BE(4 + i * 8 + 4)
    if (cmap.readUInt16BE(start) === 4)
      return readSegments(cmap.subarray(start))
  }
  throw new Error('The font has no cmap of format 4.')
}

function readSegments(table: Buffer): string {
  const count = table.readUInt16BE(6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6] as [number, number, number, number]
  const characters: string[] = []
  for (let i = 0; i < count; i++) {
    const first = table.readUInt16BE(starts + i * 2)
    const last = table.readUInt16BE(ends + i * 2)
    const delta = table.readInt16BE(deltas + i * 2)
    const offset = table.readUInt16BE(offsets + i * 2)
    for (let code = first; code <= last && code !== 0xFFFF; code++) {
      const glyph = offset === 0
        ? (code + delta) & 0xFFFF
        : table.readUInt16BE(offsets + i * 2 + offset + (code - first) * 2)
      if (glyph !== 0)
        characters.push(String.fromCharCode(code))
    }
  }
  return characters.join('')
}

function tableOf(woff: Buffer, tag: string): Buffer {
  for (let i = 0; i < woff.readUInt16BE(12); i++) {
    const entry = 44 + i * 20
    if (woff.toString('latin1', entry, entry + 4) !== tag)
      continue
    const offset = woff.readUInt32BE(entry + 4)
    const packed = woff.readUInt32BE(entry + 8)
    const data = woff.subarray(offset, offset + packed)
    return packed < woff.readUInt32BE(entry + 12) ? inflateSync(data) : data
  }
  throw new Error(`The font has no ${tag} table.`)
}
