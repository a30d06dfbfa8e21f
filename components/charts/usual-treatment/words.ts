import type { Finding, StanceVerb } from '../../../evidence/schema/index.ts'
import { formatArm, formatNumber } from '../../../evidence/format.ts'
import { statement, therapy } from '../../../evidence/index.ts'

/** A psychotherapy with what it works on. */
export interface Psychotherapy { name: string, says: string }
/** How many improved in one group of the pooled trials. */
export interface Improved { label: string, value: string, percent: number, family: 'medication' | 'control' }

/** The strength that a verb of the guideline stands for. */
const STRENGTH: Record<StanceVerb, string> = {
  'recommends': 'Strongly recommended',
  'suggests': 'Weakly recommended',
  'insufficient evidence for or against': 'Neither recommended nor advised against',
  'suggests against': 'Weakly advised against',
  'not graded separately': 'Not graded separately',
}

/** Psychotherapies by name, from the ids of what is said of them. */
export function tellTherapies(ids: Readonly<Record<string, string>>): Psychotherapy[] {
  return Object.entries(ids).map(([name, id]) => ({ name, says: statement(id) }))
}

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
export function basis({ k, n, certainty }: Finding): string {
  return [k && `${formatNumber(k)} trials`, n && `${formatNumber(n)} people`, `${certainty} certainty`].filter(Boolean).join(', ')
}

/** How strongly the guideline stands behind the psychotherapies: its position on trauma-focused CBT, which they are kinds of. */
export function strength(): string {
  return `${STRENGTH[therapy('tf-cbt').stance.verb]} by VA/DoD`
}

/** Drugs that the guideline names. */
export function drugs(): string {
  const { names, also } = therapy('ssri').stance
  return [names, also].filter(Boolean).join(', ')
}

/** What a step adds, for somebody who listens. */
export function announce(therapies: readonly Psychotherapy[], improved: Finding, step: number): string {
  const steps = [
    '',
    `${strength()}: ${therapies.map(({ name }) => name).join(', ')}.`,
    `Medication: ${tellImproved(improved).map(({ label, value }) => `${value} improved on ${label}`).join(', ')} (${basis(improved)}).`,
  ]
  return steps[step] ?? ''
}

export function alt(therapies: readonly Psychotherapy[], improved: Finding): string {
  return `Trauma-focused psychotherapy. ${announce(therapies, improved, 1)} ${announce(therapies, improved, 2)}`
}

export function table(therapies: readonly Psychotherapy[], improved: Finding): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'Usual treatment of PTSD',
    columns: ['Treatment', 'What is known'],
    rows: [
      ...therapies.map(({ name }) => [name, strength()]),
      ...tellImproved(improved).map(({ label, value }) => [label, `${value} improved; ${basis(improved)}`]),
    ],
  }
}
