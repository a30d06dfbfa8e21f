import type { ComputedRef } from 'vue'
import { computed, ref, watch } from 'vue'
import { hear, tell } from '../kit/channel.ts'
import { recall, remember } from './stored.ts'

const numbers = ref<readonly number[]>([])

/** Numbers of the slides that the speaker leaves out of the talk as it goes, alike in every window. */
export const dropped: ComputedRef<readonly number[]> = computed(() => numbers.value)

/** Whether this window still waits to be told what is left out. An answer that comes after a choice was made knows less than this window. */
let asks = false

/** Leaves out these slides and no others, in every window. */
export function setDropped(slides: readonly number[]): void {
  take(slides)
  tell('dropped', [...slides])
}

/**
 * Follows the other windows from now on; one that is loaded again asks them, and knows what it knew.
 * @param talking whether a talk is on: what was left out of an earlier one is not left out of the next
 */
export function followDropped(talking: boolean): void {
  numbers.value = talking ? recall('dropped') ?? [] : []
  watch(numbers, slides => remember('dropped', slides))
  hear<number[]>('dropped', take)
  hear<number[]>('dropped before', slides => asks && take(slides))
  hear('dropped wanted', () => tell('dropped before', [...numbers.value]))
  asks = true
  tell('dropped wanted', null)
}

function take(slides: readonly number[]): void {
  asks = false
  numbers.value = slides
}
