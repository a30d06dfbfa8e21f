import type { Cascade, CascadeEvidence, TestedIn } from '../../evidence/schema/index.ts'
import { textWidth } from '../chart/text.ts'
import { RIVAL_STEP } from './labels.ts'

/** A tag as drawn: a word in a small frame, and what was found where it was not the predicted result. */
export interface PlacedTag { tag: TestedIn, word: string, x: number, width: number, textX: number, short?: string, shortX: number }

/** A caption beside the drawing. */
export interface PlacedCaption {
  id: string
  /** Click that shows it. */
  step: number
  badge: string
  title: string
  badgeX: number
  badgeY: number
  titleX: number
  titleY: number
  tagY: number
  tags: PlacedTag[]
}

export interface Captions {
  steps: PlacedCaption[]
  heading: { text: string, x: number, y: number, ruleY: number, tag?: PlacedTag }
  rivals: PlacedCaption[]
}

export const TAG_WORDS: Record<TestedIn, string> = { hypothesis: 'Hypothesis', rodent: 'Rodent', human: 'Human' }
export const TAG = { height: 20, padding: 7 }

const COLUMN = { x: 596, width: 252 }
const INDENT = 28
const FIRST = 14
const ROW = 42
const TAG_LINE = 21
const RIVAL_HEADING = 274
const RIVAL_ROW = 21
const TEXT = 16

/** Captions of the steps and of their rivals, one under the other, each with its tags. */
export function placeCaptions({ steps, rivals }: Cascade): Captions {
  const x = COLUMN.x
  const rivalTag = rivals.every(({ evidence }) => evidence.every(({ tag }) => tag === 'hypothesis'))
  const heading = 'Rival accounts'
  return {
    steps: steps.map(({ id, title, evidence }, i) => {
      const y = FIRST + ROW * i
      return {
        id,
        step: i + 1,
        badge: String(i + 1),
        title,
        badgeX: x + 10,
        badgeY: y - 5.5,
        titleX: x + INDENT,
        titleY: y,
        tagY: y + TAG_LINE,
        tags: placeTags(evidence, x + INDENT),
      }
    }),
    heading: {
      text: heading,
      x,
      y: RIVAL_HEADING,
      ruleY: RIVAL_HEADING - 20,
      tag: rivalTag ? placeTag('hypothesis', x + textWidth(heading, TEXT, 600) + 10) : undefined,
    },
    rivals: rivals.map(({ id, title }, i) => {
      const y = RIVAL_HEADING + 1 + RIVAL_ROW * (i + 1)
      return { id, step: RIVAL_STEP, badge: 'ABC'[i] ?? '', title, badgeX: x + 10, badgeY: y - 5.5, titleX: x + INDENT, titleY: y, tagY: y, tags: [] }
    }),
  }
}

/** One tag for each kind of evidence, in the order of the data; its result is that of the kind's first source. */
function placeTags(evidence: readonly CascadeEvidence[], x: number): PlacedTag[] {
  const kinds = [...new Map(evidence.map(one => [one.tag, evidence.find(({ tag }) => tag === one.tag)])).values()]
  let edge = x
  return kinds.flatMap((one) => {
    if (!one)
      return []
    const placed = placeTag(one.tag, edge, one.short)
    edge = placed.shortX + (one.short ? textWidth(one.short, TEXT) + 8 : 0)
    return [placed]
  })
}

function placeTag(tag: TestedIn, x: number, short?: string): PlacedTag {
  const word = TAG_WORDS[tag]
  const width = textWidth(word, TEXT) + 2 * TAG.padding
  return { tag, word, x, width, textX: x + TAG.padding, short, shortX: x + width + 6 }
}

/** Right end of a caption's tags. */
export function captionEnd({ titleX, title, tags }: PlacedCaption): number {
  const last = tags.at(-1)
  const tagEnd = last ? (last.short ? last.shortX + textWidth(last.short, TEXT) : last.x + last.width) : 0
  return Math.max(titleX + textWidth(title, TEXT, 600), tagEnd)
}
