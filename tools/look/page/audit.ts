import type { Fonts } from './type.ts'
import { root } from './app.ts'
import { lowMarkContrast, lowTextContrast } from './contrast.ts'
import { clipped, collisions, footerOverlaps, longHeadlines, outOfBounds } from './layout.ts'
import { duplicateIds, exposedSteps, landmarkFaults } from './structure.ts'
import { smallTargets } from './targets.ts'
import { onMarks, touching } from './touches.ts'
import { countWords, foreignFonts, smallText } from './type.ts'

/** What the audits look for on a slide as it stands. */
export const AUDITS = {
  'overflow': clipped,
  'bounds': outOfBounds,
  'footer': footerOverlaps,
  'collisions': collisions,
  'touches': touching,
  'headline': longHeadlines,
  'text size': smallText,
  'fonts': foreignFonts,
  'text contrast': lowTextContrast,
  'mark contrast': lowMarkContrast,
  'ids': duplicateIds,
  'hidden steps': exposedSteps,
  'targets': smallTargets,
  'landmarks': landmarkFaults,
} as const satisfies Record<string, (slide: HTMLElement, options: AuditOptions) => string[]>

export type AuditName = keyof typeof AUDITS

export interface AuditOptions extends Fonts {
  /** The audits to run; all of them unless said. */
  only?: readonly AuditName[]
}

/** Everything that is wrong with a slide as it stands, in words, by audit. */
export function audit(no: number, options: AuditOptions): Partial<Record<AuditName, string[]>> {
  const slide = root(no)
  const faults: Partial<Record<AuditName, string[]>> = {}
  for (const [name, run] of Object.entries(AUDITS) as [AuditName, typeof AUDITS[AuditName]][]) {
    if (options.only && !options.only.includes(name))
      continue
    const found = run(slide, options)
    if (found.length > 0)
      faults[name] = found
  }
  return faults
}

/** The record of the therapy chart lists every result there is, so it may have more words. */
const RECORD = '.record-line'

/** What a slide as it stands has of what should be rare: its words, and the labels that stand on a mark. */
export function measure(no: number): { words: number, record: boolean, onMarks: string[] } {
  const slide = root(no)
  return { words: countWords(slide), record: slide.querySelector(RECORD) !== null, onMarks: onMarks(slide) }
}
