import { fileURLToPath } from 'node:url'
import { build } from 'vite'

let script: Promise<string> | undefined

/** The code of this folder as one script that defines `window.deckTools` in a page. */
export function pageTools(): Promise<string> {
  return script ??= bundle()
}

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('main.ts', import.meta.url)), formats: ['iife'], name: 'deckToolsBundle' },
    },
  })
  const [result] = Array.isArray(output) ? output : [output]
  if (!result || !('output' in result))
    throw new Error('The page tools were not bundled.')
  return result.output[0].code
}
