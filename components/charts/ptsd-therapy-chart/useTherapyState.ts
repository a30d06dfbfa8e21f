import type { ComputedRef, Ref } from 'vue'
import type { Hover } from './useHover.ts'
import type { View } from './views/index.ts'
import { useSlideContext } from '@slidev/client'
import therapies from 'virtual:therapies'
import { computed } from 'vue'
import { useChartState } from '../../kit/useChartState.ts'
import { useHover } from './useHover.ts'
import { VIEWS } from './views/index.ts'

export interface TherapyState {
  /** Id of the row that is lit; empty for none. */
  lit: ComputedRef<string>
  /** Id of the therapy that was looked at last, in this view or on another slide of it; empty for none. */
  focused: ComputedRef<string>
  pinned: ComputedRef<boolean>
  /** Whether rows of low certainty are faded before their click. */
  dimmed: ComputedRef<boolean>
  /** Whether "what is an SMD?" is open. */
  explained: ComputedRef<boolean>
  light: (id: string) => void
  /** What the pointer of this window is over. */
  hover: Hover
  pin: (on: boolean) => void
  dim: (on: boolean) => void
  explain: (on: boolean) => void
}

interface Fields extends Record<string, string | boolean> {
  lit: string
  pinned: boolean
  dimmed: boolean
  explained: boolean
}

/** Numbers of the slides that have a therapy chart: from one to the next the therapy that is looked at stays. */
const slides = new Set<number>()

/**
 * What a reader does with the therapy chart of one slide: shared between windows, gone when the slide is left. What a
 * pointer merely passes over lights up in its own window only; a pin makes it everybody's.
 */
export function useTherapyState(view: View, step: Ref<number>): TherapyState {
  slides.add(useSlideContext().$page.value)
  const focus = useChartState('therapy', { focused: '' as string }, to => slides.has(to))
  const { values, set } = useChartState<Fields>(`therapy-${view}`, { lit: '', pinned: false, dimmed: false, explained: false })
  const hover = useHover(step)
  const lit = computed(() => (values.value.pinned ? undefined : hover.over.value) ?? values.value.lit)

  function light(id: string): void {
    hover.rest()
    set('lit', id)
    focus.set('focused', VIEWS[view].therapyOf(therapies, id) ?? '')
    if (!id)
      set('pinned', false)
  }

  return {
    lit,
    focused: computed(() => focus.values.value.focused),
    pinned: computed(() => values.value.pinned),
    dimmed: computed(() => values.value.dimmed),
    explained: computed(() => values.value.explained),
    light,
    hover,
    pin(on) {
      if (on)
        light(lit.value)
      set('pinned', on)
    },
    dim: on => set('dimmed', on),
    explain: on => set('explained', on),
  }
}
