import type { SlideRoute } from '@slidev/types'
import { traitsOf } from './layouts.ts'

/** What the lists of claims and references need of a slide. */
export interface TalkSlide {
  no: number
  layout: string
  title: string
  claims: readonly string[]
  sources: readonly string[]
}

/** The deck's slides as the lists see them. */
export function talkSlides(routes: readonly SlideRoute[]): TalkSlide[] {
  return routes.map(({ no, meta }) => {
    const frontmatter = meta.slide.frontmatter as { layout?: string, claims?: string[], sources?: string[] }
    return { no, layout: frontmatter.layout ?? '', title: meta.slide.title ?? '', claims: frontmatter.claims ?? [], sources: frontmatter.sources ?? [] }
  })
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
