import type { SlideRoute } from '@slidev/types'
import type { LeftOutSlide } from '../../deck/cut.ts'
import { LONGER } from '../../deck/cut.ts'

/** What the handout prints after the talk. */
export const APPENDIX = {
  id: 'appendix',
  title: 'Appendix',
  parts: {
    tables: { id: 'tables', title: 'Data of the figures' },
    claims: { id: 'claims', title: 'Claims of the article, with their verdicts' },
    glossary: { id: 'glossary', title: 'Glossary' },
    references: { id: 'references', title: 'References' },
    longer: { id: 'longer-version', title: LONGER },
  },
} as const

/** What the talk leaves out, as its slides tell it. */
export function leftOutOf(slides: readonly SlideRoute[]): LeftOutSlide[] {
  return slides.map(({ meta }) => meta.slide.frontmatter.leftOut as LeftOutSlide[] | undefined).find(told => told !== undefined) ?? []
}

/** A part of the appendix, as the contents list it. */
export interface AppendixPart { id: string, title: string }

/** The part that tells what changed since an earlier state, if `npm run export -- --since` names one. */
export function sincePart(changes: Window['changesSince']): AppendixPart | undefined {
  return changes && { id: 'since', title: `What changed since ${changes.since}` }
}

/** The parts of the appendix; what is left out is one only where something is, and so is what changed. */
export function appendixParts(slides: readonly SlideRoute[], changes: Window['changesSince']): AppendixPart[] {
  const { longer, ...parts } = APPENDIX.parts
  const since = sincePart(changes)
  return [...Object.values(parts), ...leftOutOf(slides).length > 0 ? [longer] : [], ...since ? [since] : []]
}
