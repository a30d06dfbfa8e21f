import type { Plugin } from 'vite'
import type { DeckSlide } from './deck.ts'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { evidencePlugin, invalidateEvidence } from '../../evidence/plugin.ts'

/** What a component did when it was drawn without a browser. */
export interface Run {
  /** Clicks it asks for; `undefined` if it broke before it could say so. */
  steps?: number
  /** Why it could not be drawn, in words of the component or, where its code tripped, in ours. */
  error?: string
}

export interface Runner {
  /** Draws a component of the deck with the settings that a slide gives it. */
  run: (file: string, props: Record<string, unknown>, slide: DeckSlide, slides: readonly DeckSlide[]) => Promise<Run>
  /** Takes a file anew that was changed. */
  refresh: (file: string) => void
  close: () => Promise<void>
}

const DRAW = 'virtual:draw'
const CLIENT = 'virtual:slidev-client'

/** Draws one component on its own and tells its steps. `useSteps` below says how many there are. */
const DRAW_CODE = `
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { place } from '${CLIENT}'
// What a component refuses, it refuses in words of its own; over what it did not foresee, its code trips.
const wordsOf = reason => reason instanceof TypeError || reason instanceof ReferenceError ? 'a setting names something that does not exist' : String(reason?.message ?? reason)
export async function draw(component, props, slide, slides) {
  place(slide, slides)
  globalThis.__deckSteps = []
  let error
  try {
    const app = createSSRApp({ render: () => h(component, props) })
    app.config.warnHandler = () => {}
    app.config.errorHandler = (reason) => { error ??= wordsOf(reason) }
    await renderToString(app)
  }
  catch (reason) {
    error ??= wordsOf(reason)
  }
  return { steps: globalThis.__deckSteps.reduce((sum, one) => sum + one, 0), error }
}`

const STEPS_CODE = `
import { computed } from 'vue'
export function useSteps(total) {
  globalThis.__deckSteps.push(total)
  return computed(() => total)
}`

/** Modules of the deck that stand in for their own: an open channel between windows would keep the program from ending. */
const IN_PLACE: Record<string, string> = {
  '/components/kit/useSteps.ts': STEPS_CODE,
  '/components/kit/channel.ts': 'export const tell = () => {}\nexport const hear = () => {}',
}

/** As much of Slidev's client as a component needs to be drawn. */
const CLIENT_CODE = `
import { computed, reactive, ref } from 'vue'
const nothing = () => {}
const slides = ref([])
const page = ref(1)
const frontmatter = reactive({})
export function place(slide, all) {
  page.value = slide.no
  Object.keys(frontmatter).forEach(key => delete frontmatter[key])
  Object.assign(frontmatter, slide.frontmatter)
  slides.value = all.map(({ no, title, frontmatter }) => ({ no, meta: { layout: frontmatter.layout, slide: { no, title, frontmatter, noteHTML: '' } } }))
}
const clicks = { current: 999999, total: 0, calculateSince: nothing, register: nothing, unregister: nothing }
const nav = {
  isPrintMode: ref(false), isPrintWithClicks: ref(false), isPresenter: ref(false), isEmbedded: ref(false), isPlaying: ref(true),
  clicks: ref(0), clicksTotal: ref(0), clicksContext: ref(clicks), total: computed(() => slides.value.length), slides, currentPage: page, currentSlideNo: page,
  currentSlideRoute: computed(() => slides.value[page.value - 1]), currentFrontmatter: ref(frontmatter), go: nothing, next: nothing, prev: nothing,
}
export const useNav = () => nav
export const useSlideContext = () => ({ $page: page, $frontmatter: frontmatter, $clicksContext: clicks, $clicks: ref(0), $nav: ref(nav), $route: nav.currentSlideRoute, $renderContext: ref('slide'), $slidev: { nav, configs } })
export const useDarkMode = () => ({ isDark: ref(false) })
export const useIsSlideActive = () => ref(true)
export const createSyncState = (initial) => ({ state: reactive(structuredClone(initial ?? {})), init: nothing, onPatch: nothing })
export const sharedState = reactive({})
export const slidesTitle = ''
export const addSyncMethod = nothing
export const onSlideEnter = nothing
export const onSlideLeave = nothing
export const lockShortcuts = () => nothing
export const configs = reactive({ title: '', canvasWidth: 960, aspectRatio: 16 / 9, themeConfig: {} })
export const slideWidth = ref(960)
export const slideHeight = ref(540)
`

function stand(): Plugin {
  const codes: Record<string, string> = { [DRAW]: DRAW_CODE, [CLIENT]: CLIENT_CODE }
  return {
    name: 'deck:stand-in',
    enforce: 'pre',
    resolveId: id => id === '@slidev/client' || id in codes ? `\0${id in codes ? id : CLIENT}` : undefined,
    load: id => id.startsWith('\0') ? codes[id.slice(1)] : Object.entries(IN_PLACE).find(([file]) => id.endsWith(file))?.[1],
  }
}

/**
 * Starts what draws the deck's components without a browser, so that their steps and their complaints are known before
 * anything is built. Nothing here guesses: the components' own code runs.
 */
export async function startRunner(root: string): Promise<Runner> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'silent',
    cacheDir: 'node_modules/.cache/deck-runner',
    optimizeDeps: { noDiscovery: true, include: [] },
    server: { middlewareMode: true, ws: false, watch: null, hmr: false },
    plugins: [stand(), vue(), evidencePlugin(root)],
  })
  type Draw = (component: unknown, props: Record<string, unknown>, slide: DeckSlide, slides: readonly DeckSlide[]) => Promise<Run>
  const { draw } = await server.ssrLoadModule(DRAW) as { draw: Draw }
  async function drawn(file: string, ...given: [Record<string, unknown>, DeckSlide, readonly DeckSlide[]]): Promise<Run> {
    try {
      const { default: component } = await server.ssrLoadModule(`/${file}`) as { default: unknown }
      return await draw(component, ...given)
    }
    catch (error) {
      return { error: error instanceof Error ? error.message : String(error) }
    }
  }
  const runs = new Map<string, Run>()
  return {
    async run(file, props, slide, slides) {
      const key = JSON.stringify([file, props, slide.no, slide.frontmatter, slides.length])
      const run = runs.get(key) ?? await drawn(file, props, slide, slides)
      runs.set(key, run)
      return run
    },
    refresh(file) {
      if (file.endsWith('.md'))
        return
      runs.clear()
      server.moduleGraph.onFileChange(file)
      invalidateEvidence(server)
    },
    close: () => server.close(),
  }
}
