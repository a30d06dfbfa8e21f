import { configs, drawingState, onDrawingUpdate, useNav } from '@slidev/client'
import { ref } from 'vue'
import { hear, tell } from '../../kit/channel.ts'

/** Whether the slides may be drawn on: `drawings` in slides.md. */
export const canDraw = __SLIDEV_FEATURE_DRAWINGS__

/** Whether the pen is in the hand in this window. */
export const drawing = ref(false)

/** Takes the pen, or puts it down. Where only the presenter may draw, other windows have none. */
export function togglePen(): void {
  drawing.value = canDraw && !drawing.value && (!configs.drawings.presenterOnly || useNav().isPresenter.value)
}

/**
 * What is drawn goes from window to window by Slidev's own state, which tells of changes only: a window that is loaded
 * again asks the others.
 */
export function followDrawings(): void {
  if (!canDraw)
    return
  hear<typeof drawingState>('drawings', onDrawingUpdate)
  hear('drawings wanted', () => Object.keys(drawingState).length > 0 && tell('drawings', { ...drawingState }))
  tell('drawings wanted', null)
}
