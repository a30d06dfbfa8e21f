import type { ComputedRef } from 'vue'
import { useNav, useSlideContext } from '@slidev/client'
import { computed } from 'vue'
import { isPresented, talkSlides } from '../../../deck/slides.ts'

/** Which page of a part of the appendix a slide is, counted from 1, and how many there are. */
export interface Part { page: number, of: number }

/**
 * Place of the current slide among the appendix slides whose headline begins with `title`, so that a part grows by
 * adding a slide.
 */
export function usePart(title: string): ComputedRef<Part> {
  const { slides } = useNav()
  const { $page } = useSlideContext()
  return computed(() => {
    const numbers = talkSlides(slides.value)
      .filter(slide => !isPresented(slide) && slide.title.startsWith(title))
      .map(({ no }) => no)
    return { page: numbers.indexOf($page.value) + 1, of: numbers.length }
  })
}
