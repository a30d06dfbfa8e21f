import type { SectionKey } from '../../../evidence/schema/index.ts'
import { SECTION_KEYS, SECTION_NAMES } from '../../../deck/sections.ts'
import { evidence, fact } from '../../../evidence/index.ts'

/** A stop on the way through the talk. */
export interface Stop {
  section: SectionKey
  label: string
  /** For a condition. */
  people?: number
}

/** A condition of the talk, with its full name and the people in the trials that its evidence rests on. */
export interface Condition { section: SectionKey, name: string, people: number }

/** The conditions, in the order of the talk, with the findings and counts whose people their circles stand for. */
const CONDITIONS = [
  { section: 'depression', name: 'Depression', trials: ['nikolin2023-n'] },
  { section: 'anxiety', name: 'Anxiety disorders', trials: ['taylor2018-response', 'glue2020-n'] },
  { section: 'ptsd', name: 'PTSD', trials: ['ketamine-placebo'] },
] as const

/** People in a finding's trials, or a fact that counts them. @throws Error if the data do not say */
function peopleIn(id: string): number {
  const people = evidence.findings[id]?.n ?? fact(id).value
  if (typeof people !== 'number')
    throw new TypeError(`The talk map needs a number of people from "${id}".`)
  return people
}

/** The conditions of a talk with these sections; the people come from the evidence files. */
export function conditions(sections: readonly SectionKey[] = SECTION_KEYS): Condition[] {
  return CONDITIONS
    .filter(({ section }) => sections.includes(section))
    .map(({ section, name, trials }) => ({ section, name, people: trials.reduce((sum, id) => sum + peopleIn(id), 0) }))
}

/** The stops of a talk with these sections, in order. */
export function talkStops(sections: readonly SectionKey[] = SECTION_KEYS): Stop[] {
  const people = Object.fromEntries(conditions().map(condition => [condition.section, condition.people]))
  return SECTION_KEYS.filter(section => sections.includes(section)).map(section => ({ section, label: SECTION_NAMES[section], people: people[section] }))
}
