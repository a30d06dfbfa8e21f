import type { Finding } from '../../../evidence/schema/index.ts'
import { formatEstimate, formatSample } from '../../../evidence/format.ts'
import { groupsOf } from '../../kit/dumbbell.ts'
import { armsText } from '../../kit/record.ts'

/** What the chart tells: estimated response by kind of trial, the same as effect sizes, p values, and what stays open. */
export interface Comparators {
  rates: readonly Finding[]
  sizes: readonly Finding[]
  /** p between the ketamine groups, and between the comparators. */
  same: string
  differ: string
  open: string
}

function ratesText({ rates }: Comparators): string {
  return rates.map(finding => `Trials against ${finding.comparator}: ${armsText(finding)}.`).join(' ')
}

function sizesText({ sizes, open }: Comparators): string {
  const effects = sizes.map(finding => `against ${finding.comparator} ${formatEstimate(finding)}${finding.k ? ` in ${formatSample(finding)}` : ''}`).join('; ')
  return `In standard deviations, negative meaning fewer symptoms with ketamine: ${effects}. ${open}`
}

/** What the chart shows. */
export function alt(data: Comparators): string {
  return `${data.rates[0].outcome}, ${data.rates[0].timepoint}. ${ratesText(data)} Ketamine groups ${data.same}, comparators ${data.differ}. ${sizesText(data)}`
}

/** What a step adds: the comparators, then the effect sizes. */
export function announce(data: Comparators, step: number): string {
  const others = data.rates.map(finding => `${groupsOf(finding).other.label} ${groupsOf(finding).other.value}%`).join(', ')
  return ['', `${others}, ${data.differ}.`, sizesText(data)][step] ?? ''
}
