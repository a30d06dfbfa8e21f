import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatSample, nameOf } from '../../../evidence/format.ts'
import { groupsText } from '../../kit/dumbbell.ts'

/** What the chart tells: shares of people, trial by trial, and what trials of scores found, in a sentence each. */
export interface Repeated { trials: readonly Finding[], scores: readonly { title: string, text: string }[] }

/** When a trial looked, and at whom. */
export function detailOf(trial: Finding): string {
  return [trial.timepoint, formatSample(trial)].filter(Boolean).join(', ')
}

function trialsText({ trials }: Repeated): string {
  return `${trials[0].outcome} after repeated doses: ${trials.map(trial => `${nameOf(trial).toLowerCase()}, ${groupsText(trial)}`).join('; ')}.`
}
const scoresText = ({ scores }: Repeated): string => scores.map(({ title, text }) => `${title}: ${text}`).join(' ')

/** What the chart shows. */
export function alt(data: Repeated): string {
  return `${trialsText(data)} ${scoresText(data)}`
}

/** What a step adds. */
export function announce(data: Repeated, step: number): string {
  return ['', trialsText(data), scoresText(data)][step] ?? ''
}

/** One row a trial. */
export function table({ trials, scores }: Repeated): ChartTable {
  return {
    caption: 'After weeks of repeated doses',
    columns: ['Trial', 'Details', 'Result'],
    rows: [
      ...trials.map(trial => [nameOf(trial), detailOf(trial), `${trial.outcome}: ${groupsText(trial)}`]),
      ...scores.map(({ title, text }) => [title, '', text]),
    ],
  }
}
