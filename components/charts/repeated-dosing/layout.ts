import type { ScaleLinear } from 'd3-scale'
import type { Finding } from '../../../evidence/schema/index.ts'
import type { Tick } from '../../kit/axis.ts'
import type { Dumbbell } from '../../kit/dumbbell.ts'
import { scaleLinear } from 'd3-scale'
import { formatArm } from '../../../evidence/format.ts'
import { ticksAt } from '../../kit/axis.ts'
import { groupsOf, placeDumbbell } from '../../kit/dumbbell.ts'

/** The plot of shares with its ticks on top, and the column of words right of it, canvas px. */
export const PLOT = { ticks: 46, top: 56, difference: 556 } as const

/** Share of people, %, up to what the trials need. */
export function shareScale(findings: readonly Finding[]): ScaleLinear<number, number> {
  const most = Math.max(...findings.flatMap(({ arms = [] }) => arms.map(arm => arm.value)))
  return scaleLinear().domain([0, most > 30 ? 60 : 30]).range([246, 500])
}

/** Ticks of the shares. */
export function shareTicks(findings: readonly Finding[]): Tick[] {
  const scale = shareScale(findings)
  return ticksAt(scale.ticks(3), scale, share => `${share}%`)
}

/** Two rows have more room than four. Canvas px. */
function rowsOf(count: number): { first: number, pitch: number } {
  return count > 2 ? { first: 82, pitch: 52 } : { first: 112, pitch: 98 }
}

/** Left edge of the verdicts: at the right where differences stand before them. Canvas px. */
export function placeVerdicts(findings: readonly Finding[]): number {
  return findings.some(({ ci }) => ci) ? 756 : 600
}

/** One trial as a row: its two groups, values without names, which a key gives once. */
export interface Row { finding: Finding, dumbbell: Dumbbell }

/** Places the groups of each trial, one row each. @throws Error unless each has ketamine or esketamine and one other */
export function placeTrials(findings: readonly Finding[]): Row[] {
  const scale = shareScale(findings)
  const { first, pitch } = rowsOf(findings.length)
  return findings.map((finding, i) => {
    const dumbbell = placeDumbbell(finding, scale, first + i * pitch)
    const { ketamine, other } = groupsOf(finding)
    return {
      finding,
      dumbbell: {
        ...dumbbell,
        ketamine: { ...dumbbell.ketamine, text: formatArm(ketamine.value, finding) },
        other: { ...dumbbell.other, text: formatArm(other.value, finding) },
      },
    }
  })
}

/** Bottom of the plot, and the first line of what stands below it, canvas px. */
export function placeFoot(count: number): { bottom: number, first: number } {
  const { first, pitch } = rowsOf(count)
  const bottom = first + (count - 1) * pitch + 26
  return { bottom, first: bottom + 34 }
}
