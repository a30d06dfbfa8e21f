import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
import process from 'node:process'
import { ONE_FILE } from './one-file.ts'

/** Slidev's page of the audience, and its module of the first slide: what the start asks for once it runs, one after the other. */
const ASKED_LATER = [/\/@slidev\/client\/pages\/play\.vue$/, /__slidev_1\.md$/]

/** KaTeX's fonts, for which only a slide with an equation has a use. */
const OF_EQUATIONS = /\/KaTeX_/

/**
 * Has the browser fetch what the first slide is drawn with while the start is still on its way: the audience's page, the
 * slide with its styles, and the fonts, which a browser finds out about only when words are to be drawn. Whatever page is
 * opened, the deck's fonts are needed, and the rest is small.
 */
export function firstSlidePlugin(): Plugin {
  let base = '/'
  return {
    name: 'deck:first-slide',
    apply: (_, { command }) => command === 'build' && process.env[ONE_FILE] === undefined,
    configResolved(config) {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
        const asked = ASKED_LATER.map(path => chunks.find(({ moduleIds }) => moduleIds.some(id => path.test(id))))
        const missing = asked.findIndex(chunk => chunk === undefined)
        if (missing >= 0)
          throw new Error(`The built deck has no module ${ASKED_LATER[missing]}; look into tools/lean/first-slide.ts.`)
        const scripts = new Set<string>()
        const styles = new Set<string>()
        const visit = (chunk: Rollup.OutputChunk | undefined): void => {
          if (!chunk || scripts.has(chunk.fileName))
            return
          scripts.add(chunk.fileName)
          chunk.viteMetadata?.importedCss.forEach(file => styles.add(file))
          chunk.imports.forEach(file => visit(chunks.find(({ fileName }) => fileName === file)))
        }
        asked.forEach(visit)
        const fonts = Object.keys(bundle).filter(file => file.endsWith('.woff2') && !OF_EQUATIONS.test(file))
        const link = (rel: string, file: string, attributes = {}): HtmlTagDescriptor => ({ tag: 'link', injectTo: 'head', attrs: { rel, crossorigin: true, href: base + file, ...attributes } })
        return [
          ...fonts.map(file => link('preload', file, { as: 'font', type: 'font/woff2' })),
          ...[...scripts].map(file => link('modulepreload', file)),
          ...[...styles].map(file => link('preload', file, { as: 'style' })),
        ].filter(({ attrs }) => !html.includes(String(attrs?.href)))
      },
    },
  }
}
