import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import { NO_COMPONENT } from './plugin.ts'

const OURS = new URL('../../components/runtime/drawing/', import.meta.url)

/** What stands in for Slidev's drawing, by how its client imports it. Its bar of tools is part of the deck's surface. */
const REPLACED: readonly [source: RegExp, file: string | undefined][] = [
  [/\/useDrawings$/, 'useDrawings.ts'],
  [/\/DrawingLayer\.vue$/, 'DrawingLayer.vue'],
  [/\/DrawingControls\.vue$/, undefined],
]

const NOTHING = '\0deck:no-drawing-controls'

/**
 * Puts the deck's drawing in the place of Slidev's, in the built deck and in `npm run dev`. Both draw by `drauu` and keep
 * what is drawn in Slidev's state; the deck's loads the library (6 kB) when the pen is first taken, and has its own tools.
 */
export function drawingPlugin(): Plugin {
  return {
    name: 'deck:drawing',
    enforce: 'pre',
    resolveId(source, importer) {
      const replaced = importer?.includes('/@slidev/client/') && REPLACED.find(([pattern]) => pattern.test(source))
      return replaced ? replaced[1] ? fileURLToPath(new URL(replaced[1], OURS)) : NOTHING : undefined
    },
    load: id => id === NOTHING ? NO_COMPONENT.code : undefined,
  }
}
