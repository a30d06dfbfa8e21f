import type { ComputedRef, Ref } from 'vue'
import type { Order } from './rows.ts'
import type { Hover } from './useHover.ts'
import type { View } from './views/index.ts'
import { computed } from 'vue'
import { useChartState } from '../../kit/useChartState.ts'
import { ORDERS } from './rows.ts'
import { useHover } from './useHover.ts'
import { VIEW_NAMES } from './views/index.ts'

/** Comparators that a reader can switch to; `own` is what the slide opens with. */
export const COMPARISONS = ['own', 'waitlist', 'placebo', 'active', 'all'] as const
export type Comparison = typeof COMPARISONS[number]

export interface TherapyState {
  view: ComputedRef<View>
  comparison: ComputedRef<Comparison>
  order: ComputedRef<Order>
  /** Whether rows of low certainty are faded. */
  dimmed: ComputedRef<boolean>
  /** Therapy that is lit, and line of the forest plot that is; empty for none. */
  therapy: ComputedRef<string>
  line: ComputedRef<string>
  pinned: ComputedRef<boolean>
  /** Whether "what is an SMD?" is open. */
  explained: ComputedRef<boolean>
  light: (therapy: string, line?: string) => void
  /** What the pointer of this window is over. */
  hover: Hover
  pin: (on: boolean) => void
  showView: (view: View) => void
  compare: (comparison: Comparison) => void
  sortBy: (order: Order) => void
  dim: (on: boolean) => void
  explain: (on: boolean) => void
}

interface Fields extends Record<string, string | boolean> {
  view: string
  comparison: string
  order: string
  dimmed: boolean
  therapy: string
  line: string
  pinned: boolean
  explained: boolean
}

/**
 * What a reader does with the therapy chart of one slide: shared between windows, gone when the slide is left. What a
 * pointer merely passes over lights up in its own window only; a pin makes it everybody's.
 */
export function useTherapyState(key: string, view: View, step: Ref<number>): TherapyState {
  const { values, set } = useChartState<Fields>(`therapy-${key}`, {
    view,
    comparison: 'own',
    order: 'certainty',
    dimmed: false,
    therapy: '',
    line: '',
    pinned: false,
    explained: false,
  })
  const hover = useHover(step)
  const lit = computed(() => (values.value.pinned ? undefined : hover.over.value) ?? { therapy: values.value.therapy, line: values.value.line })

  function light(therapy: string, line = ''): void {
    hover.rest()
    set('therapy', therapy)
    set('line', line)
    if (!therapy)
      set('pinned', false)
  }

  return {
    view: computed(() => oneOf(VIEW_NAMES, values.value.view)),
    comparison: computed(() => oneOf(COMPARISONS, values.value.comparison)),
    order: computed(() => oneOf(ORDERS, values.value.order)),
    dimmed: computed(() => values.value.dimmed),
    therapy: computed(() => lit.value.therapy),
    line: computed(() => lit.value.line),
    pinned: computed(() => values.value.pinned),
    explained: computed(() => values.value.explained),
    light,
    hover,
    pin(on) {
      if (on)
        light(lit.value.therapy, lit.value.line)
      set('pinned', on)
    },
    showView: view => set('view', view),
    compare(comparison) {
      set('comparison', comparison)
      set('line', '')
      set('pinned', false)
    },
    sortBy: order => set('order', order),
    dim: on => set('dimmed', on),
    explain: on => set('explained', on),
  }
}

function oneOf<T extends string>(allowed: readonly [T, ...T[]], value: string): T {
  return allowed.find(one => one === value) ?? allowed[0]
}

/** The value after `current` in a list, round and round. */
export function next<T>(list: readonly T[], current: T, by = 1): T {
  return list[(list.indexOf(current) + by + list.length) % list.length] ?? current
}
