import type { Order, TherapyPanel, TherapyRow } from './rows.ts'
import { scaleLinear } from 'd3-scale'
import { formatNumber } from '../../../evidence/format.ts'
import { effectText, orderRows } from './rows.ts'

/** Canvas px. The columns stand at the same places in every panel and on every slide, so the scale never moves. */
export const WIDTH = 848
export const PLOT = { left: 168, right: 430 } as const
export const COLUMNS = { label: 0, effect: 444, kind: 590, counts: 653, certainty: 738 } as const

/** Effects shown, in SMD. What lies beyond is cut and ends in an arrow. */
export const DOMAIN: readonly [number, number] = [-2.4, 0.4]
const TICKS = [-2, -1.5, -1, -0.5, 0]

const HEAD = 22
const TITLE = 26
const ROW = 30
const TWO_LINE_ROW = 33
const GHOST = 24
const AXIS = 42

/** Side in px of a mark whose row does not give its n. */
export const PLAIN_SIDE = 7.5
/** Px² of mark per person where the row's n is known. */
const AREA_PER_PERSON = 0.4

const scale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

/** x of an effect, in canvas px. */
export function effectX(smd: number): number {
  return scale(smd)
}

/** A horizontal interval, cut at the edges of the plot; `cut…` says where it goes on and needs an arrow. */
export interface Whisker { x1: number, x2: number, cutLeft: boolean, cutRight: boolean }

/** An interval in px, cut to the plot, whose scale and domain are those of the list unless given. */
export function placeWhisker(
  [lower, upper]: readonly [number, number],
  domain: readonly [number, number] = DOMAIN,
  toX: (smd: number) => number = effectX,
): Whisker {
  return {
    x1: toX(Math.max(lower, domain[0])),
    x2: toX(Math.min(upper, domain[1])),
    cutLeft: lower < domain[0],
    cutRight: upper > domain[1],
  }
}

/** Side in px of a mark: its area grows with `n`; without `n` all marks have one size. */
export function markSide(n?: number): number {
  return n === undefined ? PLAIN_SIDE : Math.sqrt(n * AREA_PER_PERSON)
}

/** How a mark is filled: `hollow` for mixed controls, `ghost` for a corrected estimate. */
export type Fill = 'solid' | 'hollow' | 'ghost'

/** One line of a panel, placed: either a row of the data or the corrected estimate under it. */
export interface PlacedLine {
  id: string
  row: TherapyRow
  fill: Fill
  label: string
  /** Comparator, on a second line where the panel's title does not say it. */
  sub?: string
  /** Top and height of the line's band, and the y of its mark. */
  y: number
  height: number
  middle: number
  mark?: { x: number, side: number }
  whisker?: Whisker
  effect: string
}

/** A panel: its title at `y`, its lines, and where they end. */
export interface PlacedPanel { panel: TherapyPanel, y: number, bottom: number, lines: PlacedLine[] }

export interface ForestLayout {
  panels: PlacedPanel[]
  /** Where the axis stands. */
  bottom: number
  ticks: { x: number, label: string }[]
  height: number
}

/**
 * Places the rows of the given panels, one below the other, on one scale.
 * @param air px added to each row, for paper, which has the room
 */
export function layoutForest(panels: readonly TherapyPanel[], order: Order, air = 0): ForestLayout {
  let y = HEAD
  const placed = panels.map((panel) => {
    const title = y
    y += TITLE
    const lines = orderRows(panel.rows, order).flatMap((row) => {
      const own = placeRow(row, y, panel.panel !== 'waitlist', air)
      y += own.height
      if (!row.corrected)
        return [own]
      const ghost = placeCorrected(row, row.corrected, y)
      y += ghost.height
      return [own, ghost]
    })
    y += 4
    return { panel, y: title, bottom: y, lines }
  })
  return {
    panels: placed,
    bottom: y,
    ticks: TICKS.map(value => ({ x: effectX(value), label: formatNumber(value) })),
    height: y + AXIS,
  }
}

function placeRow(row: TherapyRow, y: number, named: boolean, air: number): PlacedLine {
  const height = (named ? TWO_LINE_ROW : ROW) + air
  return {
    id: row.id,
    row,
    fill: row.comparatorKind === 'mixed' ? 'hollow' : 'solid',
    label: row.label,
    sub: named ? row.comparator : undefined,
    y,
    height,
    middle: y + height / 2,
    mark: row.estimate === undefined ? undefined : { x: effectX(row.estimate), side: markSide(row.n) },
    whisker: row.ci && placeWhisker(row.ci),
    effect: row.missing ?? effectText(row),
  }
}

function placeCorrected(row: TherapyRow, corrected: NonNullable<TherapyRow['corrected']>, y: number): PlacedLine {
  return {
    id: `${row.id}-corrected`,
    row,
    fill: 'ghost',
    label: corrected.label,
    y,
    height: GHOST,
    middle: y + GHOST / 2,
    mark: { x: effectX(corrected.estimate), side: markSide(row.n) },
    whisker: placeWhisker(corrected.ci),
    effect: effectText(corrected),
  }
}
