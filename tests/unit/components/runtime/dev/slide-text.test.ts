import type { PlacedText, Refused, SlideChange } from '../../../../../components/runtime/dev/slide-text.ts'
import type { EditedText } from '../../../../../components/runtime/dev/useSlideText.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { useSlideText } from '../../../../../components/runtime/dev/useSlideText.ts'

/** Slides by number, as `npm run dev` would give them, and what was asked to be written. */
let slides: Record<number, PlacedText>
let asked: SlideChange[]
let refusal: string | undefined

const placed = (no: number): PlacedText => ({ file: 'sections/a.md', index: no - 1, slide: `# Slide ${no}`, notes: '' })

function answer(address: string, options?: RequestInit): PlacedText | Refused {
  if (!options)
    return slides[Number(address.split('/').at(-1))] ?? { refused: 'no such slide' }
  const { was: _, ...text } = JSON.parse(String(options.body)) as SlideChange
  asked.push(JSON.parse(String(options.body)) as SlideChange)
  if (refusal)
    return { refused: refusal }
  return slides[text.index + 1] = text
}

beforeEach(() => {
  slides = { 1: placed(1), 2: placed(2) }
  asked = []
  refusal = undefined
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => ({ json: async () => answer(address, options) }))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function edit(no = ref(1)): Promise<EditedText & { close: () => void }> {
  let edited!: EditedText
  const mounted = mount(defineComponent(() => {
    edited = useSlideText(no)
    return () => h('p')
  }))
  await flushPromises()
  return { ...edited, close: () => mounted.unmount() }
}

it('what is typed is written after a pause, once, and not if nothing was', async () => {
  const { text, unsaved } = await edit()
  expect(text.value.slide).toBe('# Slide 1')
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual([])
  text.value.slide = '# Slide one'
  await vi.advanceTimersByTimeAsync(500)
  text.value.slide += ' more'
  expect(unsaved.value).toBe(true)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual([{ file: 'sections/a.md', index: 0, slide: '# Slide one more', notes: '', was: { slide: '# Slide 1', notes: '' } }])
  expect(unsaved.value).toBe(false)
})

it('when another slide is shown, what was typed goes to the one it was typed for', async () => {
  const no = ref(1)
  const { text } = await edit(no)
  text.value.notes = 'Said.'
  no.value = 2
  await flushPromises()
  expect(asked.map(({ index, notes }) => [index, notes])).toEqual([[0, 'Said.']])
  expect(text.value).toEqual({ slide: '# Slide 2', notes: '' })
})

it('what cannot be written stays, whatever is shown, until it can or is given up', async () => {
  const no = ref(1)
  const { text, refused, revert } = await edit(no)
  refusal = 'it was changed meanwhile'
  text.value.slide = '# Mine'
  no.value = 2
  await flushPromises()
  expect(text.value.slide).toBe('# Mine')
  expect(refused.value).toBe('it was changed meanwhile')
  await revert()
  expect(text.value.slide).toBe('# Slide 2')
  expect(refused.value).toBe('')
})

it('what was typed last is written when the editor is closed', async () => {
  const { text, close } = await edit()
  text.value.slide = '# Last'
  close()
  await flushPromises()
  expect(asked.map(({ slide }) => slide)).toEqual(['# Last'])
})

it('a server that has stopped is told, and nothing that was typed goes', async () => {
  const { text, refused, save } = await edit()
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
  text.value.slide = '# Mine'
  await save()
  expect(refused.value).toMatch(/npm run dev does not answer/)
  expect(text.value.slide).toBe('# Mine')
})
