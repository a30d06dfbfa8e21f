import type { ComputedRef } from 'vue'
import { useSlideContext } from '@slidev/client'
import { computed, inject, onMounted, onUnmounted, shallowRef } from 'vue'
import { clicksKey, useMedium } from '../../theme/medium.ts'

/**
 * Registers `total` click steps for the component and gives the current one, from 0 (nothing clicked) to `total`.
 * On paper it is the last step, unless the page prints an earlier one.
 * @param at Slidev's `at`: where in the slide's clicks the first step comes
 */
export function useSteps(total: number, at: string | number = '+1'): ComputedRef<number> {
  const { $clicksContext } = useSlideContext()
  const medium = useMedium()
  const printed = inject(clicksKey, undefined)
  const id = Symbol('steps') as unknown as string
  const start = shallowRef<number>()

  onMounted(() => {
    const info = $clicksContext.calculateSince(at, total)
    $clicksContext.register(id, info)
    start.value = info?.start
  })
  onUnmounted(() => $clicksContext.unregister(id))

  return computed(() => {
    if (medium.value !== 'live' && printed === undefined)
      return total
    if (start.value === undefined)
      return 0
    return Math.min(total, Math.max(0, (printed ?? $clicksContext.current) - start.value + 1))
  })
}
