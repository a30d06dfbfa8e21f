import type { useNav } from '@slidev/client'
import { injectionSlidevContext } from '@slidev/client/constants.ts'
import { showGotoDialog, showOverview, syncDirections } from '@slidev/client/state/storage.ts'
import { inject, toRaw } from 'vue'

/** The place where every page of the deck reaches into Slidev's client beyond what it exports; the presenter view has more, in a file of its own. */
export { CLICKS_MAX } from '@slidev/client/constants.ts'

/**
 * Stops Slidev's own following of windows in this one. It tells of every move, also of those that a window makes while
 * it loads or because another told it to, and it does not listen for a moment after it has told something. The setting
 * is replaced rather than written, because Slidev keeps it in the browser for every deck of the same address.
 */
export function stopSlidevFollowing(): void {
  const off = { viewerSend: false, viewerReceive: false, presenterSend: false, presenterReceive: false }
  Object.defineProperty(syncDirections, 'value', { value: off })
}

/** Closes Slidev's overview of all slides and its "go to slide" dialog, which lie over the slide. */
export function closeOverlays(): void {
  showOverview.value = false
  showGotoDialog.value = false
}

/** The one object of which every `useNav()` of the deck's pages gives a copy. Only in the deck's root. */
export function sharedNav(): ReturnType<typeof useNav> {
  return toRaw(inject(injectionSlidevContext)!).nav as unknown as ReturnType<typeof useNav>
}
