import { useNav } from '@slidev/client'
import { computed, watch } from 'vue'
import { tables } from '../kit/tables.ts'
import { noteSteps, spokenStep } from './presenter/note-steps.ts'
import { useTurning } from './useTurning.ts'

/**
 * Has a phone turn the slides of the presenter view, and tells it where the talk is, what is said at this step and the
 * numbers of the chart. Only where `npm start -- --remote` serves the deck, which the page says.
 */
export function useRemote(): void {
  const { clicks, clicksTotal, currentSlideNo, currentSlideRoute, isPresenter, total } = useNav()
  const { next, prev } = useTurning()
  if (!document.querySelector('meta[name="deck-remote"]'))
    return
  let asked: EventSource | undefined

  const state = computed(() => {
    const { noteHTML = '', title = '' } = currentSlideRoute.value.meta.slide
    const steps = noteSteps(noteHTML)
    const spoken = spokenStep(steps, clicks.value)
    return {
      no: currentSlideNo.value,
      of: total.value,
      step: clicks.value,
      steps: clicksTotal.value,
      headline: title,
      notes: paragraphs(steps.find(({ step }) => step === spoken)?.html ?? ''),
      table: tables.get(currentSlideNo.value),
    }
  })

  watch(isPresenter, (leads) => {
    asked?.close()
    asked = leads ? new EventSource('/remote/asked') : undefined
    asked?.addEventListener('message', ({ data }) => void (data === 'next' ? next() : prev()))
  }, { immediate: true })
  watch(state, (told) => {
    if (isPresenter.value)
      fetch('/remote/state', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(told) }).catch(() => {})
  }, { immediate: true })
}

/** The words of notes, paragraph by paragraph. */
function paragraphs(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.children].map(({ textContent }) => textContent.trim())
}
