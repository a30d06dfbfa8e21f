import type { TherapyDataset, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { Fill } from '../../../drawings/therapy-marks.ts'
import type { IntervalLook, PlacedInterval } from '../../../kit/interval.ts'
import type { Situation } from './view.ts'
import { scaleLinear } from 'd3-scale'
import { formatInterval, SMD_DECIMALS } from '../../../../evidence/format.ts'
import { isDrawn, lineCount, lineLabel } from '../../../../evidence/therapy-lines.ts'
import { fillOf, intervalLook } from '../../../drawings/therapy-marks.ts'
import { ticksAt } from '../../../kit/axis.ts'
import { FRAME } from '../../../kit/frame.ts'
import { placeInterval } from '../../../kit/interval.ts'
import { effectNumber, isLowCertainty } from '../rows.ts'

/** Canvas px. Text columns and the plot touch nowhere, and all shelves share one scale. */
export const COLUMNS = { shelf: 8, label: 156, effect: 716, interval: 840 } as const
export const PLOT = { left: 352, right: 656 } as const
/** Effects that the scale shows. */
export const DOMAIN = [-2.8, 0.4] as const
const smdScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

/** Height of a row, less where there are many, and what all of them have together; more between rows on paper. */
const ROW = { most: 20, together: 369, air: 2 } as const
const GAP = 3

/** Click with which each shelf comes: the easy one is there at once, the hardest comes alone; one more fades what is not graded well. */
export const SHELF_STEP: Readonly<Record<string, number>> = { 'waitlist': 0, 'waitlist-mixed': 1, 'placebo': 1, 'active': 2 }
export const LAST_SHELF = 2

/** A row of a shelf, or the corrected estimate under it. */
export interface RecordLine {
  id: string
  row: TherapyRow
  fill: Fill
  label: string
  y: number
  middle: number
  x: number
  interval?: PlacedInterval
  look: IntervalLook
  effect: string
  range: string
  /** Whether the last click fades it. */
  faint: boolean
}

export interface Shelf { id: string, title: string, reading: string, y: number, height: number, lines: RecordLine[] }

export interface RecordLayout { drawing: 'evidence', shelves: Shelf[], nullX: number, axisY: number, ticks: ReturnType<typeof ticksAt>, rowHeight: number, key: string, left: GradedCount, height: number }

interface Content { id: string, title: string, reading: string, rows: TherapyRow[] }

/** The shelves from the easiest comparator to the hardest, each with its drawn rows, strongest effect first. */
export function shelvesOf({ panels }: TherapyDataset): Content[] {
  const drawn = (rows: readonly TherapyRow[]): TherapyRow[] => rows.filter(isDrawn).toSorted((a, b) => (a.estimate ?? 0) - (b.estimate ?? 0))
  return panels.flatMap(({ panel, title, reading, rows }) => {
    const mixed = drawn(rows.filter(({ beside }) => beside !== undefined))
    return [
      { id: panel, title, reading, rows: drawn(rows.filter(({ beside }) => beside === undefined)) },
      ...(mixed.length > 0 ? [{ id: `${panel}-mixed`, title: 'All controls', reading: '', rows: mixed }] : []),
    ]
  })
}

function placeLine(row: TherapyRow, id: string, label: string, fill: Fill, effect: Pick<TherapyRow, 'estimate' | 'ci'>, y: number, height: number): RecordLine {
  return {
    id,
    row,
    fill,
    label,
    y,
    middle: y + height / 2,
    x: smdScale(effect.estimate ?? 0),
    interval: effect.ci && placeInterval(effect.ci, smdScale, DOMAIN),
    look: intervalLook(fill, row),
    effect: effectNumber(effect),
    range: effect.ci ? formatInterval(effect.ci, SMD_DECIMALS) : 'no interval',
    faint: isLowCertainty(row),
  }
}

/** The shelves placed one under the other, their rows on one scale. */
export function placeShelves({ data, handout }: Situation): RecordLayout {
  const contents = shelvesOf(data)
  const fit = (ROW.together - GAP * (contents.length - 1)) / lineCount(contents.flatMap(({ rows }) => rows))
  const height = handout ? ROW.most + ROW.air : Math.min(ROW.most, fit)
  let y = 0
  const shelves = contents.map(({ rows, ...shelf }): Shelf => {
    const top = y
    const lines = rows.flatMap((row) => {
      const own = placeLine(row, row.id, lineLabel(row), fillOf(row), row, y, height)
      y += height
      if (!row.corrected)
        return [own]
      const ghost = placeLine(row, `${row.id}-corrected`, row.corrected.label, 'ghost', row.corrected, y, height)
      y += height
      return [own, ghost]
    })
    const placed = { ...shelf, y: top, height: y - top, lines }
    y += GAP
    return placed
  })
  const axisY = y - GAP
  return {
    drawing: 'evidence',
    shelves,
    nullX: smdScale(0),
    axisY,
    ticks: ticksAt([-2, -1], smdScale),
    rowHeight: height,
    key: 'Dotted: interval worked out by us',
    left: gradedCount(data),
    height: Math.max(FRAME.tall, axisY + 24),
  }
}

/** How many drawn rows are graded at least "moderate to low", as a number to see, and in words what the others are. */
export interface GradedCount { count: string, words: string }

export function gradedCount(data: TherapyDataset): GradedCount {
  const rows = shelvesOf(data).flatMap(shelf => shelf.rows)
  const well = rows.filter(row => !isLowCertainty(row)).length
  const not = rows.filter(({ certainty }) => certainty === 'not graded').length
  return { count: `${well} of ${rows.length}`, words: `above low; ${rows.length - well - not} low, ${not} ungraded` }
}
