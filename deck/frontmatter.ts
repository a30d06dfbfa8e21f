import { z } from 'zod'
import { sectionKey } from '../evidence/schema/claim.ts'
import { referenceKey } from '../evidence/schema/common.ts'
import { CUTS } from './cut.ts'
import { layoutsWith } from './layouts.ts'

const MINUTES = 'allowed: the minutes you plan for it, more than 0, with a decimal point, such as 1.5'

const common = {
  layout: z.string(),
  title: z.string().optional(),
  clicks: z.int().nonnegative().optional(),
  /** Planned speaking time in minutes. */
  minutes: z.number({ error: MINUTES }).positive({ error: MINUTES }),
  /** The shortest cut of the talk that still has the slide. */
  keep: z.literal(CUTS, { error: `allowed: ${CUTS.join(', ')}, the minutes of the shortest talk that still has this slide` }),
}

/** What the handout prints of a slide: written words, and the one thing that would mislead if it were left out. */
const printed = { print: z.string().optional(), caveat: z.string().optional() }

/** References of a slide that it cites only for a section: a talk without the section does not list them. */
const only = z.partialRecord(sectionKey, z.array(referenceKey)).optional()

/** Frontmatter of a slide with content: what it claims, where that comes from, how long it takes. */
export const contentSlide = z.strictObject({
  ...common,
  layout: z.enum(layoutsWith({ content: true })),
  claims: z.array(z.string()),
  sources: z.array(referenceKey),
  only,
  ...printed,
  /** Name of the one table in which the handout prints this slide's figure with those of the slides that `joins` it. */
  table: z.string().optional(),
  /** The table of another slide of the section, below which the handout prints this one without a figure of its own. */
  joins: z.string().optional(),
})

/** Frontmatter of a speaker's own slide, which answers to nothing but its time. */
export const freeSlide = z.strictObject({
  ...common,
  layout: z.enum(['free']),
  class: z.string().optional(),
  transition: z.string().optional(),
  sources: z.array(referenceKey).optional(),
  ...printed,
})

/** Frontmatter of the cover, a section divider or another slide without a finding of its own. */
export const frameSlide = z.strictObject({
  ...common,
  layout: z.enum(layoutsWith({ content: false, presented: true })).exclude(['free']),
  section: sectionKey.optional(),
  claims: z.array(z.string()).optional(),
  sources: z.array(referenceKey).optional(),
  /** Opens its section in the handout. */
  print: printed.print,
})

/** Frontmatter of an appendix slide: not presented, so it has no time. */
export const appendixSlide = z.strictObject({
  layout: z.enum(layoutsWith({ presented: false })),
  title: z.string().optional(),
  sources: z.array(referenceKey).optional(),
  /** What the talk leaves out; filled in when it is read, for the slides that list it. */
  leftOut: z.array(z.unknown()).optional(),
})
