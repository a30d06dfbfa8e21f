import type { Ref, ShallowRef } from 'vue'
import { configs, drawingState } from '@slidev/client'
import { createDrauu } from 'drauu'
import { onMounted, onUnmounted, ref, watch } from 'vue'

/** Number of a color, from 0, or what takes strokes off again. */
export type Tool = number | 'eraser'

/** Colors of the pen, as tokens, so that a stroke follows light and dark. */
export const PEN_COLORS = ['var(--pen-1)', 'var(--pen-2)', 'var(--pen-3)'] as const

/** Width of a stroke, in canvas px. */
const WIDTH = 4

/** What the pen does; the color is kept while the deck is open. */
const tool = ref<Tool>(0)

export interface Pad {
  tool: Readonly<Ref<Tool>>
  /** Whether nothing is drawn on this slide. */
  empty: Readonly<Ref<boolean>>
  take: (tool: Tool) => void
  /** Takes back what was done last, or the last stroke. */
  undo: () => void
  /** Takes everything off this slide. */
  wipe: () => void
}

/** A surface that is drawn on with mouse, finger or pen. What is on it is kept for each slide and shown in every window. */
export function usePad(surface: Readonly<ShallowRef<SVGSVGElement | null>>, no: () => number, isPresenter: Readonly<Ref<boolean>>): Pad {
  const drauu = createDrauu({ brush: { mode: 'draw', color: PEN_COLORS[0], size: WIDTH } })
  const empty = ref(true)
  let busy = false

  function take(wanted: Tool): void {
    tool.value = wanted
    if (typeof wanted === 'number')
      drauu.brush.color = PEN_COLORS[wanted] ?? PEN_COLORS[0]
    drauu.mode = wanted === 'eraser' ? 'eraseLine' : 'draw'
  }

  function show(): void {
    busy = true
    drauu.load(drawingState[no()] ?? '')
    busy = false
    settle()
  }

  /** The eraser knows the strokes that were there when it was taken. */
  function settle(): void {
    empty.value = !surface.value?.children.length
    if (tool.value === 'eraser' && !drauu.drawing)
      take('eraser')
  }

  function keep(): void {
    // A stroke is nothing to others before it has begun to move.
    if (busy || surface.value?.querySelector('path:not([d])'))
      return
    if (isPresenter.value || configs.drawings.syncAll)
      drawingState[no()] = drauu.dump()
    settle()
  }

  function undo(): void {
    if (!drauu.undo()) {
      surface.value?.lastElementChild?.remove()
      keep()
    }
  }

  onMounted(() => {
    if (surface.value)
      drauu.mount(surface.value)
    drauu.on('changed', keep)
    show()
    take(tool.value)
  })
  onUnmounted(() => drauu.unmount())
  watch(no, show)
  watch(() => drawingState[no()], (marks = '') => {
    if (!drauu.drawing && marks !== drauu.dump())
      show()
  })

  return { tool, empty, take, undo, wipe: () => drauu.clear() }
}
