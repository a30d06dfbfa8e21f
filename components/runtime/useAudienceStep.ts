import { sharedState, useNav } from '@slidev/client'
import { watch } from 'vue'

/**
 * Keeps the audience at the presenter's step. Slidev tells the audience's window the step as soon as the presenter's
 * address is known, before the slide's components have said how many steps there are, so that a presenter view opened
 * or reloaded in the middle of a slide would take the audience back to its first step.
 */
export function useAudienceStep(): void {
  const { clicks, currentSlideNo, isPresenter } = useNav()
  watch(clicks, (step) => {
    if (isPresenter.value && sharedState.page === currentSlideNo.value)
      sharedState.clicks = step
  })
}
