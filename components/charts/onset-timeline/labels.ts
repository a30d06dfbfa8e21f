import type { OnsetRow, OnsetWords } from '../../../evidence/schema/index.ts'
import type { TimeAxis } from './axis.ts'
import type { Bars } from './bars.ts'
import type { RowSize } from './layout.ts'
import { FRAME } from '../../kit/frame.ts'
import { textWidth, wrapText } from '../../kit/text.ts'
import { extentOf } from './bars.ts'
import { BASELINE, BELOW, DOT, HALF, LEADING, TIP, TYPE } from './layout.ts'
import { stepOfWords } from './steps.ts'

/** One line of words, placed: left edge and baseline in canvas px, the baseline from the row's center. */
export interface PlacedLine { text: string, x: number, dy: number, width: number }

export interface PlacedWords {
  id: string
  place: OnsetWords['place']
  lines: PlacedLine[]
  shown: boolean
}

const GAP = 10
const INSIDE = 10
/** Words of a large row are wrapped only if they keep this much room. */
const NARROWEST = 90

interface Item { id: string, words: OnsetWords, at: { from: number, to: number } }

/** Words that a row prints on an axis, in the order of its times. */
function itemsOf({ assessed }: Pick<OnsetRow, 'assessed'>, axis: TimeAxis): Item[] {
  const kind = axis.kind === 'linear' ? 'weeks' : 'stretched'
  return assessed.flatMap(({ at, words }, i) => words.map((one, j) => ({ id: `${i}-${j}`, words: one, at })))
    .filter(({ words }) => words.axis === undefined || words.axis === kind)
}

/** Width of words as they are printed. */
function wordsWidth(text: string, place: OnsetWords['place']): number {
  return textWidth(text, TYPE, place === 'below' ? 400 : 600)
}

/** The row's words at a step, each beside its mark, or, where another mark is in their way, before the first or after the last of them. Words for which there is no room are left out. */
export function placeWords(row: OnsetRow, size: RowSize, bars: Bars, step: number, axis: TimeAxis): PlacedWords[] {
  const items = itemsOf(row, axis)
  const out = items.filter(({ words }) => stepOfWords(row, words) <= step)
  const now = placeItems(out, size, bars, axis)
  const later = placeItems(items, size, bars, axis)
  return items.flatMap((item) => {
    const placed = now.find(one => one.id === item.id) ?? later.find(one => one.id === item.id)
    return placed ? [{ ...placed, shown: now.includes(placed) }] : []
  })
}

type Placed = Omit<PlacedWords, 'shown'>

function placeItems(items: readonly Item[], size: RowSize, bars: Bars, axis: TimeAxis): Placed[] {
  const inside = items.filter(({ words }) => words.place === 'inside').flatMap(item => placeInside(item, size, bars, axis))
  const below = items.filter(({ words }) => words.place === 'below').map(item => placeBelow(item, size, axis))
  const before = items.filter(({ words }) => words.place === 'before')
  const after = items.filter(({ words }) => words.place === 'after')
  const beside = size === 'large'
    ? [...stackLines(before, 'before', bars, axis), ...stackLines(after, 'after', bars, axis)]
    : [...inLine(before, 'before', bars, axis), ...inLine(after, 'after', bars, axis)]
  return [...inside, ...below, ...(size === 'large' ? spread(beside) : beside)]
}

/** In the bar that begins at the time of the words; left out where it is too narrow or too low. */
function placeInside({ id, words, at }: Item, size: RowSize, bars: Bars, axis: TimeAxis): Placed[] {
  const x = axis.x(at.from)
  const steady = bars.segments.filter(({ fill }) => fill[0] === 1 && fill[1] === 1)
  let to = x
  for (const segment of steady) {
    if (Math.abs(segment.from - to) < 1)
      to = segment.to
  }
  const room = to - x - 2 * INSIDE
  const lines = balanced(words.says, room)
  if (lines.length > (size === 'large' ? 2 : 1) || lines.some(line => wordsWidth(line, 'inside') > room) || bars.dots.some(dot => x < dot.x && dot.x < to))
    return []
  return [{ id, place: 'inside', lines: centerLines(lines, 19).map(({ text, dy }) => ({ text, dy, x: x + INSIDE, width: wordsWidth(text, 'inside') })) }]
}

/** Under the tick of its time, inside the frame. */
function placeBelow({ id, words, at }: Item, size: RowSize, axis: TimeAxis): Placed {
  const width = wordsWidth(words.says, 'below')
  const x = Math.min(Math.max(axis.x(at.to) - width / 2, axis.left), FRAME.width - width)
  return { id, place: 'below', lines: [{ text: words.says, dy: HALF[size] + BELOW, x, width }] }
}

