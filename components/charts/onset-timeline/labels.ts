import type { TimeAxis } from './axis.ts'
import { spreadLabels } from '../../kit/labels.ts'
import { textWidth } from '../../kit/text.ts'

/** Words that belong to a mark of a row, before they have a place. */
export interface RowLabel {
  id: string
  text: string
  side: 'before' | 'after'
  /** Left and right end of the mark, canvas px. */
  from: number
  to: number
}

/** A label with its place: `x` is its left edge, `dy` the way from the row's center to its baseline. */
export interface PlacedLabel {
  id: string
  text: string
  x: number
  width: number
  dy: number
}

/** Room between a mark and its words, and between words, canvas px. */
const MARK_GAP = 10
const WORD_GAP = 4
const ABOVE = -15

interface Extent { from: number, to: number }

/** Labels above their marks, moved sideways as little as possible; those for which there is no room are left out. */
export function placeAbove(labels: readonly RowLabel[], axis: TimeAxis): PlacedLabel[] {
  const room = axis.right - axis.left
  const fitting: RowLabel[] = []
  let used = 0
  for (const label of [...labels].sort((a, b) => a.from - b.from)) {
    const width = textWidth(label.text) + 2 * WORD_GAP
    if (used + width <= room) {
      fitting.push(label)
      used += width
    }
  }
  const sized = fitting.map(label => ({ center: (label.from + label.to) / 2, size: textWidth(label.text) }))
  const centers = spreadLabels(sized, axis.left, axis.right, 2 * WORD_GAP)
  return fitting.map((label, i) => {
    const width = sized[i]?.size ?? 0
    return { id: label.id, text: label.text, x: (centers[i] ?? 0) - width / 2, width, dy: ABOVE }
  })
}

/** Labels in line with their marks: those before end at the row's first mark, the others start at its last. */
export function placeInline(labels: readonly RowLabel[], marks: Extent, dy: number): PlacedLabel[] {
  const inOrder = [...labels].sort((a, b) => a.from - b.from)
  const before = inOrder.filter(label => label.side === 'before')
  const after = inOrder.filter(label => label.side === 'after')
  const placed: PlacedLabel[] = []
  let edge = marks.from - MARK_GAP
  for (const label of [...withCommas(before)].reverse()) {
    const width = textWidth(label.text)
    placed.push({ id: label.id, text: label.text, x: edge - width, width, dy })
    edge -= width + WORD_GAP
  }
  edge = marks.to + MARK_GAP
  for (const label of withCommas(after)) {
    const width = textWidth(label.text)
    placed.push({ id: label.id, text: label.text, x: edge, width, dy })
    edge += width + WORD_GAP
  }
  return placed
}

/**
 * The labels for which there is room in line with the marks, each on the side where it has it: one that finds none on
 * its own side goes to the other, and without room there is left out.
 */
export function chooseSides<T extends RowLabel>(labels: readonly T[], marks: Extent, axis: TimeAxis): T[] {
  const room = {
    before: marks.from - MARK_GAP - axis.left,
    after: axis.right - marks.to - MARK_GAP,
  }
  const sided: T[] = []
  for (const label of [...labels].sort((a, b) => a.from - b.from)) {
    const width = textWidth(`${label.text},`) + WORD_GAP
    const other = label.side === 'before' ? 'after' : 'before'
    const side = ([label.side, other] as const).find(one => width <= room[one])
    if (side) {
      sided.push({ ...label, side })
      room[side] -= width
    }
  }
  return sided
}

function withCommas(labels: readonly RowLabel[]): RowLabel[] {
  return labels.map((label, i) => i < labels.length - 1 ? { ...label, text: `${label.text},` } : label)
}
