/**
 * The one door to Slidev's internals. Everything here is private to Slidev and may move with an upgrade; the tests in
 * `tests/paper` fail when it does. The `.ts` suffixes are needed: a build does not resolve these files without them.
 */
export { SlideBottom, SlideTop } from '#slidev/global-layers'
export { createFixedClicks } from '@slidev/client/composables/useClicks.ts'
export { useFixedNav } from '@slidev/client/composables/useNav.ts'
export {
  CLICKS_MAX,
  injectionClicksContext,
  injectionCurrentPage,
  injectionFrontmatter,
  injectionRenderContext,
  injectionRoute,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'
