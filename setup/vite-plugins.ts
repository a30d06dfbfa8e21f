import { defineVitePluginsSetup } from '@slidev/types'
import { followPlugin } from '../tools/dev/follow.ts'

/** In `npm run dev`, lets slides follow the evidence files and shows mistakes over the page until they are corrected. */
export default defineVitePluginsSetup(options => options.mode === 'dev' ? followPlugin(() => options.data.watchFiles) : [])
