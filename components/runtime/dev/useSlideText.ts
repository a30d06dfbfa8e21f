import type { ComputedRef, Ref } from 'vue'
import type { PlacedText, Refused, SlideChange, SlideText } from './slide-text.ts'
import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { isSameText, SLIDE_TEXTS, WRITTEN } from './slide-text.ts'

/** When what was typed is written, in ms after the last key. */
const PAUSE = 1000

const NOTHING: SlideText = { slide: '', notes: '' }

export interface EditedText {
  /** What is typed in. */
  text: Ref<SlideText>
  /** The file it goes to; none while there is nothing to be written. */
  file: ComputedRef<string | undefined>
  /** Whether what is typed is not in the file. */
  unsaved: ComputedRef<boolean>
  /** Why it could not be read or written; empty if it could. */
  refused: Ref<string>
  save: () => Promise<void>
  /** Gives up what was typed for what the file has. */
  revert: () => Promise<void>
}

/**
 * The text of the slide that is shown, as its file has it. It is written after a pause in typing, when another slide is
 * shown, and by `save`. While it cannot be written, what was typed stays, whatever is shown.
 */
export function useSlideText(no: Readonly<Ref<number>>): EditedText {
  const text = ref(NOTHING)
  const kept = ref<PlacedText>()
  const refused = ref('')
  const unsaved = computed(() => kept.value !== undefined && !isSameText(text.value, kept.value))
  let turn = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  /** One after the other, so that each knows what the file has. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work)
    return turn
  }

  async function read(): Promise<void> {
    const found = await ask(`${SLIDE_TEXTS}/${no.value}`)
    // Something may have been typed while the answer was on its way.
    if (unsaved.value)
      return
    refused.value = 'refused' in found ? found.refused : ''
    if ('refused' in found) {
      kept.value = undefined
    }
    else {
      if (!isSameText(found, text.value))
        text.value = { slide: found.slide, notes: found.notes }
      kept.value = found
    }
  }

  async function write(): Promise<void> {
    clearTimeout(timer)
    if (!kept.value || !unsaved.value)
      return
    const { file, index, slide, notes } = kept.value
    const change: SlideChange = { file, index, ...text.value, was: { slide, notes } }
    const found = await ask(SLIDE_TEXTS, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(change) })
    refused.value = 'refused' in found ? found.refused : ''
    if (!('refused' in found))
      kept.value = found
  }

  const save = (): Promise<void> => inTurn(write)
  const reread = (): Promise<void> => inTurn(async () => unsaved.value ? undefined : read())
  const stay = (event: BeforeUnloadEvent): void => unsaved.value ? event.preventDefault() : undefined

  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(save, PAUSE)
  }, { deep: true })
  watch(no, () => {
    void save()
    void reread()
  }, { immediate: true })
  onMounted(() => {
    import.meta.hot?.on(WRITTEN, reread)
    window.addEventListener('beforeunload', stay)
  })
  onUnmounted(() => {
    import.meta.hot?.off?.(WRITTEN, reread)
    window.removeEventListener('beforeunload', stay)
    void save()
  })

  return {
    text,
    file: computed(() => kept.value?.file),
    unsaved,
    refused,
    save,
    revert: () => inTurn(async () => {
      kept.value = undefined
      await read()
    }),
  }
}

async function ask(address: string, options?: RequestInit): Promise<PlacedText | Refused> {
  try {
    return await (await fetch(address, options)).json() as PlacedText | Refused
  }
  catch {
    return { refused: 'npm run dev does not answer; is it still running?' }
  }
}
