import { shallowReactive } from 'vue'

/** Notes by number of their slide, as HTML; none until they are loaded. */
export const spoken = shallowReactive<Record<number, string>>({})

let loading: Promise<void> | undefined

/** Loads the notes of all slides, once. */
export function loadNotes(): Promise<void> {
  loading ??= import('virtual:spoken-notes').then((notes) => {
    Object.assign(spoken, notes.default)
  })
  return loading
}
