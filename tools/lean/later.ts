import type { Component, Ref } from 'vue'
import { defineAsyncComponent, watch } from 'vue'

/** When what nobody has asked for yet is fetched, in ms: with the slides that Slidev loads ahead, so that a lost network changes nothing. */
const AHEAD = 3_000

/** A component that the first slide does not wait for. It comes after a while, or at once when `wanted` becomes true. */
export function later(load: () => Promise<{ default: Component }>, wanted: Ref<boolean>): Component {
  return defineAsyncComponent(() => new Promise<void>((resolve) => {
    setTimeout(resolve, AHEAD)
    watch(wanted, on => on && resolve(), { immediate: true })
  }).then(load))
}
