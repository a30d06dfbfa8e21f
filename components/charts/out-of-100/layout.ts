import type { Finding } from '../../../evidence/schema/index.ts'
import type { Icon } from './icons.ts'
import { formatArmAspect, formatEffect, formatNumber } from '../../../evidence/format.ts'
import { ARRAY_SIZE, iconsFinding, placeIcons } from './icons.ts'

/** One group of people: its icons and the words under them. */
export interface PlacedArm {
  name: string
  x: number
  icons: Icon[]
  value: string
  label: string
  interval: string
  family: 'ketamine' | 'other'
}

/** One finding: its arms side by side, a title above and what the effect is below. */
export interface PlacedFinding {
  id: string
  x: number
  title: string
  subtitle: string
  arms: PlacedArm[]
  effect: string
  certainty: string
}

export const WIDTH = 848
export const HEIGHT = 342
/** Top of the icon arrays, canvas px. */
export const ARRAY_TOP = 62
const ARM_GAP = 36
const GROUP_WIDTH = 2 * ARRAY_SIZE + ARM_GAP

/** Places findings with two arms each, at most two findings side by side. */
export function placeFindings(findings: readonly { finding: Finding, title: string }[]): PlacedFinding[] {
  const gap = findings.length > 1 ? (WIDTH - findings.length * GROUP_WIDTH) / (findings.length - 1) : 0
  return findings.map(({ finding, title }, i) => {
    const x = i * (GROUP_WIDTH + gap)
    return {
      id: finding.id,
      x,
      title,
      subtitle: subtitle(finding),
      arms: (finding.arms ?? []).map((arm, j) => ({
        name: arm.name,
        x: x + j * (ARRAY_SIZE + ARM_GAP),
        icons: placeIcons(arm.value, arm.ci),
        value: formatArmAspect(arm, finding) ?? '',
        label: arm.label,
        interval: arm.ci ? `95% CI ${formatArmAspect(arm, finding, 'ci')}` : '',
        family: arm.name === 'ketamine' ? 'ketamine' : 'other',
      })),
      effect: formatEffect(finding),
      certainty: finding.certainty === 'not graded' ? '' : `${finding.certainty} certainty`,
    }
  })
}

function subtitle({ k, n }: Finding): string {
  return [k && `${formatNumber(k)} trials`, n && `${formatNumber(n)} people`].filter(Boolean).join(', ')
}

/** The drawing in words: one sentence a finding. */
export function outOf100Finding(findings: readonly Finding[]): string {
  return findings.map((finding) => {
    const sentence = iconsFinding(
      finding,
      finding.arms ?? [],
      arm => formatArmAspect(arm, finding) ?? '',
      arm => formatArmAspect(arm, finding, 'ci'),
    )
    return `${sentence.slice(0, -1)}; ${[formatEffect(finding), subtitle(finding), finding.certainty].filter(Boolean).join(', ')}.`
  }).join(' ')
}

/** The same rows as a table. */
export function outOf100Table(findings: readonly { finding: Finding, title: string }[]): string[][] {
  return findings.flatMap(({ finding, title }) => (finding.arms ?? []).map(arm => [
    `${title}: ${arm.label.toLowerCase()}`,
    formatArmAspect(arm, finding) ?? '',
    formatArmAspect(arm, finding, 'ci') ?? 'not on file',
    formatEffect(finding) || 'not on file',
    subtitle(finding),
    finding.certainty,
  ]))
}
