import process from 'node:process'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { evidencePlugin } from './evidence/plugin.ts'
import { whyNotAsPublished } from './tests/as-published.ts'
import { notesPlugin } from './tools/lean/notes.ts'

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

// Read by tests/own.ts.
process.env.DECK_NOT_AS_PUBLISHED = whyNotAsPublished() ?? ''

const inBrowser = {
  environment: 'node',
  globalSetup: './tests/setup.ts',
  testTimeout: 120_000,
  hookTimeout: 240_000,
  maxWorkers: 2,
  // After the unit tests, which take as many workers as there are cores.
  sequence: { groupOrder: 1 },
}

/**
 * Three kinds of tests: `unit` (pure code and components, no browser), `deck` (the built site in a real browser) and
 * `paper` (the PDFs). `deck` and `paper` share one build, made when the sources have changed.
 */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [vue(), evidencePlugin(), notesPlugin()],
        // Slidev's own code reads these; without a server, as in a built deck.
        define: { __DEV__: 'true', __SLIDEV_HAS_SERVER__: 'false', __SLIDEV_FEATURE_DRAWINGS__: 'true', __SLIDEV_FEATURE_EDITOR__: 'true', __SLIDEV_FEATURE_RECORD__: 'true' },
        resolve: {
          alias: [{ find: /^@slidev\/client$/, replacement: path('./tests/unit/slidev-client.ts') }],
        },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'happy-dom',
          css: false,
        },
      },
      { test: { ...inBrowser, name: 'deck', include: ['tests/deck/**/*.test.ts'] } },
      { test: { ...inBrowser, name: 'paper', include: ['tests/paper/**/*.test.ts'] } },
    ],
  },
})
