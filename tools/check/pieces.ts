import type { DeckSlide, Fault } from './deck.ts'
import { PIECE_MARK } from '../../deck/pieces.ts'
import { SECTION_KEYS } from '../../deck/sections.ts'
import { suggest } from '../../evidence/suggest.ts'
import { faultAt, writtenOf } from './deck.ts'

/** The end of a piece of whatever name. */
const END = /\[\/(?:no )?([^[\]]+)\]/g

/** Marks such as `[anxiety]` that nothing ends, that end nothing, or that name no section: they would be printed. */
export function checkPieces(slide: DeckSlide): Fault[] {
  return [slide.content, slide.notes, ...writtenOf(slide)].flatMap(passage => [
    ...[...passage.text.matchAll(PIECE_MARK)].map(({ 0: mark, index }) => {
      const name = mark.replace(/[[\]/]/g, '')
      return faultAt(slide, passage, index, `${mark} is without its other half; what is only for a talk with (or without) a section is written [${name}] … [/${name}]`)
    }),
    ...[...passage.text.matchAll(END)].filter(([mark]) => mark.search(PIECE_MARK) < 0).map(({ 0: mark, 1: name = '', index }) => faultAt(slide, passage, index, `${mark} names no section${suggest(name, SECTION_KEYS)}; allowed: ${SECTION_KEYS.join(', ')}`)),
  ])
}
