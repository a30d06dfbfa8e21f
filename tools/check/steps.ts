import type { DeckSlide, Fault, Passage } from './deck.ts'
import type { Run } from './runner.ts'
import type { Tag, Template } from './template.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { faultAt } from './deck.ts'

/** Draws a component of a slide; `undefined` for a tag that is none of the deck's. */
export type Draw = (tag: Tag) => Run | undefined

/** Code or an equation whose lines are stepped through: ```ts {1|2-3}. */
const STEPPED = /^(?:```|\$\$).*\{[\d,*-]*\|/m

const count = (marks: number): string => marks === 1 ? '1 [click] mark' : `${marks} [click] marks`

/**
 * Click marks that are too many or too few: a slide takes as many clicks as its settings say, or else as its components
 * and `v-click`s ask for, and its notes have a mark for each.
 */
export function checkClickMarks(slide: DeckSlide, template: Template, draw: Draw): Fault[] {
  const marks = [...slide.notes.text.matchAll(/\[click(?::(\d+))?\]/gi)]
  const marked = marks.reduce((sum, { 1: count = '1' }) => sum + Number(count), 0)
  const { clicks } = slide.frontmatter
  const taken = typeof clicks === 'number' ? clicks : clicksOf(template, slide.content, draw)
  if (taken === undefined || marked === taken || !traitsOf(slide.frontmatter.layout)?.presented)
    return []
  const where = marks[Math.min(taken, marks.length - 1)]?.index ?? slide.notes.text.search(/\S/)
  return [faultAt(slide, slide.notes, Math.max(0, where), taken === 0
    ? `the notes have ${count(marked)}, but nothing on the slide waits for a click`
    : `the slide takes ${taken} ${taken === 1 ? 'click' : 'clicks'}, its notes have ${count(marked)}; each click has its mark`)]
}

/** Clicks that a slide takes; `undefined` if something on it cannot say. */
function clicksOf({ tags }: Template, { text }: Passage, draw: Draw): number | undefined {
  if (STEPPED.test(text))
    return undefined
  let relative = 0
  let absolute = 0
  for (const tag of tags) {
    const at = tag.attributes.find(({ name }) => name === 'at')?.value
    const steps = tag.component ? draw(tag)?.steps : 0
    const own = ['VClick', 'v-click'].includes(tag.name) ? 1 : /^v-?clicks$|^v-?switch$/i.test(tag.name) ? undefined : tag.component && !/^v-?after$/i.test(tag.name) ? steps : 0
    if (own === undefined || tag.attributes.some(({ name }) => /^v-(?:clicks|switch)\b/.test(name)))
      return undefined
    if (own > 0 && at && /^\d+$/.test(at))
      absolute = Math.max(absolute, Number(at) + own - 1)
    else
      relative += own
    for (const { value } of tag.attributes.filter(({ name }) => /^v-click(?!s)/.test(name))) {
      const place = /^['"]?(\d+)['"]?$/.exec(value)?.[1]
      if (place)
        absolute = Math.max(absolute, Number(place))
      else
        relative += 1
    }
  }
  return Math.max(relative, absolute)
}

/** What a component itself complains of, such as a figure that it is given and that does not exist. */
export function checkDrawing(slide: DeckSlide, { tags }: Template, draw: Draw): Fault[] {
  return tags.flatMap((tag) => {
    const error = tag.component ? draw(tag)?.error : undefined
    return error ? [faultAt(slide, slide.content, tag.offset, `<${tag.name}> cannot be drawn: ${error}`)] : []
  })
}

/** Slides without notes, though they are what the speaker says and the handout prints. */
export function checkNotesExist(slide: DeckSlide): Fault[] {
  const silent = traitsOf(slide.frontmatter.layout)?.presented !== false && slide.notes.text.trim() === ''
  return silent ? [{ file: slide.file, line: slide.line, slide: slide.no, message: 'the slide has no notes; write them in a comment at its end' }] : []
}
