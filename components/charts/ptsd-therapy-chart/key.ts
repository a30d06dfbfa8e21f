import type { Therapy, TherapyDataset, TherapyRow } from '../../../evidence/schema/index.ts'
import type { Fill } from '../../drawings/therapy-marks.ts'
import type { PlacedInterval } from '../../kit/interval.ts'
import { formatSmd } from '../../../evidence/format.ts'
import { textWidth } from '../../kit/text.ts'

/** Drawing before an entry of the key. */
export type KeyGlyph = 'hollow' | 'ghost' | 'arrow' | 'area' | 'derived' | 'none'
interface KeyEntry { glyph: KeyGlyph, text: string, group?: Therapy['group'] }
export interface PlacedEntry extends KeyEntry { x: number, textX: number, line: number }

const GLYPH: Record<KeyGlyph, number> = { hollow: 18, ghost: 32, arrow: 30, area: 26, derived: 30, none: 0 }
const GAP = 22

/** Height of a line of the key, canvas px. */
export const KEY_LINE = 20

/** What the shown lines use and a reader must be told; nothing they do not use. */
export function forestKey(lines: readonly { row: TherapyRow, fill: Fill, interval?: PlacedInterval }[]): KeyEntry[] {
  const rows = lines.map(line => line.row)
  const entries: [boolean, KeyEntry][] = [
    [lines.some(({ fill }) => fill === 'hollow'), { glyph: 'hollow', text: 'mixed controls' }],
    [lines.some(({ fill }) => fill === 'ghost'), { glyph: 'ghost', text: 'corrected for bias' }],
    [lines.some(({ interval }) => interval?.cutLower || interval?.cutUpper), { glyph: 'arrow', text: 'interval goes on' }],
    [rows.some(({ interval }) => interval === 'CrI'), { glyph: 'none', text: 'CrI: credible interval' }],
    [rows.some(({ interval }) => interval === 'derived CI'), { glyph: 'derived', text: 'derived: interval worked out by us' }],
    [rows.some(({ n }) => n !== undefined), { glyph: 'area', text: 'area: people, where n is known' }],
    [rows.some(({ k, n, whole }) => whole && k === undefined && n === undefined), { glyph: 'none', text: '( ): of the whole review or network, as the row’s own are not on file; –: not on file' }],
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

/** Key of the overview, with the figures that its cells have no room for. `group` says with which rows an entry comes. */
export function overviewKey({ panels, therapies }: TherapyDataset): KeyEntry[] {
  const rows = panels.flatMap(panel => panel.rows)
  const groupOf = ({ therapy }: TherapyRow): Therapy['group'] | undefined => therapies.find(({ id }) => id === therapy)?.group
  return [
    ...rows.filter(row => row.beside !== undefined).map((row): KeyEntry => ({ glyph: 'hollow', text: `${row.label}: ${formatSmd(row)}`, group: groupOf(row) })),
    ...rows.flatMap((row): KeyEntry[] => row.corrected ? [{ glyph: 'ghost', text: `${row.label}, ${row.corrected.label}: ${formatSmd(row.corrected)}`, group: groupOf(row) }] : []),
    { glyph: 'arrow', text: 'goes on', group: 'first-line' },
    { glyph: 'derived', text: 'derived interval', group: 'approach' },
    { glyph: 'none', text: 'circles: GRADE certainty; none: not graded', group: 'first-line' },
    { glyph: 'none', text: 'CrI: credible interval', group: 'first-line' },
    { glyph: 'area', text: 'area: people, where known', group: 'approach' },
  ]
}
