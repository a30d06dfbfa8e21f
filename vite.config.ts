import { defineConfig } from 'vite'
import { evidencePlugin } from './evidence/plugin.ts'
import { notesPlugin } from './tools/lean/notes.ts'
import { leanPlugin } from './tools/lean/plugin.ts'

export default defineConfig({
  plugins: [evidencePlugin(), leanPlugin(), notesPlugin()],
  // By default Slidev also takes `.ts` files below components/ for components, such as a chart's geometry.
  slidev: { components: { globsExclude: ['components/**/*.ts'] } },
})
