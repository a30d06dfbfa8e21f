import type { SlideRoute } from '@slidev/types'
import type { Cut } from './cut.ts'
import { CUTS } from './cut.ts'
import { traitsOf } from './layouts.ts'

/** What lists of the deck's slides need of one. */
export interface TalkSlide {
  no: number
  layout: string
  title: string
  claims: readonly string[]
  sources: readonly string[]
  /** Planned speaking time in minutes; 0 where a slide is not spoken. */
  minutes: number
  /** The shortest cut of the talk that still has the slide. */
  keep: Cut
}

/** A slide as the lists see it, from its settings. */
export function toTalkSlide(no: number, title: string, frontmatter: object): TalkSlide {
  const { layout = '', claims = [], sources = [], minutes = 0, keep = CUTS[0] } = frontmatter as Partial<TalkSlide>
  return { no, layout, title, claims, sources, minutes, keep }
}

/** The deck's slides as the lists see them. */
export function talkSlides(routes: readonly SlideRoute[]): TalkSlide[] {
  return routes.map(({ no, meta: { slide } }) => toTalkSlide(no, slide.title ?? '', slide.frontmatter))
}

/** Whether a slide is part of what is presented, and not of the appendix. */
export function isPresented({ layout }: Pick<TalkSlide, 'layout'>): boolean {
  return traitsOf(layout)?.presented !== false
}

/** Number of the slide that treats a claim: the first that names it, a table of verdicts only if no other does. */
export function slideOfClaim(id: string, slides: readonly TalkSlide[]): number | undefined {
  const naming = slides.filter(({ layout, claims }) => traitsOf(layout)?.content && claims.includes(id))
  return (naming.find(({ layout }) => layout !== 'verdicts') ?? naming[0])?.no
}

/** Numbers of the slides that cite a reference, in order. */
export function slidesOfSource(key: string, slides: readonly TalkSlide[]): number[] {
  return slides.filter(({ sources }) => sources.includes(key)).map(({ no }) => no)
}
