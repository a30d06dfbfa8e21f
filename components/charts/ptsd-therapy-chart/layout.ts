import { FRAME } from '../../kit/frame.ts'
import { wrapText } from '../../kit/text.ts'

/** From the middle of a row down to the baseline of its text, canvas px. */
export const BASELINE = 5.5
/** How far the band of a lit row reaches beyond the drawing on either side. */
export const OVERHANG = 6
/** Side of a mark of one effect. */
export const MARK = 12

/** Lines of the card of a pinned row. Above a headline of one line there is room for 4 of them, above one of two lines for 6. */
export function detailLines(lines: readonly string[]): string[] {
  return lines.flatMap(line => wrapText(line, FRAME.width - 8))
}

/** Of a hundred dots: how many stand in a row, and their distance, canvas px. */
const DOTS = { across: 20, pitch: 12 } as const

/** Centers of a hundred dots from the top left corner. */
export function hundredDots(x: number, y: number): { x: number, y: number }[] {
  return Array.from({ length: 100 }, (_, i) => ({ x: x + (i % DOTS.across + 0.5) * DOTS.pitch, y: y + (Math.floor(i / DOTS.across) + 0.5) * DOTS.pitch }))
}
