import type { SlideRoute } from '@slidev/types'
import { cleanNote } from './notes.ts'

/** A slide as the handout prints it. */
export interface SlideEntry {
  /** Number on stage and in the slides PDF. */
  no: number
  /** Anchor in the handout. */
  id: string
  /** Its headline. */
  title: string
  /** What the speaker says, as HTML paragraphs; empty where nothing is said. */
  note: string
  /** Keys of its references. */
  sources: string[]
  slide: SlideRoute
}

/** A run of slides under one heading. */
export interface SectionEntry {
  id: string
  title: string
  /** What the speaker says on the slide that opens the section. */
  opening: string
  /** Number of the slide that opens the section, where there is one. */
  no?: number
  slides: SlideEntry[]
}

/** What the handout prints after the talk. */
export const APPENDIX = {
  id: 'appendix',
  title: 'Appendix',
  claims: { id: 'claims', title: 'Every claim of the article, with its verdict' },
  references: { id: 'references', title: 'References' },
  checking: { id: 'checking', title: 'How the figures were checked' },
} as const

/** Heading of the slides before the first divider. */
const FIRST_SECTION = 'Introduction'

/**
 * The talk as sections. A cover or divider opens one, and so does the first slide of the appendix. In the handout the
 * appendix is left out, because the handout prints the verdicts and the references itself, in full.
 */
export function outlineOf(slides: readonly SlideRoute[], { appendix = false } = {}): SectionEntry[] {
  const sections: SectionEntry[] = []
  let inAppendix = false
  for (const slide of slides) {
    const { layout } = slide.meta
    const entry = entryOf(slide)
    const startsAppendix: boolean = layout === 'appendix' && !inAppendix
    inAppendix ||= startsAppendix
    if (layout === 'appendix' && !appendix)
      continue
    const opens = layout === 'cover' || layout === 'divider' || startsAppendix
    if (opens || sections.length === 0) {
      sections.push({
        id: `section-${sections.length + 1}`,
        title: layout === 'cover' || !opens ? FIRST_SECTION : entry.title,
        opening: opens ? entry.note : '',
        no: opens ? entry.no : undefined,
        slides: opens ? [] : [entry],
      })
    }
    else {
      sections.at(-1)?.slides.push(entry)
    }
  }
  return sections
}

/** The slides of the appendix that explain words. */
export function glossaryOf(slides: readonly SlideRoute[]): SlideEntry[] {
  return slides.filter(slide => slide.meta.layout === 'appendix').map(entryOf).filter(({ title }) => /glossary/i.test(title))
}

/** Keys of every reference used by a slide, in order of first use. */
export function citedKeys(slides: readonly SlideRoute[]): string[] {
  return [...new Set(slides.flatMap(slide => sourcesOf(slide)))]
}

/** The slides of the talk that use a reference. */
export function slidesCiting(key: string, slides: readonly SlideRoute[]): Pick<SlideEntry, 'no' | 'id'>[] {
  return slides
    .filter(slide => slide.meta.layout !== 'appendix' && sourcesOf(slide).includes(key))
    .map(({ no }) => ({ no, id: `slide-${no}` }))
}

function entryOf(slide: SlideRoute): SlideEntry {
  return {
    no: slide.no,
    id: `slide-${slide.no}`,
    title: slide.meta.slide.title ?? `Slide ${slide.no}`,
    note: cleanNote(slide.meta.slide.noteHTML ?? ''),
    sources: sourcesOf(slide),
    slide,
  }
}

function sourcesOf(slide: SlideRoute): string[] {
  return (slide.meta.slide.frontmatter.sources ?? []) as string[]
}
