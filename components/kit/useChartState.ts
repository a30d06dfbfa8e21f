import type { ComputedRef } from 'vue'
import { createSyncState, onSlideLeave } from '@slidev/client'
import { computed } from 'vue'

type Value = string | number | boolean | null

const sync = createSyncState<Record<string, Value>>({}, {})
let started = false

export interface ChartState<T extends Record<string, Value>> {
  /** Current value of every field. */
  values: ComputedRef<T>
  set: <K extends keyof T & string>(field: K, value: T[K]) => void
  reset: () => void
}

/**
 * State that a chart's reader makes (a pinned row, a sort order). It is shared with the deck's other windows, so what
 * the presenter picks shows to the audience, and it returns to `initial` when the slide is left.
 * @param key name that is unique in the deck, such as `onset-depression`
 */
export function useChartState<T extends Record<string, Value>>(key: string, initial: T): ChartState<T> {
  if (!started) {
    sync.init('deck - charts')
    started = true
  }
  const fields = Object.keys(initial) as (keyof T & string)[]
  const name = (field: string): string => `${key}.${field}`

  const values = computed(() => Object.fromEntries(
    fields.map(field => [field, sync.state[name(field)] ?? initial[field]]),
  ) as T)

  function set<K extends keyof T & string>(field: K, value: T[K]): void {
    sync.state[name(field)] = value
  }

  function reset(): void {
    for (const field of fields) {
      if (values.value[field] !== initial[field])
        sync.state[name(field)] = initial[field] ?? null
    }
  }

  onSlideLeave(reset)
  return { values, set, reset }
}
