import type { SlideRoute } from '@slidev/types'
import type { LeftOutSlide } from '../../deck/cut.ts'
import { LONGER } from '../../deck/cut.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { SECTION_NAMES } from '../../deck/sections.ts'

/** A slide as the bookmarks name it. */
export interface SlideEntry { no: number, title: string }

/** A run of slides under one heading. */
export interface SectionEntry {
  title: string
  /** Number of the slide that opens the section, where there is one. */
  no?: number
  slides: SlideEntry[]
}

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

/** The deck as sections. A cover or divider opens one, and so does the first slide of the appendix; the cover's is the introduction. */
export function outlineOf(slides: readonly SlideRoute[]): SectionEntry[] {
  const sections: SectionEntry[] = []
  let inAppendix = false
  for (const slide of slides) {
    const traits = traitsOf(slide.meta.layout)
    const startsAppendix: boolean = traits?.presented === false && !inAppendix
    inAppendix ||= startsAppendix
    const entry = { no: slide.no, title: slide.meta.slide.title ?? `Slide ${slide.no}` }
    const opens = traits?.opens || startsAppendix
    if (opens || sections.length === 0)
      sections.push({ title: sections.length === 0 ? SECTION_NAMES.introduction : entry.title, no: opens ? entry.no : undefined, slides: opens ? [] : [entry] })
    else
      sections.at(-1)?.slides.push(entry)
  }
  return sections
}
