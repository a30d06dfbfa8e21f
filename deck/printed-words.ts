import type { SlideRoute } from '@slidev/types'
import type { Segment } from '../evidence/segments.ts'
import moved from 'virtual:printed-words'
import { evidence } from '../evidence/index.ts'
import { segmentsOf } from '../evidence/segments.ts'

/** What the handout prints beside a slide's figure; each empty where its author wrote nothing. */
export interface PrintedWords {
  /** The finding in written words. */
  words: Segment[]
  /** The one thing that would mislead if it were left out. */
  caveat: Segment[]
}

/**
 * The written words of a slide, figures filled in and cited. A built deck has them in a file of their own, which comes
 * with the code that imports this: no slide should.
 */
export function printedWords({ no, meta }: SlideRoute): PrintedWords {
  const { print = '', caveat = '' } = moved[no] ?? meta.slide.frontmatter as { print?: string, caveat?: string }
  return { words: segmentsOf(print, evidence), caveat: segmentsOf(caveat, evidence) }
}
