import type { ComputedRef, Ref } from 'vue'
import { onSlideLeave } from '@slidev/client'
import { computed, ref, shallowRef, watch } from 'vue'

interface Row { therapy: string, line: string }

export interface Hover {
  /** Row that is lit because the pointer was moved over it. */
  over: ComputedRef<Row | undefined>
  /** The pointer is over a row now; empty for none. */
  enter: (therapy: string, line?: string) => void
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
  const under = shallowRef<Row>()
  const moved = ref(false)

  function rest(): void {
    moved.value = false
  }

  watch(step, rest)
  onSlideLeave(rest)

  return {
    over: computed(() => moved.value ? under.value : undefined),
    enter(therapy, line = '') {
      under.value = therapy ? { therapy, line } : undefined
    },
    move({ movementX, movementY }) {
      moved.value ||= movementX !== 0 || movementY !== 0
    },
    rest,
  }
}
