import { defineConfig } from 'vite'
import { evidencePlugin } from './evidence/plugin.ts'

export default defineConfig({
  plugins: [evidencePlugin()],
})
