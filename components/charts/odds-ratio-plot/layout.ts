import type { Finding } from '../../../evidence/schema/index.ts'
import type { Estimated, PlacedInterval } from '../../kit/interval.ts'
import { scaleLog } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { estimated, placeInterval } from '../../kit/interval.ts'

/** Canvas px; the plot lies between the row labels and the column of figures. */
export const PLOT = { left: 216, right: 690, top: 26, axis: 158 } as const
/** The studies below the plot: the line above them and the baselines of their words, canvas px. */
export const STUDIES = { rule: 228, title: 256, lines: [288, 309, 330] } as const
/** A study's dots: their radius, how far apart, how many in a row, where the blocks start and how far right their words stand, canvas px. */
export const DOTS = { radius: 6, gap: 17, perRow: 6, top: 282, columns: [0, 296, 592], text: 116 } as const
const ROWS = { first: 60, pitch: 60 } as const

/** Ends of the axis. */
const DOMAIN = [0.3, 300] as const

/** Where an odds ratio lies on the logarithmic axis, canvas px: equal distances are equal multiples. */
export const oddsScale = scaleLog<number, number>().domain(DOMAIN).range([PLOT.left, PLOT.right])

export const oddsTicks = ticksAt([0.5, 1, 2, 5, 10, 20, 50, 100, 200], oddsScale)

/** A pooled odds ratio with its interval, canvas px. */
export interface OddsRow { finding: Estimated, y: number, estimate: number, interval: PlacedInterval }

/** Gives every finding its row. @throws Error if one is not an odds ratio with an interval and a number of trials */
export function placeOddsRows(findings: readonly Finding[]): OddsRow[] {
  return findings.map((one, i) => {
    const finding = estimated(one)
    if (finding.measure !== 'OR' || finding.k === undefined)
      throw new Error(`The odds-ratio plot needs "measure: OR" and "k" on the finding "${finding.id}".`)
    return {
      finding,
      y: ROWS.first + i * ROWS.pitch,
      estimate: oddsScale(finding.estimate),
      interval: placeInterval(finding.ci, oddsScale, DOMAIN),
    }
  })
}

/** One study's people as dots and the left edge of its words, canvas px. */
export interface PlacedStudy { textX: number, dots: { x: number, y: number }[] }

/** Lays out each study's people as dots in rows, the studies side by side. */
export function placeStudies(sizes: readonly number[]): PlacedStudy[] {
  return sizes.map((people, i) => {
    const x = DOTS.columns[i] ?? 0
    return {
      textX: x + DOTS.text,
      dots: Array.from({ length: people }, (_, person) => ({
        x: x + DOTS.radius + (person % DOTS.perRow) * DOTS.gap,
        y: DOTS.top + Math.floor(person / DOTS.perRow) * DOTS.gap,
      })),
    }
  })
}
