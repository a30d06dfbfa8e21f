import type { DeckSlide, Fault } from './deck.ts'
import { PIECE_MARK } from '../../deck/pieces.ts'
import { faultAt, writtenOf } from './deck.ts'

/** Marks such as `[anxiety]` that nothing ends, or that end nothing: they would be printed. */
export function checkPieces(slide: DeckSlide): Fault[] {
  return [slide.content, slide.notes, ...writtenOf(slide)].flatMap(passage => [...passage.text.matchAll(PIECE_MARK)].map(({ 0: mark, index }) => {
    const name = mark.replace(/[[\]/]/g, '')
    return faultAt(slide, passage, index, `${mark} is without its other half; what is only for a talk with (or without) a section is written [${name}] … [/${name}]`)
  }))
}
