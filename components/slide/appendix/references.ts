import type { TalkSlide } from '../../../deck/slides.ts'
import type { FormattedReference } from '../../../evidence/types.ts'
import { slidesOfSource } from '../../../deck/slides.ts'
import { paragraphHeight } from './columns.ts'

/** Headline of the appendix slides with the references; a page number follows. */
export const REFERENCES = 'References'

/** A reference of the list with the slides that cite it. */
export interface ListedReference extends FormattedReference {
  slides: number[]
}

/** The references that slides cite, in the order of the alphabet, each with its slides. */
export function listedReferences(references: readonly FormattedReference[], slides: readonly TalkSlide[]): ListedReference[] {
  return references
    .map(reference => ({ ...reference, slides: slidesOfSource(reference.key, slides) }))
    .filter(reference => reference.slides.length > 0)
    .sort((a, b) => a.text.localeCompare(b.text, 'en'))
}

/** Room that a reference takes in a column, canvas px. */
export function referenceHeight({ text, slides }: ListedReference): number {
  return paragraphHeight(`${text} DOI Slides ${slides.join(', ')}`)
}
