import { lockShortcuts } from '@slidev/client'
import { watch } from 'vue'
import { currentCamera, currentMic, loadRecorder, showRecordingDialog } from './slidev.ts'

/** What a browser says of cameras, microphones and screens that it does not give, and what that means. */
const REFUSALS: Readonly<Record<string, string>> = {
  NotAllowedError: 'it was not allowed to. Allow it when the browser asks, and if it does not ask, in its settings for this page',
  NotFoundError: 'it found no such camera or microphone. Press R and choose another one, or "None"',
  OverconstrainedError: 'it found no such camera or microphone. Press R and choose another one, or "None"',
  NotReadableError: 'another program has the camera or the microphone. Close that, or press R and choose "None"',
}

/** Asks how to record; while it is recorded, stops and saves. What this computer does not have is not asked for. */
export async function record(): Promise<void> {
  const { recording, stopRecording } = await loadRecorder()
  if (recording.value)
    return stopRecording()
  const devices = await navigator.mediaDevices.enumerateDevices()
  if (devices.every(({ kind }) => kind !== 'videoinput'))
    currentCamera.value = 'none'
  if (devices.every(({ kind }) => kind !== 'audioinput'))
    currentMic.value = 'none'
  showRecordingDialog.value = true
}

/** Shows the speaker's camera on the slide, or takes it off. */
export async function toggleCamera(): Promise<void> {
  const { toggleAvatar } = await loadRecorder()
  await toggleAvatar().catch(tellWhy)
}

/** Keeps what the recording's dialog is asked from turning slides, and says why nothing is recorded, which Slidev leaves to the console. */
export function followRecorder(): void {
  let unlock: (() => void) | undefined
  let asked = false
  watch(showRecordingDialog, (shown) => {
    unlock?.()
    unlock = shown ? lockShortcuts() : undefined
    asked = !shown
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (asked)
      asked = !tellWhy(reason)
  })
}

/** Whether there was something to be told. */
function tellWhy(reason: unknown): boolean {
  const why = reason instanceof DOMException && REFUSALS[reason.name]
  if (!why)
    return false
  void releaseCamera()
  // eslint-disable-next-line no-alert -- the one message of this kind, and only in `npm run dev`
  alert(`The browser does not record: ${why}.`)
  return true
}

async function releaseCamera(): Promise<void> {
  const { showAvatar, streamCamera } = await loadRecorder()
  if (showAvatar.value)
    return
  for (const track of streamCamera.value?.getTracks() ?? [])
    track.stop()
  streamCamera.value = undefined
}
