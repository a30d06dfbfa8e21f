import { useNav } from '@slidev/client'
import { onMounted, onUnmounted, watch } from 'vue'
import { CLICKER_KEYS } from '../kit/keys.ts'

/**
 * Keeps the clicker working. Slidev ignores keys while a link, button or field has the focus, so a click on a source
 * would leave a speaker stuck: the focus is given up when the clicker is pressed, after a link or button was used with
 * the pointer, and when the slide is left.
 */
export function useClicker(): void {
  const { currentSlideNo } = useNav()

  function onKeydown({ key }: KeyboardEvent): void {
    if (CLICKER_KEYS.has(key))
      releaseFocus()
  }

  function onClick({ detail, target }: MouseEvent): void {
    // A click made with Enter or the space bar has no detail: the keyboard's user stays where they are.
    if (detail > 0 && target instanceof Element && target.closest('a, button'))
      releaseFocus()
  }

  watch(currentSlideNo, releaseFocus, { flush: 'sync' })
  onMounted(() => {
    window.addEventListener('keydown', onKeydown, { capture: true })
    window.addEventListener('click', onClick)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKeydown, { capture: true })
    window.removeEventListener('click', onClick)
  })
}

/** Takes the focus from whatever has it on a slide or beside it in the presenter view. */
function releaseFocus(): void {
  const focused = document.activeElement
  if ((focused instanceof HTMLElement || focused instanceof SVGElement) && focused.closest('.slidev-slide-content, .presenter-view'))
    focused.blur()
}
