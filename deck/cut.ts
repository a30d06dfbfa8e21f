import { traitsOf } from './layouts.ts'

/** Lengths of the talk in minutes, shortest first; the last is the whole talk. */
export const CUTS = [12, 20, 30] as const
export type Cut = typeof CUTS[number]

/** Slides after slide `now` that a speaker who is late may skip, those that are needed least first; each gives back its `minutes`. */
export function couldDrop<T extends { no: number, layout: string, keep: Cut }>(slides: readonly T[], now: number): T[] {
  return slides
    .filter(({ no, layout, keep }) => no > now && keep > CUTS[0] && traitsOf(layout)?.content)
    .sort((a, b) => b.keep - a.keep || a.no - b.no)
}
