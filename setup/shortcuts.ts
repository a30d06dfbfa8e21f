import { defineShortcutsSetup } from '@slidev/types'
import { togglePen } from '../components/runtime/drawing/pen.ts'

/** The keys are Slidev's, and one more, which takes the pen. */
export default defineShortcutsSetup((_, shortcuts) => [...shortcuts, { name: 'draw', key: 'w', fn: togglePen }])
