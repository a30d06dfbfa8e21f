/**
 * The pieces of Slidev's client, beyond what it exports, that the presenter view is built from. They may move with an
 * upgrade, which a test on this file tells. Apart from `runtime/slidev.ts`, so that the slides do not load them first.
 */
export { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
export { useMousePosInSlide } from '@slidev/client/composables/useMousePosInSlide.ts'
export { useSwipeControls } from '@slidev/client/composables/useSwipeControls.ts'
export { useTimer } from '@slidev/client/composables/useTimer.ts'
export { useWakeLock } from '@slidev/client/composables/useWakeLock.ts'
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
