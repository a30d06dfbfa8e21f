import type { Cascade, CascadeEvidence, CascadeStep, TestedIn } from '../../../evidence/schema/index.ts'
import { textWidth } from '../../kit/text.ts'
import { EVERY_STEP, RIVAL_LETTERS, RIVALS_HEADING, TAG_WORDS, UNTESTED } from './words.ts'

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
 * A tag as drawn: a ring that says how the step stands, and where it was tested. `open` is a hypothesis or untested,
 * `found` and `mixed` say what was found, `against` was looked for and not found as predicted.
 */
export interface PlacedTag { tag: TestedIn, standing: 'open' | CascadeEvidence['result'], text: string, ringX: number, textX: number, end: number }

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

/** A bracket beside the steps shown so far, and what holds for all of them. */
interface PlacedBracket { path: string, tag: PlacedTag, y: number }

interface Captions {
  steps: PlacedCaption[]
  heading: { text: string, x: number, y: number, ruleY: number }
  rivals: PlacedCaption[]
}

const COLUMN = { x: 592, right: 847 }
const BRACKET = { arm: 7, above: 15, toWords: 20 }
const INDENT = 26
const FIRST = 14
const ROW = 40
const TAG_LINE = 20
const RIVAL_HEADING = 277
const RIVAL_ROW = 20
/** Rivals stand two in a line. */
const RIVAL_COLUMN = 124
/** From a text's baseline up to its middle. */
const TO_MIDDLE = 5.5

/** Captions of the steps and of their rivals, one under the other, each with its tags; what a bracket says of all steps is not said of each. */
export function placeCaptions({ steps, rivals }: Cascade): Captions {
  const x = COLUMN.x
  const inRodents = foundInRodents(steps)
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
        tags: placeTags(evidence, x + INDENT, inRodents),
      }
    }),
    heading: {
      text: RIVALS_HEADING,
      x,
      y: RIVAL_HEADING,
      ruleY: RIVAL_HEADING - 18,
    },
    rivals: rivals.map(({ id, short }, i) => {
      const y = RIVAL_HEADING + 1 + RIVAL_ROW * (Math.floor(i / 2) + 1)
      const left = x + (i % 2) * RIVAL_COLUMN
      return { id, step: RIVAL_STEP, badge: RIVAL_LETTERS[i] ?? '', title: short, badgeX: left + 10, badgeY: y - TO_MIDDLE, titleX: left + INDENT, titleY: y, tagY: y, tags: [] }
    }),
  }
}

/** Whether every step was found in rodents. */
function foundInRodents(steps: readonly CascadeStep[]): boolean {
  return steps.every(({ evidence }) => evidence.some(({ tag, result }) => tag === 'rodent' && result === 'found'))
}

/**
 * The bracket that says of the first `shown` steps that each was found in rodents.
 * @returns `undefined` where there is no step yet, or one of all was not found in rodents
 */
export function placeBracket({ steps }: Cascade, shown: number): PlacedBracket | undefined {
  if (shown === 0 || !foundInRodents(steps))
    return undefined
  const top = FIRST - BRACKET.above
  const bottom = FIRST + ROW * (Math.min(shown, steps.length) - 1) + TAG_LINE - 4
  const tag = placeTag('rodent', 'found', 0, shown < steps.length ? undefined : EVERY_STEP)
  return { path: `M${COLUMN.right - BRACKET.arm} ${top}h${BRACKET.arm}V${bottom}h${-BRACKET.arm}`, tag: moved(tag, COLUMN.right - tag.end), y: bottom + BRACKET.toWords }
}

function moved(tag: PlacedTag, by: number): PlacedTag {
  return { ...tag, ringX: tag.ringX + by, textX: tag.textX + by, end: tag.end + by }
}

/** One tag for each kind of evidence, but for rodents where a bracket speaks of them; what was tested in rodents only says so of people. */
function placeTags(evidence: readonly CascadeEvidence[], x: number, bracketed: boolean): PlacedTag[] {
  const kinds = evidence.filter(({ tag }, i) => evidence.findIndex(one => one.tag === tag) === i)
  const tags: PlacedTag[] = []
  const add = (tag: TestedIn, standing: PlacedTag['standing'], short?: string): void => {
    const last = tags.at(-1)
    tags.push(placeTag(tag, standing, last ? last.end + 10 : x, short))
  }
  kinds.filter(({ tag }) => !(bracketed && tag === 'rodent')).forEach(({ tag, result, short }) => add(tag, tag === 'hypothesis' ? 'open' : result, short))
  if (kinds.every(({ tag }) => tag === 'rodent'))
    add('human', 'open', UNTESTED)
  return tags
}

function placeTag(tag: TestedIn, standing: PlacedTag['standing'], x: number, short?: string): PlacedTag {
  const text = short ? `${TAG_WORDS[tag]}: ${short}` : TAG_WORDS[tag]
  const textX = x + 2 * RING + 4
  return { tag, standing, text, ringX: x + RING, textX, end: textX + textWidth(text, TEXT) }
}
