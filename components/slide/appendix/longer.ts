import type { LeftOutSlide } from '../../../deck/cut.ts'
import { SECTION_NAMES } from '../../../deck/sections.ts'
import { paragraphHeight } from './columns.ts'

/** A finding that the talk leaves out; the first of a section names it. */
export interface LeftOutLine { heading: string, title: string }

/** What the talk leaves out, section by section. */
export function leftOutLines(slides: readonly LeftOutSlide[]): LeftOutLine[] {
  return slides.map(({ section, title }, i) => ({ heading: slides[i - 1]?.section === section ? '' : SECTION_NAMES[section], title }))
}

/** Room that a finding takes in a column, canvas px, with its section's name where it has one. */
export function leftOutHeight({ heading, title }: LeftOutLine): number {
  return paragraphHeight(title) + (heading ? paragraphHeight(heading) : 0)
}
