/**
 * What the side editor and the recorder take from Slidev's client, in `npm run dev` only. They may move with an upgrade,
 * which a test on this file tells.
 */
export { default as ShikiEditor } from '@slidev/client/internals/ShikiEditor.vue'
export { currentCamera, currentMic, editorHeight, editorWidth, isEditorVertical, showEditor, showRecordingDialog } from '@slidev/client/state/storage.ts'

/** Slidev's recorder, which looks for cameras as soon as it is loaded. */
export async function loadRecorder(): Promise<typeof import('@slidev/client/logic/recording.ts').recorder> {
  const { recorder } = await import('@slidev/client/logic/recording.ts')
  return recorder
}
