import type { Finding } from '../../../evidence/schema/index.ts'
import type { Measure } from '../../../evidence/schema/numbers.ts'
import type { Tick } from '../../kit/axis.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLinear } from 'd3-scale'
import { formatNumber } from '../../../evidence/format.ts'
import { includesNoDifference } from '../../../evidence/no-difference.ts'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** The plot, right of the names; ketamine's side lies left of the wall. Canvas px. */
export const PLOT = { left: 272, right: FRAME.width - 6, top: 26 } as const
/** What an axis with its words takes below its rows, a sentence below that, and all rows with their axes, canvas px. */
const AXIS = 36
const FOOT = 56
const ROOM = 262

/** Extent of the axis by measure, in the measure's unit, from ketamine's side to the comparator's. */
const DOMAINS: Partial<Record<Measure, { ends: readonly [number, number], ticks: readonly number[] }>> = {
  RD: { ends: [32, -32], ticks: [30, 15, 0, -15, -30] },
  SMD: { ends: [-1, 1], ticks: [-1, -0.5, 0, 0.5, 1] },
  MD: { ends: [-14, 5], ticks: [-10, -5, 0, 5] },
}

/** One result with its interval; `crosses` where that includes no difference. */
export interface Row { finding: Estimated, y: number, estimate: number, interval: PlacedInterval, crosses: boolean }
/** The axis of results that share a measure, the first of which is `of`, and the wall of no difference above it. */
export interface WallAxis { y: number, top: number, wall: number, ticks: Tick[], of: Finding, group: number }
export interface Placed { groups: Row[][], axes: WallAxis[], foot: number }

/**
 * Places groups of results under each other, with an axis below the last of those that share a measure.
 * @param shown how many groups share the room, with those on the same axis; the others lie below it until they are shown too
 * @throws Error without an interval, for a measure that has no axis here, or for a group of several measures
 */
export function placeGroups(groups: readonly (readonly Finding[])[], shown: number): Placed {
  const pitch = pitchOf(groups.filter(([one], i) => i < shown || one.measure === groups[shown - 1]?.[0].measure))
  const axes: WallAxis[] = []
  let y: number = PLOT.top
  let top: number = y
  let group = 0
  const placed = groups.map((findings, i) => {
    const [{ measure }] = findings
    const scale = scaleOf(findings)
    const rows = findings.map((one, j) => placeRow(estimated(one), scale, y + (j + 0.5) * pitch))
    y += findings.length * pitch
    if (groups[i + 1]?.[0].measure !== measure) {
      axes.push({ y: y + 2, top, wall: scale(0), ticks: ticksOf(findings[0], scale), of: findings[0], group })
      y += AXIS
      top = y
      group = i + 1
    }
    return rows
  })
  return { groups: placed, axes, foot: y - AXIS + FOOT }
}

/** From one row to the next, so that rows and axes fill their room. */
function pitchOf(groups: readonly (readonly Finding[])[]): number {
  const measures = new Set(groups.map(([one]) => one.measure))
  return (ROOM - measures.size * AXIS) / groups.flat().length
}

function scaleOf(findings: readonly Finding[]): (value: number) => number {
  const [{ id, measure }] = findings
  const domain = measure && DOMAINS[measure]
  if (!domain || findings.some(one => one.measure !== measure))
    throw new Error(`The finding "${id}" needs "measure: RD", "SMD" or "MD" to be drawn here, as do those beside it.`)
  return scaleLinear().domain(domain.ends).range([PLOT.left, PLOT.right])
}

/** Differences in shares stand without sign on either side of the wall, because the words above say whom they favor. */
function ticksOf({ measure }: Finding, scale: (value: number) => number): Tick[] {
  const values = (measure && DOMAINS[measure]?.ticks) ?? []
  return ticksAt(values, scale, value => formatNumber(measure === 'RD' ? Math.abs(value) : value))
}

function placeRow(finding: Estimated, scale: (value: number) => number, y: number): Row {
  const [a, b] = finding.ci
  // A share of people that grows with ketamine lies left, as fewer symptoms do: the ends change places.
  const ends: [number, number] = scale(a) < scale(b) ? [a, b] : [b, a]
  return { finding, y, estimate: scale(finding.estimate), interval: placeInterval(ends, scale), crosses: includesNoDifference(finding) }
}
