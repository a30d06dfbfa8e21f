import { onMounted, onUnmounted } from 'vue'

/** What a key does, by its name in lower case. */
export type Keys = Readonly<Record<string, () => unknown>>

/** Keys of one view, or of the whole deck. What a chart has used, what is typed into a field, and keys held with Control or the like go past. */
export function useKeys(keys: Keys): void {
  function onKeydown(event: KeyboardEvent): void {
    const { target, key, repeat, defaultPrevented } = event
    const typing = target instanceof Element && target.closest('input, textarea, select')
    if (typing || repeat || defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
      return
    keys[key.toLowerCase()]?.()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onUnmounted(() => window.removeEventListener('keydown', onKeydown))
}
