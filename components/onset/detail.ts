import type { OnsetRow } from '../../evidence/schema/index.ts'
import { wrapText } from '../chart/text.ts'
import { LINES, VIEW } from './layout.ts'
import { rowName } from './words.ts'

/** What a pinned row tells, as lines of text in two columns on a card that leaves the row itself visible. */
export interface DetailCard {
  y: number
  height: number
  title: string
  left: string[]
  right: string[]
}

const PADDING = 14
const LEADING = 20
export const DETAIL_COLUMNS = { left: 16, right: 432, width: 392, padding: PADDING, leading: LEADING, first: PADDING + 13 } as const

/** The card of a row whose center and half height are given; it lies where there is more room. */
export function placeDetail(row: OnsetRow, center: number, half: number, cite: (key: string) => string): DetailCard {
  const left = [...wrapText(`Given: ${row.dose}.`, DETAIL_COLUMNS.width), ...wrapText(row.plain, DETAIL_COLUMNS.width)]
  const right = [...row.events, ...row.assessed]
    .sort((a, b) => a.at.from - b.at.from)
    .flatMap(item => wrapText(`${item.at.text}: ${item.says} ${cite(item.source)}`, DETAIL_COLUMNS.width))
  const lines = 1 + Math.max(left.length, right.length - 1)
  const height = 2 * PADDING + lines * LEADING - 4
  const below = VIEW.height - (center + half)
  const above = center - half - LINES.axis
  const y = below >= above ? Math.min(center + half, VIEW.height - height) : Math.max(0, center - half - height)
  return { y, height, title: rowName(row), left, right }
}
