import { defineVitePluginsSetup } from '@slidev/types'
import { editorPlugin } from '../tools/dev/editor.ts'
import { followPlugin } from '../tools/dev/follow.ts'
import { startPage } from '../tools/dev/start-page.ts'

/** In `npm run dev`, lets slides follow the evidence files, shows mistakes over the page until they are corrected, and lets slides be written beside it. */
export default defineVitePluginsSetup((options) => {
  if (options.mode !== 'dev')
    return []
  options.utils.indexHtml = startPage(options.utils.indexHtml)
  return [...followPlugin(() => options.data), editorPlugin(() => options.data)]
})
