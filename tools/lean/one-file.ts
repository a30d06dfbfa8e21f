import type { Plugin } from 'vite'
import { join } from 'node:path'
import process from 'node:process'
import { dataAddress, isPicture, PUBLIC, publicAddresses } from './pictures.ts'

/** Set while `npm run build:portable` builds; then everything goes into one script and one style sheet. */
export const ONE_FILE = 'DECK_ONE_FILE'

/** Slidev's module of a slide's settings, and in it the list of pictures to fetch ahead: here none is to be fetched. */
const SETTINGS = /__slidev_\d+\.frontmatter$/
const AHEAD = /"images":\[[^\]]*\]/

/** Puts code, styles, fonts and pictures of the built deck into as few files as can be: one script and one style sheet. */
export function oneFilePlugin(): Plugin {
  return {
    name: 'deck:one-file',
    apply: () => process.env[ONE_FILE] !== undefined,
    enforce: 'pre',
    config: () => ({
      build: { assetsInlineLimit: Number.POSITIVE_INFINITY, cssCodeSplit: false, modulePreload: false },
      resolve: { alias: publicAddresses().filter(isPicture).map(find => ({ find, replacement: join(PUBLIC, find) })) },
    }),
    configResolved(config) {
      // Styles would name what is there by its address.
      Object.assign(config, { publicDir: '' })
      const { output } = config.build.rollupOptions
      for (const one of [output ?? []].flat()) {
        // Slidev puts some packages into files of their own.
        delete one.manualChunks
        one.inlineDynamicImports = true
      }
    },
    load(id) {
      const [file = ''] = id.split('?')
      // An object, because the bundler would copy a mere text to each slide that has the picture.
      return isPicture(file) && !id.startsWith('\0') ? `const picture = { address: ${JSON.stringify(dataAddress(file))} }\nexport default picture.address` : undefined
    },
    transform(code, id) {
      return SETTINGS.test(id) ? { code: code.replace(AHEAD, '"images":[]'), map: { mappings: '' } } : undefined
    },
    transformIndexHtml: {
      order: 'pre',
      handler: html => html.replace(/<link [^>]*as="image"[^>]*>/g, ''),
    },
  }
}
