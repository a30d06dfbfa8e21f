import { defineRootSetup } from '@slidev/types'
import { followClock } from '../components/runtime/clock.ts'
import { useDevKeys } from '../components/runtime/dev/useDevKeys.ts'
import { followDrawings } from '../components/runtime/drawing/pen.ts'
import { followDropped } from '../components/runtime/dropped.ts'
import { followFullScreen } from '../components/runtime/fill-screen.ts'
import { useClicker } from '../components/runtime/useClicker.ts'
import { useSkipping } from '../components/runtime/useSkipping.ts'
import { useWindows } from '../components/runtime/useWindows.ts'

/** What holds for the whole running deck, in the audience's and the presenter's window. */
export default defineRootSetup(() => {
  followDropped(followClock())
  followDrawings()
  followFullScreen()
  useClicker()
  useSkipping()
  useWindows()
  useDevKeys()
})
