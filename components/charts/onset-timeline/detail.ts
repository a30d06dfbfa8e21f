import type { OnsetRow } from '../../../evidence/schema/index.ts'
import type { Scene } from './scene.ts'
import { textWidth, wrapText } from '../../kit/text.ts'
import { LINES, VIEW } from './layout.ts'
import { rowName } from './words.ts'

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
  const left = [`Given: ${row.dose}.`, row.plain].flatMap(text => wrapText(text, DETAIL.leftWidth))
  const times = [...row.events, ...row.assessed].map(({ at }) => at.text)
  const textX = DETAIL.right + Math.max(0, ...times.map(text => textWidth(text, 16, 600) + 14))
  const right = measured(row).flatMap(({ time, texts, source }) =>
    wrapText(`${texts.join(' ')} ${cite(source)}`, VIEW.width - 16 - textX).map((text, i) => i === 0 ? { time, text } : { text }))
  if (row.unknown)
    right.push(...wrapText(`${row.unknown.says}. ${cite(row.unknown.source)}`, VIEW.width - 16 - textX).map(text => ({ text })))
  const needed = 2 * PADDING + Math.max(1 + left.length, right.length) * LEADING - 6
  const below = VIEW.height - (center + half)
  const above = center - half - LINES.axis
  const edges = [...scene.rows.filter(one => one.listed).map(one => one.y + half), LINES.axis + 1, LINES.rowsBottom, LINES.key + 6, VIEW.height].sort((a, b) => a - b)
  const [y, bottom] = below >= above
    ? [center + half, edges.find(edge => edge >= center + half + needed) ?? VIEW.height]
    : [edges.findLast(edge => edge <= center - half - needed) ?? 0, center - half]
  return { y, height: bottom - y, title: rowName(row), left, right, textX }
}

interface Measured { from: number, time: string, texts: string[], source: string }

/** What happened and what was measured, in order of time; what one source says of one time stands together. */
function measured(row: OnsetRow): Measured[] {
  const list: Measured[] = []
  for (const { at, says, source } of [...row.events, ...row.assessed]) {
    const same = list.find(one => one.time === at.text && one.source === source)
    if (same)
      same.texts.push(says)
    else
      list.push({ from: at.from, time: at.text, texts: [says], source })
  }
  return list.sort((a, b) => a.from - b.from)
}
