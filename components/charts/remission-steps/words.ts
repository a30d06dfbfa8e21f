import type { Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArm } from '../../../evidence/format.ts'

/** What the chart tells: remission by step, after how many failed steps it is called resistant, how common that is, what else there is, what is disputed. */
export interface Remission { steps: Finding, failed: number, share: string, howMany: string, options: string, dispute: string }

/** Share in remission at each step. */
export function shares(steps: Finding): { label: string, value: string }[] {
  return (steps.arms ?? []).map(arm => ({ label: arm.label, value: formatArm(arm.value, steps) }))
}

function listed(steps: Finding, from: number, to?: number): string {
  return shares(steps).slice(from, to).map(({ label, value }) => `${label.toLowerCase()} ${value}`).join(', ')
}

/** How the step after the failed ones compares with the one before it, as the numbers have it. */
export function conclusion({ arms = [] }: Finding, failed: number): string {
  const ratio = arms[failed].value / arms[failed - 1].value
  const comparison = ratio < 0.5 ? 'less than half as many people recover on the next one as' : `${ratio < 1 ? 'fewer' : 'no fewer'} people recover on the next one than`
  return `After ${failed} failed steps ${comparison} on the last of them.`
}

/** What the chart shows. */
export function alt({ steps, failed, share, howMany, options, dispute }: Remission): string {
  return `Remission by treatment step: ${listed(steps, 0)}. ${conclusion(steps, failed)} ${share} ${howMany} ${options} ${dispute}`
}

/** What a step of the slide adds. */
export function announce({ steps, failed, share, howMany, options }: Remission, step: number): string {
  return [
    '',
    `Remission at ${listed(steps, failed)}. ${conclusion(steps, failed)}`,
    `${share} ${howMany} ${options}`,
  ][step] ?? ''
}

/** One row a treatment step, and one for what is disputed. */
export function table({ steps, dispute }: Remission): ChartTable {
  return {
    caption: `${steps.outcome} ${steps.timepoint}: ${steps.intervention}`,
    columns: ['Step', steps.outcome],
    rows: [...shares(steps).map(({ label, value }) => [label, value]), ['All four steps', dispute]],
  }
}
