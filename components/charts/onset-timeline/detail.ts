import type { OnsetRow } from '../../../evidence/schema/index.ts'
import type { Scene } from './scene.ts'
import { FRAME } from '../../kit/frame.ts'
import { textWidth, wrapText } from '../../kit/text.ts'
import { LINES } from './layout.ts'
import { detail, rowName } from './words.ts'

/** One line of the card; a line that begins a time carries it. */
export interface DetailLine { time?: string, text: string }

/** What a pinned row tells, as lines of text in two columns on a card that leaves the row itself visible. */
export interface DetailCard {
  y: number
  height: number
  title: string
  left: string[]
  right: DetailLine[]
  /** Canvas x at which the texts of the right column start. */
  textX: number
}

const PADDING = 14
const LEADING = 20
/** Columns of the card, canvas px; `first` is the way from its top to the first baseline. */
export const DETAIL = { left: 16, leftWidth: 312, right: 352, leading: LEADING, first: PADDING + 13 } as const

/**
 * The card of a row of a scene. It lies where there is more room, and reaches to the end of a row or of the rows, so
 * that it cuts no words.
 */
export function placeDetail(row: OnsetRow, scene: Scene, cite: (key: string) => string): DetailCard {
  const half = scene.pitch / 2
  const center = scene.rows.find(one => one.id === row.id)?.y ?? LINES.rowsTop
  const { given, measured } = detail(row, cite)
  const left = given.flatMap(text => wrapText(text, DETAIL.leftWidth))
  const textX = DETAIL.right + Math.max(0, ...measured.map(({ time }) => time ? textWidth(time, 16, 600) + 14 : 0))
  const right = measured.flatMap(({ time, text }) =>
    wrapText(text, FRAME.width - 16 - textX).map((line, i) => i === 0 && time ? { time, text: line } : { text: line }))
  const needed = 2 * PADDING + Math.max(1 + left.length, right.length) * LEADING - 6
  const below = FRAME.height - (center + half)
  const above = center - half - LINES.axis
  const edges = [...scene.rows.filter(one => one.listed).map(one => one.y + half), LINES.axis + 1, LINES.rowsBottom, LINES.key + 6, FRAME.height].sort((a, b) => a - b)
  const [y, bottom] = below >= above
    ? [center + half, edges.find(edge => edge >= center + half + needed) ?? FRAME.height]
    : [edges.findLast(edge => edge <= center - half - needed) ?? 0, center - half]
  return { y, height: bottom - y, title: rowName(row), left, right, textX }
}
