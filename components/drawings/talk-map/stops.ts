import type { Stop } from './map.ts'
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
  return [
    { section: 'introduction', label: 'Introduction' },
    { section: 'mechanism', label: 'How it works' },
    { section: 'depression', label: 'Depression', people: count('nikolin2023-n') },
    { section: 'anxiety', label: 'Anxiety', people: people('taylor2018-response') + count('glue2020-n') },
    { section: 'ptsd', label: 'PTSD', people: people('borgogna2024-severity') },
    { section: 'future', label: 'The future' },
    { section: 'conclusion', label: 'Conclusion' },
  ]
}
