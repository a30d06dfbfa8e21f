import type { ComputedRef, Ref } from 'vue'
import { onSlideLeave } from '@slidev/client'
import { computed, ref, watch } from 'vue'

export interface Hover {
  /** Id of the row that is lit because the pointer was moved over it. */
  over: ComputedRef<string | undefined>
  /** The pointer is over a row now; empty for none. */
  enter: (id: string) => void
  /** The pointer was moved. */
  move: (event: Pick<PointerEvent, 'movementX' | 'movementY'>) => void
  /** Lights nothing until the pointer is moved again. */
  rest: () => void
}

/**
 * What the pointer lights, in its own window and only while it is being used: a chart that comes under a mouse resting
 * on the projector's window lights nothing, and a step or another slide puts out what was lit.
 */
export function useHover(step: Ref<number>): Hover {
  const under = ref<string>()
  const moved = ref(false)

  function rest(): void {
    moved.value = false
  }

  watch(step, rest)
  onSlideLeave(rest)

  return {
    over: computed(() => moved.value ? under.value : undefined),
    enter(id) {
      under.value = id || undefined
    },
    move({ movementX, movementY }) {
      moved.value ||= movementX !== 0 || movementY !== 0
    },
    rest,
  }
}
