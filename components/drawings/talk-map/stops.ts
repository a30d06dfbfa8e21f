import type { SectionKey } from '../../../evidence/schema/index.ts'
import type { Stop } from './map.ts'
import { SECTION_KEYS, SECTION_NAMES } from '../../../deck/sections.ts'
import { fact, finding } from '../../../evidence/index.ts'

/** People in a finding's trials. @throws Error if the data do not say */
export function people(id: string): number {
  const { n } = finding(id)
  if (n === undefined)
    throw new Error(`The talk map needs "n" on the finding "${id}".`)
  return n
}

/** A fact that is a bare count. @throws Error if it is text */
export function count(id: string): number {
  const { value } = fact(id)
  if (typeof value !== 'number')
    throw new TypeError(`The fact "${id}" must be a number.`)
  return value
}

/** The stops of the talk, in order; the conditions' sizes come from the evidence files. */
export function talkStops(): Stop[] {
  const sizes: Partial<Record<SectionKey, number>> = {
    depression: count('nikolin2023-n'),
    anxiety: people('taylor2018-response') + count('glue2020-n'),
    ptsd: people('borgogna2024-severity'),
  }
  return SECTION_KEYS.map(section => ({ section, label: SECTION_NAMES[section], people: sizes[section] }))
}
