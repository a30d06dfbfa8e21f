import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArm } from '../../../evidence/format.ts'

/** What the chart tells: responses and sentences on thoughts, and a sentence each on what thoughts do not stand for. */
export interface Suicidality { response: Finding, thoughts: readonly string[], unknown: readonly { title: string, text: string }[] }

/** What a group did: "55% ketamine". */
export function groupText(arm: Arm, finding: Finding): string {
  return `${formatArm(arm.value, finding)} ${arm.label.toLowerCase()}`
}

function responseText({ response }: Suicidality): string {
  return `${response.outcome} at ${response.timepoint}: ${(response.arms ?? []).map(arm => groupText(arm, response)).join(', ')}.`
}
const unknownText = ({ unknown }: Suicidality): string => unknown.map(({ title, text }) => `${title}: ${text}.`).join(' ')

/** What the chart shows. */
export function alt(data: Suicidality): string {
  return `${responseText(data)} ${data.thoughts.join(' ')} ${unknownText(data)}`
}

/** What a step adds. */
export function announce(data: Suicidality, step: number): string {
  return ['', `${responseText(data)} ${data.thoughts.join(' ')}`, unknownText(data)][step] ?? ''
}

/** One row a result. */
export function table({ response, thoughts, unknown }: Suicidality): ChartTable {
  return {
    caption: 'What trials measured',
    columns: ['Outcome', 'Result'],
    rows: [
      ...(response.arms ?? []).map(arm => [`Thoughts: response with ${arm.label.toLowerCase()}`, formatArm(arm.value, response)]),
      ...thoughts.map(text => ['Thoughts', text]),
      ...unknown.map(({ title, text }) => [title, text]),
    ],
  }
}
