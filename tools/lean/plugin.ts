import type { Plugin } from 'vite'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deckRoot } from '../../evidence/load.ts'

/** One import of Slidev's client that the built deck does without. */
interface Replacement {
  /** The import as Slidev writes it. */
  source: string | RegExp
  /** Only in files whose path matches. */
  importer?: RegExp
  /** Module that stands in: a file in this folder, or code. */
  by: { file: string } | { code: string } | { id: (source: string) => string }
}

const NO_DIRECTIVE = '() => ({ install() {} })'
/** Stands in for a component that is left out. */
export const NO_COMPONENT = { code: 'export default { render: () => null }' }

const LATER = JSON.stringify(fileURLToPath(new URL('later.ts', import.meta.url)))

/** Module that gives a component of Slidev's later, or when its state is switched on. */
function laterCode(name: string, state: string): string {
  return `import { later } from ${LATER}\nimport { ${state} } from '@slidev/client/state/index.ts'\nexport default later(() => import('@slidev/client/internals/${name}.vue'), ${state})`
}

/**
 * What a deck without code blocks, draggable or hand-drawn marks never runs, though Slidev's first page loads
 * it. Sizes are JavaScript after gzip. `npm run bench` and a test on the built files notice when an upgrade undoes one.
 */
const REPLACEMENTS: Replacement[] = [
  // 80 kB for hovering over types in code blocks, with the template compiler (14 kB) that no precompiled slide needs.
  { source: '@shikijs/vitepress-twoslash/client', by: { code: 'export default { install() {} }' } },
  { source: '@shikijs/vitepress-twoslash/style.css', by: { code: '' } },
  { source: '@shikijs/magic-move/style.css', by: { code: '' } },
  { source: 'floating-vue', by: { file: 'no-popups.ts' } },
  { source: /\/vue\/dist\/vue\.esm-bundler\.js$/, by: { id: source => source.replace('vue.esm', 'vue.runtime.esm') } },
  // 15 kB: a YAML parser comes along with the one small function that is wanted.
  { source: '@slidev/parser/core', importer: /\/@slidev\/client\//, by: { id: () => '@slidev/parser/utils' } },
  // 12 kB and 16 kB: directives that draw by hand (v-mark) and animate (v-motion); 6 kB: v-drag.
  { source: '../modules/v-mark', by: { code: `export const createVMarkDirective = ${NO_DIRECTIVE}` } },
  { source: '../modules/v-motion', by: { code: `export const createVMotionDirectives = ${NO_DIRECTIVE}` } },
  { source: '../modules/v-drag', by: { code: `export const createVDragDirective = ${NO_DIRECTIVE}` } },
  { source: './DragControl.vue', by: NO_COMPONENT },
  // 2 kB for a context menu, which is switched off.
  { source: './ContextMenu.vue', by: NO_COMPONENT },
  // 5 kB: Slidev's presenter view, which the deck's own stands in for, and its bar of buttons, which no page shows, with the menu of its own following of windows.
  { source: '../pages/presenter.vue', by: NO_COMPONENT },
  { source: /\/NavControls\.vue$/, by: NO_COMPONENT },
  // 1 kB: keys that only `npm run dev` has; what they would start is cut into more files.
  { source: /\/dev\/useDevKeys\.ts$/, by: { code: 'export function useDevKeys() {}' } },
  // 9 kB of dialogs that the first slide does not wait for; they come a little later, or when a key asks for them.
  { source: './QuickOverview.vue', importer: /\/@slidev\/client\//, by: { code: laterCode('QuickOverview', 'showOverview') } },
  { source: './Goto.vue', importer: /\/@slidev\/client\//, by: { code: laterCode('Goto', 'showGotoDialog') } },
  { source: './InfoDialog.vue', importer: /\/@slidev\/client\//, by: { code: laterCode('InfoDialog', 'showInfoDialog') } },
  // 6 kB: the deck's scales turn numbers into numbers, and no axis leaves the format of its ticks to the library.
  { source: 'd3-interpolate', importer: /\/d3-scale\//, by: { file: 'numbers-only.ts' } },
  { source: 'd3-format', importer: /\/d3-scale\//, by: { file: 'no-format.ts' } },
  // 7 kB of fuzzy search for the "go to slide" dialog; finding words in thirty headlines takes ten lines.
  { source: 'fuse.js', by: { file: 'slide-search.ts' } },
]

const PREFIX = '\0deck:lean:'

/** What a component must not use while it is left out; `tools/check/stock.ts` tells what a slide must not. */
const LEFT_OUT = /\s(?:v-mark|v-motion|v-drag)\b|<(?:VDrag|VDragArrow|v-drag|v-drag-arrow)\b/

/** Keeps parts of Slidev's client that this deck never uses out of the built deck. `npm run dev` has them all. */
export function leanPlugin(): Plugin {
  return {
    name: 'deck:lean',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      const index = REPLACEMENTS.findIndex(one =>
        (typeof one.source === 'string' ? one.source === source : one.source.test(source))
        && (one.importer?.test(importer ?? '') ?? true))
      const by = REPLACEMENTS[index]?.by
      if (!by)
        return undefined
      if ('file' in by)
        return fileURLToPath(new URL(by.file, import.meta.url))
      if ('id' in by)
        return this.resolve(by.id(source), importer, { skipSelf: true })
      return `${PREFIX}${index}`
    },
    load(id) {
      if (!id.startsWith(PREFIX))
        return undefined
      const by = REPLACEMENTS[Number(id.slice(PREFIX.length))]?.by
      return by && 'code' in by ? by.code : undefined
    },
    transform(code, id) {
      if (!id.startsWith(deckRoot) || id.startsWith(join(deckRoot, 'node_modules')) || !id.endsWith('.vue'))
        return
      const found = LEFT_OUT.exec(code)
      if (found)
        this.error(`${id.slice(deckRoot.length + 1)} uses ${found[0].trim()}, which the built deck leaves out; see tools/lean/plugin.ts.`)
    },
  }
}
