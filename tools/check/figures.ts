import type { Figures } from '../../evidence/placeholders.ts'
import type { DeckSlide, Fault, Passage } from './deck.ts'
import { PLACEHOLDER, resolvePlaceholder } from '../../evidence/placeholders.ts'
import { blank, lineAt, listOf } from './deck.ts'
import { findStatistics } from './statistics.ts'

/** Every placeholder of a slide names a figure that exists, and the slide's `sources` name where it comes from. */
export function checkPlaceholders(slide: DeckSlide, figures: Figures): Fault[] {
  const sources = listOf(slide, 'sources')
  return [slide.content, slide.notes].flatMap(passage => [...passage.text.matchAll(PLACEHOLDER)].flatMap(({ 0: found, 1: name = '', index }) => {
    const fault = (message: string): Fault[] => [{ file: slide.file, line: lineAt(passage, index), slide: slide.no, message }]
    try {
      const { source } = resolvePlaceholder(name, figures)
      return sources.includes(source) ? [] : fault(`${found} comes from "${source}", which is not in the slide's sources; add it there`)
    }
    catch (error) {
      return fault(error instanceof Error ? error.message : String(error))
    }
  }))
}

/** Statistics typed on a slide, in its notes or in a component's attributes. */
export function checkTypedStatistics(slide: DeckSlide): Fault[] {
  return [slide.content, slide.notes].flatMap((passage) => {
    const text = withoutPlaceholders(passage)
    return [...findStatistics(text), ...typedProps(text)].map(({ index, text: found }): Fault => ({
      file: slide.file,
      line: lineAt(passage, index),
      slide: slide.no,
      message: `"${found.replace(/\s+/g, ' ')}" is typed; enter it in evidence/findings and write it as [[id]] here`,
    }))
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
