import type { ClicksContext } from '@slidev/types'
import type { VueWrapper } from '@vue/test-utils'
import type { Component, VNode } from 'vue'
import type { PrintedFigure } from '../../components/kit/figure-place.ts'
import type { Medium } from '../../theme/medium.ts'
import { createClicksContextBase } from '@slidev/client/composables/useClicks.ts'
import {
  injectionClicksContext,
  injectionCurrentPage,
  injectionFrontmatter,
  injectionRenderContext,
  injectionSlidevContext,
} from '@slidev/client/constants.ts'
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, provide, reactive, ref, shallowRef } from 'vue'
import DataTable from '../../components/kit/DataTable.vue'
import { figurePlaceKey } from '../../components/kit/figure-place.ts'
import { mediumKey } from '../../theme/medium.ts'
import { fakeNav, useNav } from './slidev-client.ts'

export { fakeDark, fakeNav } from './slidev-client.ts'

export interface SlideOptions {
  props?: Record<string, unknown>
  slots?: Record<string, unknown>
  /** Step the slide opens at. */
  clicks?: number
  /** Where the slide is drawn; without it Slidev's own rule decides, which is live. */
  medium?: Medium
  /** Number of the slide. */
  page?: number
  frontmatter?: Record<string, unknown>
}

export interface MountedSlide {
  wrapper: VueWrapper
  /** The slide's real clicks context: `total` is what Slidev would count. */
  clicks: ClicksContext
  /** Goes to a step of the slide, as the clicker would. */
  goTo: (step: number) => Promise<void>
  /** Goes to another slide of the deck. */
  leave: (to?: number) => Promise<void>
}

/**
 * Mounts a component as if it stood on a slide: with Slidev's injections, a real clicks context that counts the steps
 * components register, and the document as parent so that focus and keys work. Unmount with `wrapper.unmount()`.
 */
export function mountOnSlide(component: Component, options: SlideOptions = {}): MountedSlide {
  const { props = {}, slots = {}, clicks: start = 0, medium, page = 1, frontmatter = {} } = options
  const current = ref(start)
  const clicks = createClicksContextBase(current)
  fakeNav.currentSlideNo.value = page
  fakeNav.currentPage.value = page
  fakeNav.isPrintMode.value = false

  // As in the handout, a drawing is followed by its table; it is drawn after the chart, which tells of itself.
  const printed = shallowRef<PrintedFigure>()
  const Table = (): VNode | null => printed.value?.drawn ? h(DataTable, printed.value.table) : null

  const Slide = defineComponent({
    setup() {
      if (medium === 'handout')
        provide(figurePlaceKey, { place: figure => printed.value = figure, alt: figure => figure.alt })
      provide(injectionClicksContext, ref(clicks))
      provide(injectionCurrentPage, ref(page))
      provide(injectionRenderContext, ref('slide'))
      provide(injectionFrontmatter, frontmatter)
      provide(injectionSlidevContext, reactive({ nav: useNav(), configs: {}, themeConfigs: {} }) as never)
      if (medium)
        provide(mediumKey, medium)
      clicks.setup()
      return () => medium === 'handout' ? [h(component, props, slots), h(Table)] : h(component, props, slots)
    },
  })

  const wrapper = mount(Slide, { attachTo: document.body })
  return {
    wrapper,
    clicks,
    async goTo(step) {
      clicks.current = step
      await nextTick()
    },
    async leave(to = page + 1) {
      fakeNav.currentSlideNo.value = to
      await nextTick()
    },
  }
}

/** Words of a chart's drawing that its steps have brought in, in document order. */
export function shownTexts({ wrapper }: MountedSlide): string[] {
  return wrapper.findAll('svg[role=img] text').filter(text => !text.element.closest('.waiting')).map(text => text.text())
}
