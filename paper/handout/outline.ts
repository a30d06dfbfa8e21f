import type { SlideRoute } from '@slidev/types'
import type { LeftOutSlide } from '../../deck/cut.ts'
import { LONGER } from '../../deck/cut.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { SECTION_NAMES } from '../../deck/sections.ts'
import { isPresented, slidesOfSource, talkSlides } from '../../deck/slides.ts'
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
  /** Whether prose and sources stay on one page: the prose is short, or the list of sources beside it is longer. */
  whole: boolean
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
  parts: {
    claims: { id: 'claims', title: 'Claims of the article, with their verdicts' },
    glossary: { id: 'glossary', title: 'Glossary' },
    references: { id: 'references', title: 'References' },
    longer: { id: 'longer-version', title: LONGER },
    checking: { id: 'checking', title: 'How the figures were checked' },
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

/**
 * The talk as sections. A cover or divider opens one, and so does the first slide of the appendix. The first section is
 * the introduction: its cover names the talk. In the handout the appendix is left out, because the handout prints the
 * verdicts and the references itself, in full.
 */
export function outlineOf(slides: readonly SlideRoute[], { appendix = false } = {}): SectionEntry[] {
  const sections: SectionEntry[] = []
  let inAppendix = false
  for (const slide of slides) {
    const presented = inTalk(slide)
    const entry = entryOf(slide)
    const startsAppendix: boolean = !presented && !inAppendix
    inAppendix ||= startsAppendix
    if (!presented && !appendix)
      continue
    const opens = traitsOf(slide.meta.layout)?.opens || startsAppendix
    if (opens || sections.length === 0) {
      sections.push({
        id: `section-${sections.length + 1}`,
        title: sections.length === 0 ? SECTION_NAMES.introduction : entry.title,
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

/** Keys of every reference used by a slide of the talk, in order of first use. */
export function citedKeys(slides: readonly SlideRoute[]): string[] {
  return [...new Set(slides.filter(inTalk).flatMap(sourcesOf))]
}

/** The slides of the talk that use a reference. */
export function slidesCiting(key: string, slides: readonly SlideRoute[]): Pick<SlideEntry, 'no' | 'id'>[] {
  return slidesOfSource(key, talkSlides(slides).filter(isPresented)).map(no => ({ no, id: `slide-${no}` }))
}

function inTalk(slide: SlideRoute): boolean {
  return traitsOf(slide.meta.layout)?.presented !== false
}

/** Characters of prose on a line, and the lines of prose that may not be broken; from the handout's type and measure. */
const LINE = 78
const SHORT = 9

/** Lines of prose, and how much room a source takes in lines of prose. */
function isWhole(note: string, sources: number): boolean {
  const lines = note.split('</p>').reduce((sum, paragraph) => sum + Math.ceil(paragraph.replace(/<[^>]+>/g, '').trim().length / LINE), 0)
  return lines <= SHORT || lines < (sources + 1) * 0.95
}

function entryOf(slide: SlideRoute): SlideEntry {
  const note = cleanNote(slide.meta.slide.noteHTML ?? '')
  const sources = sourcesOf(slide)
  return {
    no: slide.no,
    id: `slide-${slide.no}`,
    title: slide.meta.slide.title ?? `Slide ${slide.no}`,
    note,
    sources,
    whole: isWhole(note, sources.length),
    slide,
  }
}

function sourcesOf(slide: SlideRoute): string[] {
  return (slide.meta.slide.frontmatter.sources ?? []) as string[]
}
