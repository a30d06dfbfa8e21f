import { wrapText } from '../../kit/text.ts'

/** Canvas px: the columns of the clusters, and the field of dots, one for each of a hundred people. */
const COLUMN = { pitch: 218, text: 190, size: 18 } as const
export const BAR = 194
export const DOT = 7.5
const FIELD = { perRow: 20, pitch: 21, left: 8.5, top: 240 } as const
const PEOPLE = 100

/** How clusters open the slide: two and two, large. */
const OPENING = { columns: 2, scale: 1.62, x: 440, y: 180 } as const

/** A cluster of symptoms: its left edge and its words in lines, and how it is enlarged and moved while it opens the slide. */
export interface PlacedCluster { name: string, x: number, lines: string[], opening: { scale: number, x: number, y: number } }

/** Sets clusters side by side. */
export function placeClusters(clusters: readonly { name: string, says: string }[]): PlacedCluster[] {
  return clusters.map(({ name, says }, i) => ({
    name,
    x: i * COLUMN.pitch,
    lines: wrapText(says, COLUMN.text, COLUMN.size),
    opening: {
      scale: OPENING.scale,
      x: i % OPENING.columns * OPENING.x - i * COLUMN.pitch * OPENING.scale,
      y: Math.floor(i / OPENING.columns) * OPENING.y,
    },
  }))
}

/** One person in a hundred: the center, and how much of the dot is filled, from 0 to 1. */
export interface Person { x: number, y: number, filled: number }

/** A hundred people, the first `share` of them filled; a part of one is a dot filled in part. */
export function hundred(share: number): Person[] {
  return Array.from({ length: PEOPLE }, (_, i) => ({
    x: FIELD.left + i % FIELD.perRow * FIELD.pitch,
    y: FIELD.top + Math.floor(i / FIELD.perRow) * FIELD.pitch,
    filled: Math.min(1, Math.max(0, share - i)),
  }))
}

/** SVG path of the left part of a dot, as wide as the part that is filled. */
export function dotPath({ x, y, filled }: Person): string {
  if (filled === 0)
    return ''
  if (filled === 1)
    return `M${x - DOT} ${y}a${DOT} ${DOT} 0 1 1 ${2 * DOT} 0a${DOT} ${DOT} 0 1 1 ${-2 * DOT} 0z`
  const along = (2 * filled - 1) * DOT
  const half = Math.sqrt(DOT ** 2 - along ** 2)
  return `M${x + along} ${y - half}A${DOT} ${DOT} 0 ${filled > 0.5 ? 1 : 0} 0 ${x + along} ${y + half}z`
}
