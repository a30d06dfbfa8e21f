import { showGotoDialog, showOverview, syncDirections } from '@slidev/client/state/storage.ts'

/**
 * The one place of the running deck that reaches into Slidev's client beyond what it exports. The presenter view is
 * built from these pieces; they may move with an upgrade, which a test on this file tells.
 */
export { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
export { useMousePosInSlide } from '@slidev/client/composables/useMousePosInSlide.ts'
export { useSwipeControls } from '@slidev/client/composables/useSwipeControls.ts'
export { useTimer } from '@slidev/client/composables/useTimer.ts'
export { useWakeLock } from '@slidev/client/composables/useWakeLock.ts'
export { CLICKS_MAX } from '@slidev/client/constants.ts'
export { default as GoToDialog } from '@slidev/client/internals/Goto.vue'
export { default as LaserPointer } from '@slidev/client/internals/LaserPointer.vue'
export { default as QuickOverview } from '@slidev/client/internals/QuickOverview.vue'
export { default as SlideContainer } from '@slidev/client/internals/SlideContainer.vue'
export { default as SlidesShow } from '@slidev/client/internals/SlidesShow.vue'
export { default as SlideWrapper } from '@slidev/client/internals/SlideWrapper.vue'
export { registerShortcuts } from '@slidev/client/logic/shortcuts.ts'
export { cursorStyle, decreasePresenterFontSize, increasePresenterFontSize, presenterNotesFontSize, showPresenterCursor, togglePresenterCursor } from '@slidev/client/state/storage.ts'

/** Set by Slidev's build, and read in the templates of these pieces. */
declare module 'vue' {
  interface ComponentCustomProperties {
    __DEV__: boolean
    __SLIDEV_FEATURE_DRAWINGS__: boolean
    __SLIDEV_FEATURE_DRAWINGS_PERSIST__: boolean
    __SLIDEV_FEATURE_PRESENTER__: boolean
  }
}

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
