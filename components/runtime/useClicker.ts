import { useNav } from '@slidev/client'
import { onMounted, onUnmounted, watch } from 'vue'
import { CLICKER_KEYS, PAGE_KEYS } from '../kit/keys.ts'
import { closeOverlays } from './slidev.ts'

/** Fields that are typed in; a slider or a box to tick is done with once the pointer is up. */
const TYPED = 'textarea, select, input:not([type="button"], [type="checkbox"], [type="submit"], [type="range"])'

/**
 * Keeps the clicker working. Slidev ignores keys while a link, button or field has the focus, anywhere in the window, so
 * a click on a source or on a button of the presenter view would leave a speaker stuck. The focus is given up when the
 * clicker is pressed, when the arrow keys turn the page, after anything but a field was used with the pointer, and when
 * the slide is left. Slidev's lists of slides, which would cover what the clicker does, close.
 */
export function useClicker(): void {
  const { currentSlideNo } = useNav()

  function onKeydown(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || (__SLIDEV_FEATURE_EDITOR__ && focusIsIn('.side-editor')))
      return
    if (CLICKER_KEYS.has(key)) {
      closeOverlays()
      releaseFocus()
    }
    else if (PAGE_KEYS.has(key) && focusIsIn('a, button')) {
      releaseFocus()
    }
  }

  function onClick({ detail }: MouseEvent): void {
    // A click made with Enter or the space bar has no detail: the keyboard's user stays where they are.
    if (detail > 0 && !focusIsIn(TYPED))
      releaseFocus()
  }

  watch(currentSlideNo, () => focusIsIn('.slidev-slide-content') && releaseFocus(), { flush: 'sync' })
  onMounted(() => {
    window.addEventListener('keydown', onKeydown, { capture: true })
    window.addEventListener('click', onClick)
  })
  onUnmounted(() => {
    window.removeEventListener('keydown', onKeydown, { capture: true })
    window.removeEventListener('click', onClick)
  })
}

function focusIsIn(selector: string): boolean {
  return document.activeElement?.closest(selector) != null
}

/** Takes the focus from whatever has it. */
function releaseFocus(): void {
  const focused = document.activeElement
  if ((focused instanceof HTMLElement || focused instanceof SVGElement) && focused !== document.body)
    focused.blur()
}
