import type { Evidence } from '../evidence/load.ts'
import type { ReadSlide } from '../tools/cut/read.ts'
import { readFileSync } from 'node:fs'
import { definePreparserSetup } from '@slidev/types'
import { choosePieces } from '../deck/pieces.ts'
import { EvidenceError } from '../evidence/fault.ts'
import { loadEvidence } from '../evidence/load.ts'
import { fillSlides } from '../evidence/placeholders.ts'
import { readTalk } from '../tools/cut/read.ts'

/**
 * Before Slidev reads the slides, leaves out what the speaker's talk leaves out and puts the figures of the evidence files
 * into slides and notes. It never stops: Slidev would drop the whole section without a word. What cannot be filled stays as
 * it is written, and the check of the slides, which the build and `npm run dev` do too, names it.
 */
export default definePreparserSetup(async ({ mode }) => {
  // The deck's own programs read the files as they are written.
  const evidence = mode ? tryEvidence() : undefined
  if (!evidence)
    return []
  const talk = await readTalk(undefined, evidence)
  let own = new Map<number, ReadSlide>()
  let index = 0
  return [{
    name: 'cut and figures',
    transformRawLines(lines: string[]) {
      const text = lines.join('\n')
      own = new Map(talk.slides.filter(({ source }) => textOf(source.filepath) === text).map(slide => [slide.source.index, slide]))
      index = 0
      lines.splice(0, lines.length, ...fillSlides(choosePieces(text, talk.sections), evidence).split('\n'))
    },
    async transformSlide(_: string, settings: Record<string, unknown>) {
      const slide = own.get(index++)
      if (!slide)
        return undefined
      const { sources, leftOut } = slide.frontmatter
      Object.assign(settings, sources && { sources }, leftOut && { leftOut }, slide.out && { hide: true })
      return undefined
    },
  }]
})

function textOf(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
}

function tryEvidence(): Evidence | undefined {
  try {
    return loadEvidence()
  }
  catch (error) {
    if (error instanceof EvidenceError)
      return undefined
    throw error
  }
}
