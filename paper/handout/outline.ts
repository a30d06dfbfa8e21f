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

/** The parts of the appendix; what is left out is one only where something is. */
export function appendixParts(slides: readonly SlideRoute[]): { id: string, title: string }[] {
  const { longer, ...parts } = APPENDIX.parts
  return leftOutOf(slides).length > 0 ? [...Object.values(parts), longer] : Object.values(parts)
}
