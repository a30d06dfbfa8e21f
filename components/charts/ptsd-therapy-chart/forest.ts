import type { TherapyPanel, TherapyRow } from '../../../evidence/schema/index.ts'
import type { Fill } from '../../drawings/therapy-marks.ts'
import type { Tick } from '../../kit/axis.ts'
import type { IntervalLook, PlacedInterval } from '../../kit/interval.ts'
import type { PlacedEntry } from './key.ts'
import type { Order } from './rows.ts'
import { scaleLinear } from 'd3-scale'
import { formatSmd } from '../../../evidence/format.ts'
import { fillOf, intervalLook } from '../../drawings/therapy-marks.ts'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { placeInterval } from '../../kit/interval.ts'
import { forestKey, KEY_LINE, placeKey } from './key.ts'
import { markSide } from './layout.ts'
import { orderRows } from './rows.ts'

/** Canvas px. The plot and the columns stand at the same places in every panel and on every slide, so the scale never moves. */
export const PLOT = { left: 168, right: 430 } as const
export const COLUMNS = { label: 0, effect: 444, kind: 590, counts: 653, certainty: 738 } as const

/** Effects shown, in SMD. What lies beyond is cut and ends in an arrow. */
const DOMAIN: readonly [number, number] = [-2.4, 0.4]
const TICKS = [-2, -1.5, -1, -0.5, 0]

const HEAD = 22
const TITLE = 26
const ROW = 30
const TWO_LINE_ROW = 33
const GHOST = 24
/** From the axis down to the key. */
const AXIS = 44
/** Added to each row in the handout, which has the room. */
const AIR = 6

/** x of an effect, in canvas px. */
export const effectX = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

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
  interval?: PlacedInterval
  look: IntervalLook
  effect: string
}

/** A panel: its title at `y`, its lines, and where they end. */
export interface PlacedPanel { panel: TherapyPanel, y: number, bottom: number, lines: PlacedLine[] }

export interface ForestLayout {
  drawing: 'forest'
  panels: PlacedPanel[]
  /** Where the axis stands. */
  bottom: number
  ticks: Tick[]
  /** What the panels use and a reader must be told, and where it starts. */
  key: PlacedEntry[]
  keyY: number
  height: number
}

/**
 * Places the rows of the given panels, one below the other, on one scale.
 * @param handout whether it is the printed handout: rows get more air, and the drawing is as high as its content
 */
export function layoutForest(panels: readonly TherapyPanel[], order: Order, handout = false): ForestLayout {
  const air = handout ? AIR : 0
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
  const key = placeKey(forestKey(placed.flatMap(({ lines }) => lines)), FRAME.width)
  const keyY = y + AXIS
  return {
    drawing: 'forest',
    panels: placed,
    bottom: y,
    ticks: ticksAt(TICKS, effectX),
    key,
    keyY,
    height: handout ? keyY + 2 + KEY_LINE * ((key.at(-1)?.line ?? -1) + 1) : FRAME.tall,
  }
}

function placeRow(row: TherapyRow, y: number, named: boolean, air: number): PlacedLine {
  const height = (named ? TWO_LINE_ROW : ROW) + air
  const fill = fillOf(row)
  return {
    id: row.id,
    row,
    fill,
    label: row.label,
    sub: named ? row.comparator : undefined,
    y,
    height,
    middle: y + height / 2,
    mark: row.estimate === undefined ? undefined : { x: effectX(row.estimate), side: markSide(row.n) },
    interval: row.ci && placeInterval(row.ci, effectX, DOMAIN),
    look: intervalLook(fill, row),
    effect: row.missing ?? formatSmd(row),
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
    interval: placeInterval(corrected.ci, effectX, DOMAIN),
    look: intervalLook('ghost', row),
    effect: formatSmd(corrected),
  }
}
