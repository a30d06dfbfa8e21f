import { defineConfig } from 'vite'
import { evidencePlugin } from './evidence/plugin.ts'
import { drawingPlugin } from './tools/lean/drawing.ts'
import { equationFontsPlugin } from './tools/lean/equation-fonts.ts'
import { firstSlidePlugin } from './tools/lean/first-slide.ts'
import { notesPlugin } from './tools/lean/notes.ts'
import { oneFilePlugin } from './tools/lean/one-file.ts'
import { leanPlugin } from './tools/lean/plugin.ts'
import { nameRows } from './tools/markdown/row-heads.ts'

export default defineConfig({
  plugins: [evidencePlugin(), drawingPlugin(), leanPlugin(), notesPlugin(), equationFontsPlugin(), oneFilePlugin(), firstSlidePlugin()],
  // A slide may use what stands in components/slide/ and the charts themselves; by default Slidev takes every file below components/.
  slidev: {
    components: { globsExclude: ['components/**/*.ts', 'components/{kit,drawings,runtime}/**', 'components/charts/*/parts/**'] },
    markdown: { markdownSetup: nameRows },
  },
})
