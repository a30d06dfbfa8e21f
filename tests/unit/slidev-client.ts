import type { useNav as useRealNav } from '@slidev/client'
import type { ComputedRef, Ref } from 'vue'
import { useSlideContext } from '@slidev/client/context.ts'
import { computed, onMounted, reactive, ref, watch } from 'vue'

/**
 * Stands in for `@slidev/client` in unit tests. The slide context is Slidev's own; navigation, which needs a router and the whole deck, is a fake that a test sets through `fakeNav`.
 */
export { useSlideContext } from '@slidev/client/context.ts'

type Nav = ReturnType<typeof useRealNav>

/** What `useNav()` reads; `mountOnSlide` resets it. */
export const fakeNav = {
  isPrintMode: ref(false),
  isPrintWithClicks: ref(false),
  isPresenter: ref(false),
  isEmbedded: ref(false),
  isPlaying: ref(true),
  currentSlideNo: ref(1),
  currentPage: ref(1),
  clicks: ref(0),
  clicksTotal: ref(0),
  total: ref(1),
  slides: ref<Nav['slides']['value']>([]),
  currentSlideRoute: ref<Partial<Nav['currentSlideRoute']['value']>>({}),
  currentFrontmatter: ref<Record<string, unknown>>({}),
  next: async () => {},
  prev: async () => {},
  go: async (page: number | string) => {
    fakeNav.currentSlideNo.value = Number(page)
    fakeNav.currentPage.value = Number(page)
  },
}

export function useNav(): Nav {
  return fakeNav as unknown as Nav
}

export const fakeDark = ref(false)

export function useDarkMode(): { isDark: Ref<boolean>, isColorSchemaConfigured: ComputedRef<boolean>, toggleDark: () => void } {
  return {
    isDark: fakeDark,
    isColorSchemaConfigured: computed(() => false),
    toggleDark: () => {
      fakeDark.value = !fakeDark.value
    },
  }
}

export function useIsSlideActive(): ComputedRef<boolean> {
  const { $page } = useSlideContext()
  return computed(() => $page.value === fakeNav.currentSlideNo.value)
}

export function onSlideEnter(callback: (to: number, from: number | undefined) => void): void {
  const { $page } = useSlideContext()
  onMounted(() => {
    watch(fakeNav.currentSlideNo, (to, from) => {
      if (to === $page.value)
        callback(to, from)
    }, { immediate: true })
  })
}

export function onSlideLeave(callback: (to: number, from: number | undefined) => void): void {
  const { $page } = useSlideContext()
  onMounted(() => {
    watch(fakeNav.currentSlideNo, (to, from) => {
      if (from === $page.value)
        callback(to, from)
    })
  })
}

export function lockShortcuts(): () => void {
  return () => {}
}

export const slidesTitle = 'Deck'
export const configs = reactive({ title: 'Deck', canvasWidth: 960, aspectRatio: 16 / 9 })
export const slideWidth = ref(960)
export const slideHeight = ref(540)
