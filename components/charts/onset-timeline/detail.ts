import type { OnsetRow } from '../../../evidence/schema/index.ts'
import type { Measured } from './words.ts'
import { FRAME } from '../../kit/frame.ts'
import { textWidth } from '../../kit/text.ts'
import { joins, measured, rowName } from './words.ts'

/** One line of the card, placed: its time where it is the first of that time, and its text. Canvas px. */
export interface DetailLine { time?: string, text: string, x: number, textX: number, y: number }

/** What a pinned row tells, on a card over the key and the sources, where it covers no row. */
export interface DetailCard { title: string, note?: string, noteX: number, lines: DetailLine[] }

/** The card's box and first baseline, canvas px. It reaches below the drawing, over the slide's line of sources, and leaves room for the frame of the focus. */
export const DETAIL = { top: 313, height: 93, left: 14, first: 331, leading: 17.5, perColumn: 4 } as const
const COLUMN = (FRAME.width - 2 * DETAIL.left) / 2

/** The card of a row: one line for each of its times, then, while there is room, what others found at the same times, rings first. */
export function placeDetail(row: OnsetRow, cite: (key: string) => string): DetailCard {
  const chosen = choose(measured(row, cite), 2 * DETAIL.perColumn)
  const lines = chosen.map(({ time, text }, i) => {
    const column = Math.floor(i / DETAIL.perColumn)
    const x = DETAIL.left + column * COLUMN
    const shown = i % DETAIL.perColumn > 0 && chosen[i - 1]?.time === time ? undefined : time
    const textX = x + Math.max(...chosen.map(one => textWidth(one.time, 16, 600))) + 12
    return { time: shown, text, x, textX, y: DETAIL.first + (1 + i % DETAIL.perColumn) * DETAIL.leading }
  })
  const title = rowName(row)
  return { title, note: joins(row), noteX: DETAIL.left + textWidth(title, 16, 600) + 16, lines }
}

/** The first entry of each time; then others in what room is left; those without room are counted. In order of time. */
function choose(all: readonly Measured[], room: number): Measured[] {
  const firsts = all.filter((one, i) => all.findIndex(other => other.time === one.time) === i)
  const others = all.filter(one => !firsts.includes(one)).sort((a, b) => Number(b.separated === 'no') - Number(a.separated === 'no'))
  const kept = new Set([...firsts, ...others.slice(0, Math.max(0, room - firsts.length))])
  return all.filter(one => kept.has(one)).slice(0, room)
}
