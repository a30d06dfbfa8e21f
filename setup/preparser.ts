import { definePreparserSetup } from '@slidev/types'
import { loadEvidence } from '../evidence/load.ts'
import { fillPlaceholders } from '../evidence/placeholders.ts'

/** Puts the figures of the evidence files into slides and notes before Slidev reads them. */
export default definePreparserSetup(() => {
  const figures = loadEvidence()
  return [{
    name: 'figures',
    transformRawLines(lines: string[]) {
      lines.forEach((line, i) => {
        lines[i] = fillPlaceholders(line, figures)
      })
    },
  }]
})
