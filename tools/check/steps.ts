import type { DeckSlide, Fault } from './deck.ts'
import { traitsOf } from '../../deck/layouts.ts'

/**
 * Click marks that cannot be right, as far as the text tells: the browser tests compare the rest with the running deck.
 * A slide that says how many clicks it has needs as many marks; one without a component or `v-click` can have none.
 */
export function checkClickMarks(slide: DeckSlide): Fault[] {
  const marks = slide.notes.text.match(/\[click(?::[^\]]*)?\]/g)?.length ?? 0
  const { clicks } = slide.frontmatter
  const fault = (message: string): Fault[] => [{ file: slide.file, line: slide.notes.line, slide: slide.no, message }]
  if (typeof clicks === 'number')
    return marks === clicks ? [] : fault(`the slide has ${clicks} clicks, its notes have ${marks} [click] marks`)
  const canStep = /<[A-Z]|\bv-(?:click|after|switch)/.test(slide.content.text)
  return marks > 0 && !canStep ? fault(`the notes have ${marks} [click] marks, but nothing on the slide waits for a click`) : []
}

/** Content slides without notes: they are what the speaker says and the handout prints. */
export function checkNotesExist(slide: DeckSlide): Fault[] {
  const silent = traitsOf(slide.frontmatter.layout)?.presented !== false && slide.notes.text.trim() === ''
  return silent ? [{ file: slide.file, line: slide.line, slide: slide.no, message: 'the slide has no notes; write them in a comment at its end' }] : []
}
