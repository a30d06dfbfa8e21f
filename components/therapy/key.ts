import type { PlacedPanel } from './forest.ts'
import { textWidth } from '../chart/text.ts'

/** Drawing before an entry of the key. */
export type KeyGlyph = 'hollow' | 'ghost' | 'arrow' | 'area' | 'none'
export interface KeyEntry { glyph: KeyGlyph, text: string }
export interface PlacedEntry extends KeyEntry { x: number, textX: number, line: number }

const GLYPH: Record<KeyGlyph, number> = { hollow: 18, ghost: 18, arrow: 26, area: 24, none: 0 }
const GAP = 22

/** What the shown panels use and a reader must be told; nothing they do not use. */
export function keyEntries(panels: readonly PlacedPanel[]): KeyEntry[] {
  const lines = panels.flatMap(panel => panel.lines)
  const rows = lines.map(line => line.row)
  const entries: [boolean, KeyEntry][] = [
    [lines.some(({ fill }) => fill === 'hollow'), { glyph: 'hollow', text: 'mixed controls' }],
    [lines.some(({ fill }) => fill === 'ghost'), { glyph: 'ghost', text: 'corrected for bias' }],
    [lines.some(({ whisker }) => whisker?.cutLeft || whisker?.cutRight), { glyph: 'arrow', text: 'interval goes on' }],
    [rows.some(({ interval }) => interval === 'CrI'), { glyph: 'none', text: 'CrI: credible interval' }],
    [rows.some(({ interval }) => interval === 'derived CI'), { glyph: 'none', text: 'derived: interval worked out by us' }],
    [rows.some(({ k, n, whole }) => whole && k === undefined && n === undefined), { glyph: 'none', text: '( ): the whole review or network; the row’s own k and n are not on file' }],
    [rows.some(({ n }) => n !== undefined), { glyph: 'area', text: 'area: people, where the row’s n is known; else one size' }],
  ]
  return entries.filter(([used]) => used).map(([, entry]) => entry)
}

/** Sets entries side by side in lines no wider than `width` canvas px. */
export function placeKey(entries: readonly KeyEntry[], width: number): PlacedEntry[] {
  let [x, line] = [0, 0]
  return entries.map((entry) => {
    const size = GLYPH[entry.glyph] + textWidth(entry.text)
    if (x > 0 && x + size > width)
      [x, line] = [0, line + 1]
    const placed = { ...entry, x, textX: x + GLYPH[entry.glyph], line }
    x += size + GAP
    return placed
  })
}
