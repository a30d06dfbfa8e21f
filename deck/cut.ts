import type { Cut } from '../evidence/cuts.ts'
import type { SectionKey, Speaker } from '../evidence/schema/index.ts'
import { CUT_NAMES } from '../evidence/cuts.ts'
import { traitsOf } from './layouts.ts'

export type { Cut } from '../evidence/cuts.ts'

/** Lengths of the talk in minutes, shortest first; the last is the whole talk. */
export const CUTS = [CUT_NAMES.short, CUT_NAMES.medium, CUT_NAMES.full] as const satisfies Cut[]
const [SHORTEST, , WHOLE] = CUTS

/** Which talk of those that the deck holds is given. */
export interface Choice { cut: Cut, without: readonly SectionKey[] }

/** The whole talk. */
export const WHOLE_TALK: Choice = { cut: WHOLE, without: [] }

/** The talk that a speaker asks for: of the cuts that fit in the minutes the longest, so that what is left is for questions. */
export function choiceOf({ minutes, without }: Pick<Speaker, 'minutes' | 'without'>): Choice {
  const room = typeof minutes === 'string' ? CUT_NAMES[minutes] : minutes
  return { cut: CUTS.findLast(cut => cut <= room) ?? SHORTEST, without }
}

/** Minutes that are left for questions after a talk of so many minutes, negative if it is longer than the time there is; 0 where a cut was asked for by its name. */
export function minutesLeft({ minutes }: Pick<Speaker, 'minutes'>, talk: number): number {
  return typeof minutes === 'string' ? 0 : minutes - talk
}

/** What the cut asks of a slide, in the order of the talk. */
export interface Marked {
  frontmatter: Readonly<Record<string, unknown>>
  /** Left out by its author, the slide or the whole file, with Slidev's `hide` or `disabled`. */
  hidden: boolean
}

/**
 * Which slides a talk leaves out: what its author hid, what a longer cut keeps, sections it does without, and a divider
 * with no slide behind it. The one place that decides; build, check and tests ask here.
 */
export function leftOut(slides: readonly Marked[], { cut, without }: Choice): boolean[] {
  let section: SectionKey | undefined
  const out = slides.map(({ frontmatter: { section: opens, keep, layout }, hidden }) => {
    section = traitsOf(layout)?.presented === false ? undefined : opens as SectionKey | undefined ?? section
    return hidden || (typeof keep === 'number' && keep > cut) || (section !== undefined && without.includes(section))
  })
  return out.map((gone, i) => {
    if (gone || slides[i]?.frontmatter.section === undefined)
      return gone
    const next = out.findIndex((other, j) => j > i && !other)
    return next < 0 || slides[next]?.frontmatter.section !== undefined || !isPresented(slides[next])
  })
}

function isPresented(slide: Marked | undefined): boolean {
  return slide !== undefined && traitsOf(slide.frontmatter.layout)?.presented !== false
}

/** Sections that a talk has, by the slides it keeps. The introduction has no divider and always stays. */
export function sectionsOf(frontmatters: readonly Readonly<Record<string, unknown>>[]): SectionKey[] {
  return ['introduction', ...frontmatters.flatMap(({ section }) => typeof section === 'string' ? [section as SectionKey] : [])]
}

/**
 * The sources of a slide without those that it cites only for sections that the talk leaves out. A slide says so in
 * `only`: `{ anxiety: [taylor2018] }`.
 */
export function sourcesFor({ sources, only }: Readonly<Record<string, unknown>>, sections: readonly SectionKey[]): unknown {
  if (!Array.isArray(sources) || typeof only !== 'object' || only === null)
    return sources
  const gone = Object.entries(only).filter(([section]) => !sections.includes(section as SectionKey)).flatMap(([, keys]) => keys as unknown)
  return sources.filter(key => !gone.includes(key))
}

/** Headline of the appendix slides that say what a talk left out; a page number follows. */
export const LONGER = 'In a longer version'

/** A slide that is left out, as the appendix tells of it. */
export interface LeftOutSlide { section: SectionKey, title: string }

/** The findings that a talk leaves out, in the order of the whole talk, each with its section. */
export function tellLeftOut(slides: readonly { title: string, frontmatter: Readonly<Record<string, unknown>>, out: boolean }[]): LeftOutSlide[] {
  let section: SectionKey = 'introduction'
  return slides.flatMap(({ title, frontmatter, out }) => {
    section = (frontmatter.section as SectionKey | undefined) ?? section
    return out && traitsOf(frontmatter.layout)?.content ? [{ section, title }] : []
  })
}

/** Slides after slide `now` that a speaker who is late may skip, those that are needed least first; each gives back its `minutes`. */
export function couldDrop<T extends { no: number, layout: string, keep: Cut }>(slides: readonly T[], now: number): T[] {
  return slides
    .filter(({ no, layout, keep }) => no > now && keep > SHORTEST && traitsOf(layout)?.content)
    .sort((a, b) => b.keep - a.keep || a.no - b.no)
}
