import type { SectionKey } from '../../../evidence/schema/index.ts'
import { SECTION_KEYS, SECTION_NAMES } from '../../../deck/sections.ts'
import { people } from '../../../evidence/basics.ts'

/** A stop on the way through the talk. */
export interface Stop {
  section: SectionKey
  label: string
  /** For a condition. */
  people?: number
}

/** A condition of the talk, with its full name and the people in the trials that its evidence rests on. */
export interface Condition { section: SectionKey, name: string, people: number }

/** The conditions, in the order of the talk. */
const CONDITIONS = [
  { section: 'depression', name: 'Depression' },
  { section: 'anxiety', name: 'Anxiety disorders' },
  { section: 'ptsd', name: 'PTSD' },
] as const

/** The conditions of a talk with these sections; the people come from the evidence files. */
export function conditions(sections: readonly SectionKey[] = SECTION_KEYS): Condition[] {
  return CONDITIONS
    .filter(({ section }) => sections.includes(section))
    .map(({ section, name }) => ({ section, name, people: people[section] }))
}

/** The stops of a talk with these sections, in order. */
export function talkStops(sections: readonly SectionKey[] = SECTION_KEYS): Stop[] {
  const inTrials: Partial<Record<SectionKey, number>> = people
  return SECTION_KEYS.filter(section => sections.includes(section)).map(section => ({ section, label: SECTION_NAMES[section], people: inTrials[section] }))
}
