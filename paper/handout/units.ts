import type { SlideRoute } from '@slidev/types'
import type { PrintedWords } from '../../deck/printed-words.ts'
import type { SectionKey } from '../../evidence/schema/claim.ts'
import type { Segment } from '../../evidence/segments.ts'
import { traitsOf } from '../../deck/layouts.ts'
import { printedWords } from '../../deck/printed-words.ts'
import { SECTION_NAMES } from '../../deck/sections.ts'

/** A finding as the handout prints it: one slide, as a unit that is never broken. */
export interface FindingUnit {
  /** Number of its slide. */
  no: number
  /** Anchor in the handout. */
  id: string
  title: string
  /** Ids of the claims of its slide. */
  claims: readonly string[]
  /** Keys of the references of its slide. */
  sources: readonly string[]
  words: PrintedWords
  slide: SlideRoute
  /** Findings whose figures stand in the one table of this one; they are told below it. */
  joined: FindingUnit[]
}

/** A section of the handout: its findings, and what is written to open it. */
export interface HandoutPart {
  id: string
  /** As contents and heads name it. */
  name: string
  /** Headline of the slide that opens it. */
  title: string
  opening: readonly Segment[]
  /** Ids of the claims that its verdict slides judge, told by a finding or not. */
  judged: string[]
  units: FindingUnit[]
}

/** Layouts and sections that the handout leaves out: it lists the verdicts itself, and its first page concludes. */
const LEFT_OUT = { layouts: new Set(['verdicts']), sections: new Set(['conclusion']) }

/** Anchor of the first page's answers, which conclude the handout. */
export const ANSWERS = 'answers'

/**
 * The findings of the talk, section by section: every slide with content and a claim. Sections without a
 * finding are left out.
 */
export function partsOf(slides: readonly SlideRoute[]): HandoutPart[] {
  const parts: HandoutPart[] = []
  let key: SectionKey = 'introduction'
  for (const slide of slides) {
    const traits = traitsOf(slide.meta.layout)
    const { title = '', frontmatter } = slide.meta.slide
    const { claims = [], sources = [], section, joins } = frontmatter as { claims?: string[], sources?: string[], section?: SectionKey, joins?: string }
    const words = printedWords(slide)
    if (traits?.opens)
      key = section ?? 'introduction'
    if (LEFT_OUT.sections.has(key))
      continue
    if (traits?.opens) {
      parts.push({ id: `section-${parts.length + 1}`, name: SECTION_NAMES[key], title: section ? title : SECTION_NAMES[key], opening: words.words, judged: [], units: [] })
    }
    else if (LEFT_OUT.layouts.has(slide.meta.layout as string)) {
      parts.at(-1)?.judged.push(...claims)
    }
    else if (traits?.content && claims.length > 0) {
      const units = parts.at(-1)?.units ?? []
      const host = units.find(one => joins !== undefined && one.slide.meta.slide.frontmatter.table === joins)
      const unit = { no: slide.no, id: `slide-${slide.no}`, title, claims, sources, words, slide, joined: [] }
      ;(host?.joined ?? units).push(unit)
    }
  }
  return parts.filter(({ units }) => units.length > 0)
}

/** Every finding in the order of the handout: those that share a table after the one that prints it. */
export function findingsOf(parts: readonly Pick<HandoutPart, 'units'>[]): FindingUnit[] {
  return parts.flatMap(({ units }) => units).flatMap(unit => [unit, ...unit.joined])
}

/** The claims that the first page answers: those of the sections left out. */
export function concludedClaims(claims: readonly { id: string, section: string }[]): string[] {
  return claims.filter(({ section }) => LEFT_OUT.sections.has(section)).map(({ id }) => id)
}

/** Keys that a unit's words cite, in order of first use. */
export function citedIn({ words, caveat }: PrintedWords): string[] {
  return [...new Set([...words, ...caveat].flatMap(part => 'cites' in part ? part.cites : []))]
}

/** Keys of every reference that a unit or the verdict on a claim uses, in order of first use. */
export function numberedKeys(units: readonly FindingUnit[], claims: readonly { sources: readonly string[] }[]): string[] {
  return [...new Set([...units.flatMap(unit => [...citedIn(unit.words), ...unit.sources]), ...claims.flatMap(({ sources }) => sources)])]
}

/** The slide that says where to find help: with content, but no claim. */
export function helpSlide(slides: readonly SlideRoute[]): SlideRoute | undefined {
  return slides.find(({ meta }) => traitsOf(meta.layout)?.content && (meta.slide.frontmatter.claims as string[] | undefined)?.length === 0)
}
