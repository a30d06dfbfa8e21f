import type { ChartTable } from '../../kit/table.ts'
import { statement } from '../../../evidence/index.ts'

/** What may be added to treatment with evidence behind it, or serve somebody who does without it. */
export const ADDED = ['Yoga, mindfulness', 'Animals', 'Acupuncture'] as const

/** Ids of what the drawing says of each of its three parts, what each rests on, and in words how to choose, which is the article’s advice. */
export interface Ids {
  first: string
  which: string
  firstEvidence: string
  added: string
  addedEvidence: string
  declined: string
  declinedEvidence: string
  choice: string
}

/** The three parts in the order of the clicks: heading, what it is, what it rests on. */
function parts(ids: Ids): [string, string, string][] {
  return [
    [statement(ids.first), statement(ids.which), statement(ids.firstEvidence)],
    [statement(ids.added), ADDED.join('; '), statement(ids.addedEvidence)],
    [statement(ids.declined), ADDED.join('; '), statement(ids.declinedEvidence)],
  ]
}

/** What a step adds, for somebody who listens. */
export function announce(ids: Ids, step: number): string {
  const part = parts(ids)[step]
  return step === 0 || !part ? '' : tell(part)
}

function tell([head, what, rests]: [string, string, string]): string {
  return `${head}: ${what} (${rests}).`
}

export function alt(ids: Ids): string {
  return `${parts(ids).map(tell).join(' ')} ${ids.choice}.`
}

export function table(ids: Ids): ChartTable {
  return {
    caption: ids.choice,
    columns: ['When', 'What', 'What it rests on'],
    rows: parts(ids),
  }
}