/** Where words beside the mark of their time end or begin. */
function edgeOf({ at }: Item, side: 'before' | 'after', bars: Bars, axis: TimeAxis): number {
  const time = axis.x(side === 'before' ? at.from : at.to)
  const { from, to } = extentOf(bars)
  const parts = [...bars.segments.map(({ from, to }) => ({ from, to })), ...bars.dots.map(({ x }) => ({ from: x - DOT, to: x + DOT })), ...(bars.tip ? [{ from: bars.tip.x, to: bars.tip.x + TIP }] : [])]
    .sort((a, b) => a.from - b.from)
  const groups: { from: number, to: number }[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (last && part.from <= last.to + 8)
      last.to = Math.max(last.to, part.to)
    else
      groups.push({ ...part })
  }
  const own = groups.find(group => group.from - 1 <= time && time <= group.to + 1) ?? { from, to }
  return side === 'before' ? own.from - GAP : own.to + GAP
}

/** Whether a line of words would touch a mark of its row. */
function touches(from: number, to: number, bars: Bars): boolean {
  const parts = [...bars.segments, ...bars.dots.map(({ x }) => ({ from: x - DOT, to: x + DOT })), ...(bars.tip ? [{ from: bars.tip.x, to: bars.tip.x + TIP }] : [])]
  return parts.some(part => part.from < to + 4 && from - 4 < part.to)
}

/** Left edge of one line beside its mark, or beside all marks of its row; `undefined` where neither has room. */
function besides(item: Item, width: number, side: 'before' | 'after', bars: Bars, axis: TimeAxis): number | undefined {
  const all = extentOf(bars)
  const edges = [edgeOf(item, side, bars, axis), side === 'before' ? all.from - GAP : all.to + GAP]
  return edges.map(edge => side === 'before' ? edge - width : edge)
    .find(x => x >= axis.left && x + width <= FRAME.width && !touches(x, x + width, bars))
}

/** Lines of a large row beside its marks: each on its own line, broken where a side has little room. */
function stackLines(items: readonly Item[], side: 'before' | 'after', bars: Bars, axis: TimeAxis): Placed[] {
  return items.flatMap((item) => {
    const edge = edgeOf(item, side, bars, axis)
    const room = Math.max(NARROWEST, side === 'before' ? edge - axis.left : FRAME.width - edge)
    const whole = besides(item, wordsWidth(item.words.says, side), side, bars, axis)
    const texts = whole === undefined ? balanced(item.words.says, room) : [item.words.says]
    const lines = texts.flatMap((text) => {
      const width = wordsWidth(text, side)
      const x = besides(item, width, side, bars, axis)
      return x === undefined ? [] : [{ text, x, dy: BASELINE, width }]
    })
    return lines.length === texts.length && lines.length <= 2 ? [{ id: item.id, place: side, lines }] : []
  })
}

/** Gives the lines of a large row their heights: two at most, the rest is left out. */
function spread(items: readonly Placed[]): Placed[] {
  const count = items.reduce((sum, { lines }) => sum + lines.length, 0)
  const total = Math.min(2, count)
  let i = 0
  return items.flatMap((item) => {
    if (i + item.lines.length > total)
      return []
    const lines = item.lines.map(line => ({ ...line, dy: BASELINE + (i++ - (total - 1) / 2) * LEADING }))
    return [{ ...item, lines }]
  })
}

/** Words of a small row: each beside its mark, or all in one line with commas on the one side of its marks. */
function inLine(items: readonly Item[], side: 'before' | 'after', bars: Bars, axis: TimeAxis): Placed[] {
  const own = items.map((item) => {
    const width = wordsWidth(item.words.says, side)
    const edge = edgeOf(item, side, bars, axis)
    return { item, width, x: side === 'before' ? edge - width : edge }
  })
  const apart = own.every(({ x, width }, i) => x >= axis.left && x + width <= FRAME.width && !touches(x, x + width, bars)
    && own.slice(0, i).every(other => other.x + other.width + GAP <= x || x + width + GAP <= other.x))
  if (apart)
    return own.map(({ item, width, x }) => ({ id: item.id, place: side, lines: [{ text: item.words.says, x, dy: BASELINE, width }] }))
  const texts = own.map(({ item }, i) => i < own.length - 1 ? `${item.words.says}, ` : item.words.says)
  const widths = texts.map(text => wordsWidth(text, side))
  const all = extentOf(bars)
  const total = widths.reduce((sum, width) => sum + width, 0)
  let x = side === 'before' ? all.from - GAP - total : all.to + GAP
  if (x < axis.left || x + total > FRAME.width)
    return []
  return own.map(({ item }, i) => {
    const text = (texts[i] ?? '').trimEnd()
    const placed: Placed = { id: item.id, place: side, lines: [{ text, x, dy: BASELINE, width: wordsWidth(text, side) }] }
    x += widths[i] ?? 0
    return placed
  })
}

/** Words broken into as few lines as fit, of as equal a length as possible. */
function balanced(text: string, room: number): string[] {
  const count = wrapText(text, room, TYPE, 600).length
  let width = room
  while (width > 20 && wrapText(text, width - 10, TYPE, 600).length === count)
    width -= 10
  return wrapText(text, width, TYPE, 600)
}

function centerLines(texts: readonly string[], leading: number): { text: string, dy: number }[] {
  return texts.map((text, i) => ({ text, dy: BASELINE + (i - (texts.length - 1) / 2) * leading }))
}
