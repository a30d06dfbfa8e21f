/** Where `npm run dev` gives a slide's text, at `/<number of the slide>`, and takes a changed one by PUT. */
export const SLIDE_TEXTS = '/@deck/slides'

/** Told to every page of `npm run dev` when a file of slides was written, by whom ever. */
export const WRITTEN = 'deck:written'

/** A slide as its file has it: with its settings, the `[[id]]` of its figures, and pieces that this talk leaves out. */
export interface SlideText {
  /** Settings and what the slide shows, without empty lines around them. */
  slide: string
  /** What stands in the comment at its end. */
  notes: string
}

/** A slide's text and the place it has, which stays when slides elsewhere come or go. */
export interface PlacedText extends SlideText {
  /** Path from the deck's root. */
  file: string
  /** Of the slide among those of its file, from 0. */
  index: number
}

/** What a page asks to be written: nothing is, unless the file still has the text that was read. */
export interface SlideChange extends PlacedText { was: SlideText }

/** Why nothing was read or written, in words for who wrote the text. */
export interface Refused { refused: string }

/** Whether two are the same but for empty lines around them, which the file keeps as they are. */
export function isSameText(a: SlideText, b: SlideText): boolean {
  return a.slide.trim() === b.slide.trim() && a.notes.trim() === b.notes.trim()
}
