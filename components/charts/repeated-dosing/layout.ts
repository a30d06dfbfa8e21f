import type { Finding } from '../../../evidence/schema/index.ts'
import type { Dumbbell } from '../../kit/dumbbell.ts'
import { scaleLinear } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { placeDumbbell } from '../../kit/dumbbell.ts'

/** The plot of shares with its ticks on top, and the line below it, canvas px. */
export const PLOT = { ticks: 16, top: 26, bottom: 222, foot: 240 } as const
/** Left edges of the two texts below the plot and their width, canvas px. */
export const SCORES = { columns: [0, 456], width: 392, first: 268 } as const
const ROWS = { first: 62, pitch: 66 } as const

/** Share of people, %. */
export const shareScale = scaleLinear().domain([0, 60]).range([408, 788])
export const shareTicks = ticksAt(shareScale.ticks(6), shareScale, share => `${share}%`)

/** Places the groups of each trial, one row each. @throws Error unless each has ketamine or esketamine and one other */
export function placeTrials(findings: readonly Finding[]): { finding: Finding, dumbbell: Dumbbell }[] {
  return findings.map((finding, i) => ({ finding, dumbbell: placeDumbbell(finding, shareScale, ROWS.first + i * ROWS.pitch) }))
}
