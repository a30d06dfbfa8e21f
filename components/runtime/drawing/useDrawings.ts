import { drawingState } from '@slidev/client'
import { ref } from 'vue'
import { drawing } from './pen.ts'

/** Slidev's keys rest while its own drawing is on, whose tools use the same letters. The deck's tools do not. */
const drawingEnabled = ref(false)

/** Stands in for Slidev's module of the same name, which loads its drawing surface with the first slide. */
export function useDrawings(): object {
  // Fingers draw while the pen is out, and do not turn the page.
  return { drawingEnabled, drawingState, isDrawing: drawing }
}
