import type { ComputedRef } from 'vue'
import { onSlideLeave } from '@slidev/client'
import { computed, reactive } from 'vue'
import { useMedium } from '../../theme/medium.ts'
import { hear, tell } from './channel.ts'

type Value = string | number | boolean | null

const shared = reactive<Record<string, Value>>({})
let started = false

/** Follows the other windows; a window that was opened late asks them what has been chosen. */
function start(): void {
  if (started)
    return
  started = true
  hear<Record<string, Value>>('chart', fields => Object.assign(shared, fields))
  hear('charts wanted', () => tell('chart', { ...shared }))
  tell('charts wanted', null)
}

export interface ChartState<T extends Record<string, Value>> {
  /** Current value of every field. */
  values: ComputedRef<T>
  set: <K extends keyof T & string>(field: K, value: T[K]) => void
  reset: () => void
}

/**
 * State that a chart's reader makes (a pinned row, a sort order). It is shared with the deck's other windows, so what
 * the presenter picks shows to the audience, and it returns to `initial` when the slide is left. Paper shows `initial`.
 * @param key name that is unique in the deck, such as `onset-depression`
 * @param stays whether it is kept when the slide is left for another, by that one's number
 */
export function useChartState<T extends Record<string, Value>>(key: string, initial: T, stays: (to: number) => boolean = () => false): ChartState<T> {
  start()
  const medium = useMedium()
  const fields = Object.keys(initial) as (keyof T & string)[]
  const name = (field: string): string => `${key}.${field}`

  const values = computed(() => Object.fromEntries(
    fields.map(field => [field, (medium.value === 'live' ? shared[name(field)] : undefined) ?? initial[field]]),
  ) as T)

  function set<K extends keyof T & string>(field: K, value: T[K]): void {
    if (values.value[field] === value)
      return
    shared[name(field)] = value
    tell('chart', { [name(field)]: value })
  }

  function reset(): void {
    for (const field of fields)
      set(field, initial[field] as T[typeof field])
  }

  onSlideLeave((to) => {
    if (!stays(to))
      reset()
  })
  return { values, set, reset }
}
