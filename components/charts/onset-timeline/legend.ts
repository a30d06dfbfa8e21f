import type { EventKind, OnsetDataset } from '../../../evidence/schema/index.ts'
import { textWidth } from '../../kit/text.ts'
import { LINES } from './layout.ts'
import { EVENT_WORDS, TICK_WORDS } from './words.ts'

/** One entry of the key: a heading, or a sign with its word. */
export interface LegendItem {
  id: string
  text: string
  x: number
  y: number
  /** What is drawn left of the word; headings have nothing. */
  sign?: { event: EventKind } | { tick: 'yes' | 'no' | 'not tested' }
}

/** The question's three parts, and the events that answer each. */
const GROUPS: readonly { heading: string, kinds: readonly EventKind[] }[] = [
  { heading: 'Starts', kinds: ['separation', 'response'] },
  { heading: 'Full', kinds: ['peak', 'remission'] },
  { heading: 'Gone', kinds: ['lasting', 'fading', 'relapse'] },
]

const SIGN_WIDTH = 22
const ITEM_GAP = 14
const GROUP_GAP = 26

/** The key of a dataset: the signs it uses, grouped by the question they answer, on two lines. */
export function placeLegend(dataset: OnsetDataset): LegendItem[] {
  const used = new Set(dataset.rows.flatMap(row => row.events.map(event => event.kind)))
  const assessed = new Set(dataset.rows.flatMap(row => row.assessed.map(one => one.separated)))
  const events = GROUPS.flatMap(({ heading, kinds }) => {
    const items = kinds.filter(kind => used.has(kind)).map(kind => ({ id: kind as string, text: EVENT_WORDS[kind], sign: { event: kind } }))
    return items.length > 0 ? [{ id: heading, text: heading, sign: undefined }, ...items] : []
  })
  const ticks = (['yes', 'no', 'not tested'] as const).filter(one => assessed.has(one)).map(tick => ({ id: tick as string, text: TICK_WORDS[tick], sign: { tick } }))
  const second = [
    ...(ticks.length > 0 ? [{ id: 'Assessed', text: 'Assessed', sign: undefined }, ...ticks] : []),
    ...(dataset.footnote ? [{ id: 'footnote', text: dataset.footnote, sign: undefined }] : []),
  ]
  return [...placeLine(events, LINES.key), ...placeLine(second, LINES.key + LINES.keyGap)]
}

type Unplaced = Omit<LegendItem, 'x' | 'y'>

function placeLine(items: readonly Unplaced[], y: number): LegendItem[] {
  let x = 0
  return items.map((item) => {
    const heading = !item.sign
    x += x === 0 ? 0 : heading ? GROUP_GAP : ITEM_GAP
    const placed = { ...item, x: x + (heading ? 0 : SIGN_WIDTH), y }
    x = placed.x + legendWidth(item)
    return placed
  })
}

/** Width of an entry's words, canvas px. */
export function legendWidth(item: Unplaced): number {
  return textWidth(item.text, 16, item.sign || item.id === 'footnote' ? 400 : 600)
}
