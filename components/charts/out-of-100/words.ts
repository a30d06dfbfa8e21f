import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArmAspect, formatEffect, formatSample, intervalName } from '../../../evidence/format.ts'
import { recordTable } from '../../kit/record.ts'

/** A finding and what the slide calls it. */
export interface Titled { finding: Finding, title: string }

/** The share of a group: "46.5%". */
function shareText(arm: Arm, finding: Finding): string {
  return formatArmAspect(arm, finding) ?? ''
}

/** The interval of a group's share with its name: "95% CI 25.9 to 68.4%"; empty where there is none. */
function intervalText(arm: Arm, finding: Finding): string {
  const range = formatArmAspect(arm, finding, 'ci')
  return range ? `${intervalName(finding.interval)} ${range}` : ''
}

/** How sure the evidence is: "very low certainty"; empty where nobody graded it. */
export function certaintyText({ certainty }: Finding): string {
  return certainty === 'not graded' ? '' : `${certainty} certainty`
}

function sentence(finding: Finding): string {
  const groups = (finding.arms ?? []).map((arm) => {
    const interval = intervalText(arm, finding)
    return `${shareText(arm, finding)} with ${arm.label.toLowerCase()}${interval ? ` (${interval})` : ''}`
  })
  const rest = [formatEffect(finding), formatSample(finding), certaintyText(finding)].filter(Boolean).join(', ')
  return `${finding.outcome} at ${finding.timepoint}: ${groups.join(', ')}; ${rest}.`
}

/** What the drawing shows: one sentence a finding, and what the interval assumes. */
export function alt(titled: readonly Titled[], assumption: string): string {
  return [...titled.map(({ finding }) => sentence(finding)), assumption].filter(Boolean).join(' ')
}

/** The findings behind the drawing, and further ones. */
export function table(titled: readonly Titled[], further: readonly Finding[]): ChartTable {
  const [{ finding: { intervention, comparator, timepoint } }] = titled
  return recordTable(`${intervention} against ${comparator}, ${timepoint}`, [...titled.map(({ finding }) => finding), ...further])
}

/** What a step adds: one finding each after the first. */
export function announce(titled: readonly Titled[], assumption: string, step: number): string {
  const added = step > 0 ? titled[step] : undefined
  return added ? [`${added.title}.`, sentence(added.finding), assumption].filter(Boolean).join(' ') : ''
}
