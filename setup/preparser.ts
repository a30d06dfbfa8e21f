import type { Figures } from '../evidence/placeholders.ts'
import { definePreparserSetup } from '@slidev/types'
import { EvidenceError } from '../evidence/fault.ts'
import { loadEvidence } from '../evidence/load.ts'
import { fillSlides } from '../evidence/placeholders.ts'

/**
 * Puts the figures of the evidence files into slides and notes before Slidev reads them. It never stops: Slidev would
 * drop the whole section without a word. What cannot be filled stays as it is written, and the check of the slides,
 * which the build and `npm run dev` do too, names it.
 */
export default definePreparserSetup(() => {
  const figures = tryFigures()
  return [{
    name: 'figures',
    transformRawLines(lines: string[]) {
      if (figures)
        lines.splice(0, lines.length, ...fillSlides(lines.join('\n'), figures).split('\n'))
    },
  }]
})

function tryFigures(): Figures | undefined {
  try {
    return loadEvidence()
  }
  catch (error) {
    if (error instanceof EvidenceError)
      return undefined
    throw error
  }
}
