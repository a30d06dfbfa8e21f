import type { Finding } from '../../../evidence/schema/index.ts'
import { scaleLog } from 'd3-scale'
import { effectDecimals, formatInterval, formatNumber } from '../../../evidence/format.ts'

/** A pooled odds ratio with its interval, as it enters the plot. */
export interface OddsRow {
  id: string
  label: string
  /** Trials pooled. */
  trials: number
  estimate: number
  ci: readonly [number, number]
  /** Estimate and limits as printed. */
  estimateText: string
  intervalText: string
}

/** A study drawn as one dot per person. */
export interface Study {
  id: string
  year: string
  condition: string
  comparator: string
  people: number
}

/** Canvas px; the plot lies between the row labels and the column of figures. */
export const ODDS = { width: 848, height: 342, left: 216, right: 690, firstRow: 60, rowGap: 60, axis: 158 } as const

/** Ends of the axis: far enough to hold every interval of these data. */
const DOMAIN = [0.3, 300] as const
const TICKS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200]

/** Where an odds ratio lies on the logarithmic axis, canvas px: equal distances are equal multiples. */
export const oddsScale = scaleLog<number, number>().domain(DOMAIN).range([ODDS.left, ODDS.right])

/**
 * A finding as a row of the plot.
 * @throws Error if it is not an odds ratio with an interval and a number of trials
 */
export function oddsRow({ id, population, measure, estimate, ci, k }: Finding): OddsRow {
  if (measure !== 'OR' || estimate === undefined || !ci || k === undefined)
    throw new Error(`The odds-ratio plot needs "measure: OR", an estimate, "ci" and "k" on the finding "${id}".`)
  const decimals = effectDecimals({ estimate, ci })
  return {
    id,
    label: sentence(population ?? id),
    trials: k,
    estimate,
    ci,
    estimateText: formatNumber(estimate, decimals),
    intervalText: formatInterval(ci, decimals),
  }
}

/** A row with its places, canvas px. */
export interface PlacedOddsRow extends OddsRow {
  y: number
  x: number
  from: number
  to: number
  trialsText: string
}

/** Gives every row its line, its mark and the ends of its interval. */
export function placeOddsRows(rows: readonly OddsRow[]): PlacedOddsRow[] {
  return rows.map((row, i) => ({
    ...row,
    y: ODDS.firstRow + i * ODDS.rowGap,
    x: oddsScale(row.estimate),
    from: oddsScale(row.ci[0]),
    to: oddsScale(row.ci[1]),
    trialsText: `${row.trials} trials pooled`,
  }))
}

/** Labelled marks of the axis. */
export const oddsTicks = TICKS.map(value => ({ x: oddsScale(value), label: formatNumber(value) }))

/** A study with one dot per person, canvas px from the upper left corner of the plot. */
export interface PlacedStudy extends Study {
  textX: number
  sizeText: string
  dots: { x: number, y: number }[]
}

const DOT = { radius: 6, gap: 17, perRow: 6, top: 282, columns: [0, 296, 592], text: 116 } as const
export const DOT_RADIUS = DOT.radius

/** Lays out each study's people as dots in rows, the studies side by side. */
export function placeStudies(studies: readonly Study[]): PlacedStudy[] {
  return studies.map((study, i) => {
    const x = DOT.columns[i] ?? 0
    return {
      ...study,
      textX: x + DOT.text,
      sizeText: `${study.people} people, ${study.year}`,
      dots: Array.from({ length: study.people }, (_, person) => ({
        x: x + DOT.radius + (person % DOT.perRow) * DOT.gap,
        y: DOT.top + Math.floor(person / DOT.perRow) * DOT.gap,
      })),
    }
  })
}

/** Two sentences that say what the plot shows: the alternative text. */
export function oddsFinding(rows: readonly OddsRow[], studies: readonly Study[]): string {
  const pooled = rows.map(row => `${row.label}: odds ratio ${row.estimateText} (95% CI ${row.intervalText}), ${row.trials} trials`)
  const sizes = studies.map(({ condition, year, comparator, people }) => `${condition} ${year}, ${people} people, ${comparator}`)
  return `Odds ratios of response with ketamine on a logarithmic axis. ${pooled.join('; ')}. Studies in anxiety disorders: ${sizes.join('; ')}.`
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
