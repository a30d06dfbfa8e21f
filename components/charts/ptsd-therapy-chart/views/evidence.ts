import type { Finding, TherapyDataset, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { Fill } from '../../../drawings/therapy-marks.ts'
import type { IntervalLook, PlacedInterval } from '../../../kit/interval.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { scaleLinear } from 'd3-scale'
import { effectDecimals, formatInterval, formatNumber, formatSmd, SMD_DECIMALS } from '../../../../evidence/format.ts'
import { citation, finding } from '../../../../evidence/index.ts'
import { fillOf, intervalLook } from '../../../drawings/therapy-marks.ts'
import { ticksAt } from '../../../kit/axis.ts'
import { FRAME } from '../../../kit/frame.ts'
import { placeInterval } from '../../../kit/interval.ts'
import { certaintyCell, countsWords, crossesText, effectNumber, intervalText, isLowCertainty, rowName, rowSpeech } from '../rows.ts'

/** Canvas px. Text columns and the plot touch nowhere, and all shelves share one scale. */
export const COLUMNS = { shelf: 8, label: 156, effect: 716, interval: 840 } as const
export const PLOT = { left: 352, right: 656 } as const
const DOMAIN = [-2.8, 0.4] as const
const smdScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

const ROW = 18
const AIR = 4
const PAD = 0.5
const GAP = 3

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

export interface RecordLayout { drawing: 'evidence', shelves: Shelf[], nullX: number, axisY: number, ticks: ReturnType<typeof ticksAt>, rowHeight: number, key: string, left: string, height: number }

interface Content { id: string, title: string, reading: string, rows: TherapyRow[] }

/** The shelves from the easiest comparator to the hardest, each with its drawn rows, strongest effect first. */
function shelvesOf({ panels }: TherapyDataset): Content[] {
  const drawn = (rows: readonly TherapyRow[]): TherapyRow[] => rows.filter(row => row.drawn && row.estimate !== undefined).toSorted((a, b) => (a.estimate ?? 0) - (b.estimate ?? 0))
  return panels.flatMap(({ panel, title, reading, rows }) => {
    const mixed = drawn(rows.filter(({ beside }) => beside !== undefined))
    return [
      { id: panel, title, reading, rows: drawn(rows.filter(({ beside }) => beside === undefined)) },
      ...(mixed.length > 0 ? [{ id: `${panel}-mixed`, title: 'All kinds', reading: '', rows: mixed }] : []),
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

/** How a row is called in its shelf: with what the shelf's title does not say. */
function labelOf(row: TherapyRow): string {
  if (row.design === 'single trial')
    return `${row.label}, one trial`
  return row.mixes ? `${row.label}, mixed controls` : row.label
}

function layout({ data, handout }: Situation): RecordLayout {
  const height = ROW + (handout ? AIR : 0)
  let y = 0
  const shelves = shelvesOf(data).map(({ rows, ...shelf }): Shelf => {
    const top = y
    y += PAD
    const lines = rows.flatMap((row) => {
      const own = placeLine(row, row.id, labelOf(row), fillOf(row), row, y, height)
      y += height
      if (!row.corrected)
        return [own]
      const ghost = placeLine(row, `${row.id}-corrected`, row.corrected.label, 'ghost', row.corrected, y, height)
      y += height
      return [own, ghost]
    })
    y += PAD
    const placed = { ...shelf, y: top, height: y - top, lines }
    y += GAP
    return placed
  })
  const axisY = y - GAP + 1
  return {
    drawing: 'evidence',
    shelves,
    nullX: smdScale(0),
    axisY,
    ticks: ticksAt([-2, -1], smdScale),
    rowHeight: height,
    key: 'Dotted: interval worked out by us',
    left: leftText(data),
    height: Math.max(FRAME.tall, axisY + 24),
  }
}

/** How many drawn rows are graded at least "moderate to low". */
function leftText(data: TherapyDataset): string {
  const rows = shelvesOf(data).flatMap(shelf => shelf.rows)
  return `Graded moderate to low or better: ${rows.filter(row => !isLowCertainty(row)).length} of ${rows.length}`
}

function alt({ data }: Situation): string {
  const sentences = shelvesOf(data).map(({ title, rows }) => `${title}: ${rows.map((row) => {
    const corrected = row.corrected ? `; ${row.corrected.label} ${formatSmd(row.corrected)}, ${crossesText(row.corrected)}` : ''
    return `${rowName(row)} ${formatSmd(row)}${row.ci && row.ci[1] >= 0 ? `, ${crossesText(row)}` : ''}${corrected}`
  }).join('; ')}.`)
  return `Standardized mean differences in PTSD symptoms with 95% intervals, by comparator; negative means fewer symptoms. ${sentences.join(' ')} ${leftText(data)}. Effects must not be compared across comparators.`
}

function table({ data }: Situation): ChartTable {
  const cells = (row: TherapyRow): string[] => row.estimate === undefined
    ? [row.label, row.comparator, row.missing ?? '', 'none', countsWords(row), certaintyCell(row), citation(row.source)]
    : [row.label, row.comparator, effectNumber(row), intervalText(row), countsWords(row), certaintyCell(row), citation(row.source)]
  return {
    caption: `Effects on ${data.outcome}, by comparator: standardized mean difference (negative: fewer symptoms than the comparator)`,
    columns: ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'],
    rows: [
      ...data.panels.flatMap(({ rows }) => rows.flatMap((row) => {
        const { corrected } = row
        return [cells(row), ...(corrected ? [[`${row.label}, ${corrected.label}`, row.comparator, effectNumber(corrected), intervalText({ ci: corrected.ci, interval: 'CI' }), countsWords(row), certaintyCell(row), citation(row.source)]] : [])]
      })),
      ...data.tableOnly.map(id => pooledCells(finding(id))),
    ],
  }
}

/** A pooled effect that no shelf may hold, because it mixes comparators or has no interval. */
function pooledCells(row: Finding): string[] {
  const decimals = Math.max(SMD_DECIMALS, effectDecimals(row))
  const interval = row.ci ? `${formatInterval(row.ci, decimals)} (95% CI)` : 'none'
  return [`${row.intervention} (${row.timepoint}; not drawn)`, row.comparator, formatNumber(row.estimate ?? 0, decimals), interval, countsWords(row), certaintyCell(row), citation(row.source)]
}

/** Row that is lit, by its own id or by that of its corrected estimate. */
function litRow({ data, lit }: Situation): TherapyRow | undefined {
  return shelvesOf(data).flatMap(({ rows }) => rows).find(({ id }) => id === lit || `${id}-corrected` === lit)
}

function detail(at: Situation): Detail | undefined {
  const row = litRow(at)
  return row && [rowSpeech(row), row.says]
}

/** The record: every drawn effect on the shelf of its comparator, on one scale. */
export const evidence: TherapyView<RecordLayout> = {
  name: 'Effects on PTSD symptoms, by comparator',
  steps: 3,
  layout,
  alt,
  table,
  stops: at => layout(at).shelves.flatMap(({ lines }) => lines.map(({ id }) => id)),
  rowY: at => layout(at).shelves.flatMap(({ lines }) => lines).find(({ id }) => id === at.lit)?.middle ?? 0,
  detail,
}
