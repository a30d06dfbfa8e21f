import type { Fact, Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatEstimate, formatSample, formatValue } from '../../../evidence/format.ts'
import { groupsOf } from '../../kit/dumbbell.ts'
import { armsText, recordTable } from '../../kit/record.ts'

/** What the chart tells: estimated response by kind of trial, the same as effect sizes, p values, and what stays open. */
export interface Comparators {
  rates: readonly Finding[]
  sizes: readonly Finding[]
  /** p between the ketamine groups, and between the comparators. */
  same: Fact
  differ: Fact
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
  return `${data.rates[0].outcome}, ${data.rates[0].timepoint}. ${ratesText(data)} Ketamine groups ${formatValue(data.same)}, comparators ${formatValue(data.differ)}. ${sizesText(data)}`
}

/** The findings behind the chart, and the two p values. */
export function table({ rates, sizes, same, differ }: Comparators): ChartTable {
  return recordTable('One infusion, by comparator; negative effects mean fewer symptoms', [...rates, ...sizes], [
    { sources: [same.source], says: `Ketamine against ketamine: ${formatValue(same)}` },
    { sources: [differ.source], says: `Midazolam against saline: ${formatValue(differ)}` },
  ])
}

/** What a step adds: the comparators, then the effect sizes. */
export function announce(data: Comparators, step: number): string {
  const others = data.rates.map(finding => `${groupsOf(finding).other.label} ${groupsOf(finding).other.value}%`).join(', ')
  return ['', `${others}, ${formatValue(data.differ)}.`, sizesText(data)][step] ?? ''
}
