import type { Arm, Finding, Statement } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArm, formatEffect, formatSample, nameOf } from '../../../evidence/format.ts'
import { armsText, recordTable } from '../../kit/record.ts'

/** What the chart tells: thoughts in one trial, by diagnosis in another, with esketamine; then what happened, counted. */
export interface Suicidality {
  response: Finding
  diagnoses: readonly Finding[]
  esketamine: string
  counted: readonly { finding: Finding, counts: readonly [number, number] }[]
  behavior: Finding
  verdict: string
}

/** What a group did: "55% ketamine". */
export function groupText(arm: Arm, finding: Finding): string {
  return `${formatArm(arm.value, finding)} ${arm.label.toLowerCase()}`
}

function thoughtsText({ response }: Suicidality): string {
  return `${response.outcome}, ${response.timepoint}, ${formatSample(response)}: ${armsText(response)}.`
}

function diagnosesText({ diagnoses, esketamine }: Suicidality): string {
  const [first] = diagnoses
  return `${first.outcome}, ${first.timepoint}, against ${first.comparator}: ${diagnoses.map(one => `${nameOf(one).toLowerCase()} ${formatEffect(one)}`).join('; ')}. ${esketamine}`
}

function behaviorText({ counted, behavior, verdict }: Suicidality): string {
  const people = counted.map(({ finding, counts: [ketamine, control] }) => {
    const [a, b] = finding.arms ?? []
    return `${finding.outcome.toLowerCase()} ${ketamine} (${formatArm(a.value, finding)}) against ${control} (${formatArm(b.value, finding)})`
  }).join(', ')
  return `In ${formatSample(behavior)}, preprint: ${people}; ${behavior.outcome.toLowerCase()} ${formatEffect(behavior)}. ${verdict}.`
}

/** What the chart shows. */
export function alt(data: Suicidality): string {
  return `${thoughtsText(data)} ${diagnosesText(data)} ${behaviorText(data)}`
}

/** The findings behind the chart, further ones, and what is told of others. */
export function table({ response, diagnoses, counted, behavior }: Suicidality, further: readonly Finding[], told: readonly Statement[]): ChartTable {
  return recordTable('Suicidal thoughts, behavior and deaths', [response, ...diagnoses, ...counted.map(({ finding }) => finding), behavior, ...further], told)
}

/** What a step adds: the diagnoses, then behavior and deaths. */
export function announce(data: Suicidality, step: number): string {
  return ['', diagnosesText(data), behaviorText(data)][step] ?? ''
}
