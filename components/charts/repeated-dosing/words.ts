import type { Finding, Statement } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatInterval, formatNumber, formatSample, nameOf } from '../../../evidence/format.ts'
import { armsText, recordTable } from '../../kit/record.ts'
import { closed } from '../../kit/text.ts'

/** What the chart tells: trials with a verdict each, and sentences on the trials beside them. */
export interface Repeated { groups: string, trials: readonly Finding[], verdicts: readonly string[], told: readonly string[] }

/** Whom a trial treated. */
export function detailOf(trial: Finding): string {
  return formatSample(trial)
}

/** By how many percentage points the groups differ, with its interval, where that was published: "5.5 (−6.98 to 17.94)". */
export function differenceOf({ estimate, ci }: Finding): string {
  return estimate === undefined || !ci ? '' : `${formatNumber(estimate)} (${formatInterval(ci)})`
}

function trialText(trial: Finding, verdict: string): string {
  const difference = differenceOf(trial)
  return `${nameOf(trial)}, ${verdict}: ${armsText(trial)}${difference ? `, difference ${difference} points` : ''}.`
}

function trialsText({ trials, verdicts }: Repeated, from: number, to?: number): string {
  return trials.map((trial, i) => trialText(trial, verdicts[i])).slice(from, to).join(' ')
}

const toldText = ({ told }: Repeated): string => told.map(closed).join(' ')

/** What the chart shows. */
export function alt(data: Repeated): string {
  return `${data.trials[0].outcome}, ${data.trials[0].timepoint}. ${data.groups}. ${trialsText(data, 0)} ${toldText(data)}`
}

/** The trials of the chart, further ones, and what is told of others. */
export function table({ groups, trials }: Repeated, further: readonly Finding[], told: readonly Statement[]): ChartTable {
  return recordTable(`${groups}, and further trials`, [...trials, ...further], told)
}

/** What a step adds: the trials after the first, then the others. */
export function announce(data: Repeated, step: number): string {
  return ['', trialsText(data, 1), toldText(data)][step] ?? ''
}
