import type { Plugin } from 'vite'
import process from 'node:process'

/** Set while `npm run build:portable` builds; then everything goes into one script and one style sheet. */
export const ONE_FILE = 'DECK_ONE_FILE'

/** Puts code, styles, fonts and pictures of the built deck into as few files as can be: one script and one style sheet. */
export function oneFilePlugin(): Plugin {
  return {
    name: 'deck:one-file',
    apply: () => process.env[ONE_FILE] !== undefined,
    enforce: 'post',
    config: () => ({ build: { assetsInlineLimit: Number.POSITIVE_INFINITY, cssCodeSplit: false, modulePreload: false } }),
    configResolved({ build }) {
      const { output } = build.rollupOptions
      for (const one of [output ?? []].flat()) {
        // Slidev puts some packages into files of their own.
        delete one.manualChunks
        one.inlineDynamicImports = true
      }
    },
  }
}
