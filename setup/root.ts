import { defineRootSetup } from '@slidev/types'
import { useClicker } from '../components/runtime/useClicker.ts'
import { useWindows } from '../components/runtime/useWindows.ts'

/** What holds for the whole running deck, in the audience's and the presenter's window. */
export default defineRootSetup(() => {
  useClicker()
  useWindows()
})
