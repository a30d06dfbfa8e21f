import { useNav } from '@slidev/client'
import { ref } from 'vue'
import { useKeys } from '../useKeys.ts'
import { followRecorder, record, toggleCamera } from './recorder.ts'
import { showEditor, showRecordingDialog } from './slidev.ts'

/** Whether the keys are to go to the side editor, as soon as it can take them. */
export const wantsKeys = ref(false)

/** The keys that only `npm run dev` has, beside a slide: for its text, for a recording, and for the speaker's camera. */
export function useDevKeys(): void {
  const { isPlaying, isPrintMode } = useNav()
  const onSlides = (act: () => unknown) => (): unknown => isPlaying.value && !isPrintMode.value && act()

  function edit(): void {
    showEditor.value = true
    wantsKeys.value = true
  }

  useKeys({
    ...__SLIDEV_FEATURE_EDITOR__ && { i: onSlides(edit) },
    ...__SLIDEV_FEATURE_RECORD__ && { r: onSlides(record), v: onSlides(toggleCamera), escape: () => showRecordingDialog.value = false },
  })
  if (__SLIDEV_FEATURE_RECORD__)
    followRecorder()
}
