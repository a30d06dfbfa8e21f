import { defineConfig } from 'vite'
import { evidencePlugin } from './evidence/plugin.ts'
import { leanPlugin } from './tools/lean/plugin.ts'

export default defineConfig({
  plugins: [evidencePlugin(), leanPlugin()],
})
