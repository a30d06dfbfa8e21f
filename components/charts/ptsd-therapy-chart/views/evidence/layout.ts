import type { TherapyRow } from '../../../../../evidence/schema/index.ts'
import type { Fill } from '../../../../drawings/therapy-marks.ts'
import type { Tick } from '../../../../kit/axis.ts'
import type { IntervalLook, PlacedInterval } from '../../../../kit/interval.ts'
import type { Situation } from '../view.ts'
import { scaleLinear } from 'd3-scale'
import { formatInterval, SMD_DECIMALS } from '../../../../../evidence/format.ts'
import { lineCount, lineLabel } from '../../../../../evidence/therapy-lines.ts'
import { fillOf, intervalLook } from '../../../../drawings/therapy-marks.ts'
import { ticksAt } from '../../../../kit/axis.ts'
import { FRAME } from '../../../../kit/frame.ts'
import { placeInterval } from '../../../../kit/interval.ts'
import { wrapText } from '../../../../kit/text.ts'
import { effectNumber, isLowCertainty } from '../../rows.ts'
import { DOMAIN, shelvesOf } from './data.ts'

/** Canvas px. Text columns and the plot touch nowhere, and all shelves share one scale. */
export const COLUMNS = { shelf: 8, label: 156, effect: 716, interval: 840 } as const
export const PLOT = { left: 352, right: 656 } as const
const smdScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

/** Height of a row, less where there are many, and what all of them have together; more between rows on paper. */
const ROW = { most: 20, together: 369, air: 2 } as const
const GAP = 3
/** From the top of a shelf to the first baseline of its title, and between baselines. */
export const TITLE = { y: 15, leading: 18 } as const

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

/** A shelf, its title in lines and below it how to read its effects. */
export interface Shelf { id: string, title: string[], titleY: number, reading: string, readingY: number, y: number, height: number, lines: RecordLine[] }

export interface RecordLayout { drawing: 'evidence', shelves: Shelf[], nullX: number, axisY: number, ticks: Tick[], rowHeight: number, height: number }

/** A shelf's title in as few lines as its column allows, about equally long. */
function titleLines(title: string): string[] {
  const inWidth = (width: number): string[] => wrapText(title, width, 16, 600)
  const widest = COLUMNS.label - COLUMNS.shelf - 8
  const count = inWidth(widest).length
  const widths = Array.from({ length: widest }, (_, i) => i + 1)
  return inWidth(widths.find(width => inWidth(width).length === count) ?? widest)
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
    range: effect.ci ? formatInterval(effect.ci, SMD_DECIMALS) : 'unreported',
    faint: isLowCertainty(row),
  }
}

/** The shelves placed one under the other, their rows on one scale. */
export function layout({ data, handout }: Situation): RecordLayout {
  const contents = shelvesOf(data)
  const fit = (ROW.together - GAP * (contents.length - 1)) / lineCount(contents.flatMap(({ rows }) => rows))
  const height = handout ? ROW.most + ROW.air : Math.min(ROW.most, fit)
  let y = 0
  const shelves = contents.map(({ id, title, reading, rows }): Shelf => {
    const top = y
    const words = titleLines(title)
    const lines = rows.flatMap((row) => {
      const own = placeLine(row, row.id, lineLabel(row), fillOf(row), row, y, height)
      y += height
      if (!row.corrected)
        return [own]
      const ghost = placeLine(row, `${row.id}-corrected`, row.corrected.label, 'ghost', row.corrected, y, height)
      y += height
      return [own, ghost]
    })
    y += GAP
    return { id, title: words, titleY: top + TITLE.y, reading, readingY: top + TITLE.y + words.length * TITLE.leading, y: top, height: y - GAP - top, lines }
  })
  const axisY = y - GAP
  return {
    drawing: 'evidence',
    shelves,
    nullX: smdScale(0),
    axisY,
    ticks: ticksAt([-2, -1], smdScale),
    rowHeight: height,
    height: Math.max(FRAME.tall, axisY + 24),
  }
}
