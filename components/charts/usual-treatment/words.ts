import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArm, formatEffect, formatSample } from '../../../evidence/format.ts'
import { cite, finding, sourcedStatement, statement } from '../../../evidence/index.ts'

/** Names on the two stands, and the ids of what is said: the order, how many improve and its limit, how many drop out. */
export interface Ids { psychotherapies: readonly string[], drugs: readonly string[], over: string, improved: string, limit: string, dropout: string }

/** What heads the two stands. */
export const HEADS = ['Psychotherapy', 'Medication'] as const

/** How many improved in one group of the pooled trials. */
export interface Improved { label: string, value: string, percent: number, family: 'medication' | 'control' }

/** The groups of a finding, the drug first. */
export function tellImproved(improved: Finding): Improved[] {
  return (improved.arms ?? []).map((arm, i) => ({
    label: i === 0 ? improved.intervention : improved.comparator,
    value: formatArm(arm.value, improved),
    percent: arm.value,
    family: i === 0 ? 'medication' : 'control',
  }))
}

/** What a finding rests on. */
export function basis(one: Finding): string {
  return `${formatSample(one)}, ${one.certainty} certainty`
}

/** The guideline and its year, and the order it sets. */
export function order({ over }: Pick<Ids, 'over'>): string {
  const { says, sources: [source = ''] } = sourcedStatement(over)
  return `VA/DoD ${cite(source).year}. ${says}`
}

/** What a step adds, for somebody who listens. */
export function announce(ids: Ids, step: number): string {
  const improved = finding(ids.improved)
  return step === 0 ? '' : `Improved: ${tellImproved(improved).map(({ label, value }) => `${value} on ${label}`).join(', ')} (${basis(improved)}). ${statement(ids.limit)}.`
}

export function alt(ids: Ids): string {
  return `${order(ids)}. Psychotherapies: ${ids.psychotherapies.join(', ')}. Medication: ${ids.drugs.join(', ')}. ${announce(ids, 1)}`
}

/** The guideline's order, how many improve, how many drop out. */
export function table(ids: Ids): ChartTable {
  const [improved, dropout] = [finding(ids.improved), finding(ids.dropout)]
  return {
    caption: 'Usual treatment of PTSD',
    columns: ['Treatment', 'What is known'],
    rows: [
      [ids.psychotherapies.join(', '), order(ids)],
      [ids.drugs.join(', '), 'Recommended after them'],
      ...tellImproved(improved).map(({ label, value }) => [label, `${value} improved; ${basis(improved)}. ${statement(ids.limit)}.`]),
      ...(dropout.arms ?? []).map(({ label, value }, i) => [label, `${formatArm(value, dropout)} dropped out; ${i === 0 ? basis(dropout) : formatEffect(dropout)}`]),
    ],
  }
}
