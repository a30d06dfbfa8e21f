import type { Cascade, CascadeEvidence, TestedIn } from '../../../evidence/schema/index.ts'
import { textWidth } from '../../kit/text.ts'
import { RIVALS_HEADING, TAG_WORDS } from './words.ts'

/** Step at which the rivals show: one after the last step. */
export const RIVAL_STEP = 7

/** The drawing takes the left of the figure, the captions the rest. Its edges cut the receiving cell, which goes on beyond. Canvas px. */
export const DRAWING = { x: 0, y: 0, width: 584, height: 340 } as const
export const TEXT = 16
/** Radius of the badge that numbers a step. */
export const BADGE = 9.5
/** Radius of the ring before a tag. */
export const RING = 5.5

/**
 * A tag as drawn: a ring that says how the step stands, and where it was tested. `open` is a hypothesis, `shown` was
 * found, `against` was looked for and not found as predicted.
 */
export interface PlacedTag { tag: TestedIn, standing: 'open' | 'shown' | 'against', text: string, ringX: number, textX: number, end: number }

/** A caption beside the drawing. */
interface PlacedCaption {
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

interface Captions {
  steps: PlacedCaption[]
  heading: { text: string, x: number, y: number, ruleY: number, tag?: PlacedTag }
  rivals: PlacedCaption[]
}

const COLUMN = { x: 592, width: 256 }
const INDENT = 26
const FIRST = 14
const ROW = 42
const TAG_LINE = 20
const RIVAL_HEADING = 274
const RIVAL_ROW = 21
/** From a text's baseline up to its middle. */
const TO_MIDDLE = 5.5

/** Captions of the steps and of their rivals, one under the other, each with its tags. */
export function placeCaptions({ steps, rivals }: Cascade): Captions {
  const x = COLUMN.x
  const rivalsUntested = rivals.every(({ evidence }) => evidence.every(({ tag }) => tag === 'hypothesis'))
  return {
    steps: steps.map(({ id, title, evidence }, i) => {
      const y = FIRST + ROW * i
      return {
        id,
        step: i + 1,
        badge: String(i + 1),
        title,
        badgeX: x + 10,
        badgeY: y - TO_MIDDLE,
        titleX: x + INDENT,
        titleY: y,
        tagY: y + TAG_LINE,
        tags: placeTags(evidence, x + INDENT),
      }
    }),
    heading: {
      text: RIVALS_HEADING,
      x,
      y: RIVAL_HEADING,
      ruleY: RIVAL_HEADING - 20,
      tag: rivalsUntested ? placeTag('hypothesis', x + textWidth(RIVALS_HEADING, TEXT, 600) + 12) : undefined,
    },
    rivals: rivals.map(({ id, title }, i) => {
      const y = RIVAL_HEADING + 1 + RIVAL_ROW * (i + 1)
      return { id, step: RIVAL_STEP, badge: 'ABC'[i] ?? '', title, badgeX: x + 10, badgeY: y - TO_MIDDLE, titleX: x + INDENT, titleY: y, tagY: y, tags: [] }
    }),
  }
}

/** One tag for each kind of evidence, in the order of the data; its result is that of the kind's first source. */
function placeTags(evidence: readonly CascadeEvidence[], x: number): PlacedTag[] {
  const tags: PlacedTag[] = []
  for (const one of evidence) {
    if (tags.some(({ tag }) => tag === one.tag))
      continue
    const last = tags.at(-1)
    tags.push(placeTag(one.tag, last ? last.end + 10 : x, one.short))
  }
  return tags
}

function placeTag(tag: TestedIn, x: number, short?: string): PlacedTag {
  const text = short ? `${TAG_WORDS[tag]}: ${short}` : TAG_WORDS[tag]
  const textX = x + 2 * RING + 4
  return {
    tag,
    standing: tag === 'hypothesis' ? 'open' : short ? 'against' : 'shown',
    text,
    ringX: x + RING,
    textX,
    end: textX + textWidth(text, TEXT),
  }
}
