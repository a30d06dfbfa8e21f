import { defineRootSetup } from '@slidev/types'
import { useAudienceStep } from '../components/runtime/useAudienceStep.ts'
import { useClicker } from '../components/runtime/useClicker.ts'

/** What holds for the whole running deck, in the audience's and the presenter's window. */
export default defineRootSetup(() => {
  useClicker()
  useAudienceStep()
})
