/**
 * What the side editor takes from Slidev's client, in `npm run dev` only. They may move with an upgrade,
 * which a test on this file tells.
 */
export { default as ShikiEditor } from '@slidev/client/internals/ShikiEditor.vue'
export { editorHeight, editorWidth, isEditorVertical, showEditor } from '@slidev/client/state/storage.ts'
