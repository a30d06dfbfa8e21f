import type { SlideRoute } from '@slidev/types'
import { traitsOf } from '../../deck/layouts.ts'

/** Level of each slide's bookmark, by number: 1 for what opens a section, which the first slide of the appendix does too, 2 for the slides that follow. */
export function bookmarkLevels(slides: readonly SlideRoute[]): Map<number, 1 | 2> {
  const appendix = slides.find(({ meta }) => traitsOf(meta.layout)?.presented === false)
  return new Map(slides.map(slide => [slide.no, traitsOf(slide.meta.layout)?.opens || slide === appendix ? 1 : 2]))
}
