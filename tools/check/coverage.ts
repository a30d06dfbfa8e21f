import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { listOf } from './deck.ts'

/** Every claim of the article is on a slide. */
export function checkClaimCoverage(slides: readonly DeckSlide[], claims: Evidence['claims'], lineOfId: (id: string) => number): Fault[] {
  const told = new Set(slides.flatMap(slide => listOf(slide, 'claims')))
  return claims
    .filter(({ id }) => !told.has(id))
    .map(({ id, says }) => ({
      file: 'evidence/claims.yaml',
      line: lineOfId(id),
      message: `${id} ("${says}") is on no slide; name it in the "claims" of the slide that treats it`,
    }))
}

/** Every reference is the source of a slide. */
export function checkReferenceUse(slides: readonly DeckSlide[], references: Evidence['references'], lineOfId: (id: string) => number): Fault[] {
  const used = new Set(slides.flatMap(slide => listOf(slide, 'sources')))
  return Object.keys(references)
    .filter(key => !used.has(key))
    .map(key => ({
      file: 'evidence/references.json',
      line: lineOfId(key),
      message: `"${key}" is the source of no slide; add it to "sources:" of the slide that rests on it, or remove it`,
    }))
}

/** Every finding has words for print. */
export function checkPrinted(slides: readonly DeckSlide[]): Fault[] {
  return slides.filter(({ frontmatter, print }) => traitsOf(frontmatter.layout)?.content && !print)
    .map(({ file, line, no }) => ({ file, line, slide: no, message: 'the slide has nothing for the handout; write its finding in 60 to 90 words as "print: >-" in its settings' }))
}
