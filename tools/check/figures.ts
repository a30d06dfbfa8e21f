import type { Figures } from '../../evidence/placeholders.ts'
import type { DeckSlide, Fault, Passage } from './deck.ts'
import type { Template } from './template.ts'
import { escapeForSlide, PLACEHOLDER, resolvePlaceholder } from '../../evidence/placeholders.ts'
import { CITATION } from '../../evidence/segments.ts'
import { blank, faultAt, faultIn, listOf, writtenOf } from './deck.ts'
import { findStatistics } from './statistics.ts'

/** Every placeholder of a slide names a figure that exists, and the slide's `sources` name where it comes from. */
export function checkPlaceholders(slide: DeckSlide, figures: Figures): Fault[] {
  const sources = listOf(slide, 'sources')
  return [slide.content, slide.notes, ...writtenOf(slide)].flatMap(passage => [...passage.text.matchAll(PLACEHOLDER)].flatMap(({ 0: found, 1: name = '', index }) => {
    const fault = (message: string): Fault[] => [faultAt(slide, passage, index, message)]
    try {
      const { source } = resolvePlaceholder(name, figures)
      return sources.includes(source) ? [] : fault(`${found} comes from "${source}", which is not in the slide's sources; add it to "sources:" in line ${slide.lineOf('sources')}`)
    }
    catch (error) {
      return fault(error instanceof Error ? error.message : String(error))
    }
  }))
}

/** Brackets that look like a figure but are not written as one, so that they would be printed as they are. */
export function checkBrackets(slide: DeckSlide, { tags }: Template, { findings, facts }: Figures): Fault[] {
  const ids = [...Object.keys(findings), ...Object.keys(facts)]
  const bound = tags.flatMap(({ attributes }) => attributes.filter(({ kind }) => kind !== 'text'))
  const code = bound.reduce((text, { offset, text: { length } }) => text.slice(0, offset) + blank(text.slice(offset, offset + length)) + text.slice(offset + length), slide.content.text)
  const written = writtenOf(slide).map(passage => ({ ...passage, text: passage.text.replace(CITATION, blank) }))
  return [{ ...slide.content, text: code }, slide.notes, ...written].flatMap(passage => [...passage.text.replace(PLACEHOLDER, blank).matchAll(/(\[+)([^[\]\n]*)(\]*)/g)].flatMap(({ 0: found, 1: opening = '', 2: inner = '', 3: closing = '', index }) => {
    const id = inner.trim().replace(/\s.*$/, '')
    const known = ids.find(one => one.toLowerCase() === id.split('.')[0]?.toLowerCase())
    const double = opening.length > 1 || closing.length > 1
    if (!double && (!known || id !== inner.trim()))
      return []
    const meant = known ? `[[${[known, ...id.split('.').slice(1)].join('.')}]]` : `[[id]], in small letters and without spaces`
    return [faultAt(slide, passage, index, `${found.trim()} would be printed as it is; write ${meant}`)]
  }))
}

/** Figures where they cannot be filled in as text: in settings, and in what a tag takes for code. */
export function checkPlaces(slide: DeckSlide, { tags }: Template, figures: Figures): Fault[] {
  const settings = Object.entries(slide.frontmatter).filter(([key]) => key !== 'print' && key !== 'caveat').flatMap(([key, value]) => JSON.stringify(value)?.match(/\[\[[a-z][\w.-]*\]\]/)
    ? [faultIn(slide, key, `${key}: a figure cannot stand in the settings; it is filled in on the slide, in the notes, and in the words for print`)]
    : [])
  const code = tags.flatMap(({ attributes }) => attributes.filter(({ kind, value }) => kind !== 'text' && value.match(PLACEHOLDER)))
  const headline = [...slide.content.text.matchAll(/^#.*$/gm)].filter(([line]) => [...line.matchAll(PLACEHOLDER)].some(({ 1: name = '' }) => isMarked(name, figures)))
  return [...settings, ...headline.map(({ index }) => faultAt(slide, slide.content, index, 'a headline is also the slide\'s name, which can have a figure only if it is of letters and numbers')), ...code.map(({ offset, text }) => faultAt(slide, slide.content, offset, `${text}: a figure cannot stand in a value that is code; write ${text.replace(/^:|^v-bind:/, '')}, or name the figure's id`))]
}

function isMarked(name: string, figures: Figures): boolean {
  try {
    const { text } = resolvePlaceholder(name, figures)
    return escapeForSlide(text) !== text
  }
  catch {
    return false
  }
}

/** Statistics typed on a slide that is not the speaker's own, in its notes, in its words for print or in a component's attributes. */
export function checkTypedStatistics(slide: DeckSlide): Fault[] {
  if (slide.frontmatter.layout === 'free')
    return []
  return [slide.content, slide.notes, ...writtenOf(slide)].flatMap((passage) => {
    const text = withoutPlaceholders(passage)
    return [...findStatistics(text), ...typedProps(text)].map(({ index, text: found }) =>
      faultAt(slide, passage, index, `"${found.replace(/\s+/g, ' ')}" is typed; enter it in evidence/findings and write it as [[id]] here`))
  })
}

/** Attributes of a component that say where or how to draw, not what. */
const PRESENTATIONAL = /^(?:at|width|height|size|steps?|columns?|gap|x|y|level|order|depth)$/

/** Numbers given to a component as attributes: `:value="64"`. */
function typedProps(text: string): { index: number, text: string }[] {
  return [...text.matchAll(/<[A-Z][^>]*>/g)].flatMap(tag => [...tag[0].matchAll(/\s:([\w-]+)="-?\d[\d.]*"/g)]
    .filter(({ 1: name = '' }) => !PRESENTATIONAL.test(name))
    .map(({ 0: found, index }) => ({ index: tag.index + index, text: found.trim() })))
}

/** A passage with placeholders, links' addresses and code blanked out, offsets kept. */
function withoutPlaceholders({ text }: Passage): string {
  return text.replace(PLACEHOLDER, blank).replace(/\]\([^)]*\)/g, blank).replace(/<style[\s\S]*?<\/style>/g, blank)
}
