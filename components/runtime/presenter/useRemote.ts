import type { PaceControl } from './usePace.ts'
import { useNav } from '@slidev/client'
import { computed, onUnmounted, watch } from 'vue'
import { clockText, lateText } from '../../../deck/pace.ts'
import { tables } from '../../kit/tables.ts'
import { noteSteps, spokenStep } from './note-steps.ts'
import { numberText } from './number-text.ts'

/**
 * Has a phone turn the slides of the presenter view, and tells it where the talk is, how late, what is said at this step
 * and the numbers of the chart. Only where `npm start -- --remote` serves the deck, which the page says.
 */
export function useRemote({ pace, plan, status }: PaceControl): void {
  if (!document.querySelector('meta[name="deck-remote"]'))
    return
  const { clicks, clicksTotal, currentSlideNo, currentSlideRoute, next, prev } = useNav()

  const asked = new EventSource('/remote/asked')
  asked.addEventListener('message', ({ data }) => void (data === 'next' ? next() : prev()))
  onUnmounted(() => asked.close())

  const late = computed(() => status.value === 'stopped'
    ? 'ready'
    : `${status.value === 'paused' ? 'question' : lateText(pace.value.late)}, ${clockText(pace.value.left)} ${pace.value.left < 0 ? 'over time' : 'left'}`)
  const state = computed(() => {
    const { noteHTML = '', title = '' } = currentSlideRoute.value.meta.slide
    const steps = noteSteps(noteHTML)
    const spoken = spokenStep(steps, clicks.value)
    const step = clicksTotal.value > 0 ? `, step ${clicks.value} of ${clicksTotal.value}` : ''
    return {
      place: `${numberText(plan.value, currentSlideNo.value)}${step}`,
      pace: late.value,
      headline: title,
      notes: paragraphs(steps.find(one => one.step === spoken)?.html ?? ''),
      table: tables.get(currentSlideNo.value),
    }
  })
  watch(state, (told) => {
    fetch('/remote/state', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(told) }).catch(() => {})
  }, { immediate: true })
}

/** The words of notes, paragraph by paragraph. */
function paragraphs(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return [...body.children].map(({ textContent }) => textContent.trim())
}
