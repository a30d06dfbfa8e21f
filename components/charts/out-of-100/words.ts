import type { Arm, Finding } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatArmAspect, formatEffect, formatSample, intervalName } from '../../../evidence/format.ts'

/** A finding and what the slide calls it. */
export interface Titled { finding: Finding, title: string }

/** The share of a group: "46.5%". */
export function shareText(arm: Arm, finding: Finding): string {
  return formatArmAspect(arm, finding) ?? ''
}

/** The interval of a group's share with its name: "95% CI 25.9 to 68.4%"; empty where none is on file. */
export function intervalText(arm: Arm, finding: Finding): string {
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

/** What the drawing shows: one sentence a finding. */
export function alt(titled: readonly Titled[]): string {
  return titled.map(({ finding }) => sentence(finding)).join(' ')
}

/** What a step adds: one finding each. */
export function announce(titled: readonly Titled[], step: number): string {
  const added = titled[step - 1]
  return added ? `${added.title}. ${sentence(added.finding)}` : ''
}

/** One row a group. */
export function table(titled: readonly Titled[]): ChartTable {
  return {
    caption: [...new Set(titled.map(({ finding }) => `${finding.outcome} at ${finding.timepoint}`))].join('; '),
    columns: ['Group', 'Share', 'Interval', 'Effect', 'Evidence', 'Certainty'],
    rows: titled.flatMap(({ finding, title }) => (finding.arms ?? []).map(arm => [
      `${title}: ${arm.label.toLowerCase()}`,
      shareText(arm, finding),
      intervalText(arm, finding) || 'not on file',
      formatEffect(finding) || 'not on file',
      formatSample(finding),
      finding.certainty,
    ])),
  }
}
