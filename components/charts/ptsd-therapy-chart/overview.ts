import type { PanelKey, TherapyDataset, TherapyRow } from '../../../evidence/schema/index.ts'
import type { Fill } from '../../drawings/therapy-marks.ts'
import type { Tick } from '../../kit/axis.ts'
import type { IntervalLook, PlacedInterval } from '../../kit/interval.ts'
import type { PlacedEntry } from './key.ts'
import { formatSmd } from '../../../evidence/format.ts'
import { fillOf, intervalLook } from '../../drawings/therapy-marks.ts'
import { ticksAt } from '../../kit/axis.ts'
import { FRAME } from '../../kit/frame.ts'
import { placeInterval } from '../../kit/interval.ts'
import { overviewKey, placeKey } from './key.ts'
import { BASELINE, markSide } from './layout.ts'
import { intervalWord } from './rows.ts'

/** Canvas px of one SMD: the same in all three panels, so that lengths compare across them. */
const PX_PER_SMD = 105

interface PanelFrame { left: number, width: number, domain: readonly [number, number], ticks: readonly number[], title: string }

const LEFT = 152
const GAP = 20
const NARROW = 196
const WIDE = FRAME.width - LEFT - 2 * GAP - 2 * NARROW

/** Where each panel stands. A panel starts at the effect that its left edge means. */
const FRAMES: Record<PanelKey, PanelFrame> = {
  waitlist: { left: LEFT, width: WIDE, domain: domainFrom(-2.3, WIDE), ticks: [-2, -1, 0], title: 'Waitlist or no treatment' },
  placebo: { left: LEFT + WIDE + GAP, width: NARROW, domain: domainFrom(-1.4, NARROW), ticks: [-1, 0], title: 'Any placebo, or sham' },
  active: { left: FRAME.width - NARROW, width: NARROW, domain: domainFrom(-1.4, NARROW), ticks: [-1, 0], title: 'Active treatment' },
}

function domainFrom(start: number, width: number): readonly [number, number] {
  return [start, start + width / PX_PER_SMD]
}

const HEAD = 44
const ROW = 27
/** Room for a corrected estimate, in a lane of its own under the row's. */
const SECOND_LANE = 14
const TEXT_BASELINE = 13
const LANE = 21
const CIRCLES = 148
const CIRCLES_AFTER_WORD = 182
/** From the axis down to the key. */
const AXIS = 25

/** An effect in its cell: text above, interval and mark in a lane below. */
interface OverviewMark {
  row: TherapyRow
  fill: Fill
  x: number
  y: number
  side: number
  look: IntervalLook
  interval?: PlacedInterval
}

interface OverviewCell {
  row: TherapyRow
  text: { x: number, y: number, value: string, after: string }
  circlesX: number
  circlesY: number
  marks: OverviewMark[]
}

interface OverviewRow {
  therapy: TherapyDataset['therapies'][number]
  y: number
  height: number
  labelY: number
  cells: OverviewCell[]
}

interface OverviewPanel {
  key: PanelKey
  left: number
  width: number
  title: string
  nullX: number
  ticks: Tick[]
}

export interface OverviewLayout {
  drawing: 'overview'
  rows: OverviewRow[]
  panels: OverviewPanel[]
  top: number
  /** Where the axes stand. */
  bottom: number
  key: PlacedEntry[]
  keyY: number
  height: number
}

/** x of an effect in a panel of the overview. */
function overviewX(key: PanelKey, smd: number): number {
  const { left, domain } = FRAMES[key]
  return left + (smd - domain[0]) * PX_PER_SMD
}

/** All therapies in the order of the article, each against each comparator that was pooled; one scale throughout. */
export function layoutOverview(data: TherapyDataset): OverviewLayout {
  const { therapies, panels } = data
  let y = HEAD
  const rows = therapies.map((therapy) => {
    const top = y
    const cells = panels.flatMap(({ panel, rows }) => {
      const own = rows.filter(row => row.therapy === therapy.id)
      const main = own.find(row => row.beside === undefined)
      return main ? [placeCell(panel, therapy.name, main, own.filter(row => row !== main), top)] : []
    })
    const height = ROW + (cells.some(cell => cell.marks.some(mark => mark.fill === 'ghost')) ? SECOND_LANE : 0)
    y += height
    return { therapy, y: top, height, labelY: top + height / 2 + BASELINE, cells }
  })
  return {
    drawing: 'overview',
    rows,
    panels: panels.map(({ panel }) => {
      const { left, width, title, ticks } = FRAMES[panel]
      return { key: panel, left, width, title, nullX: overviewX(panel, 0), ticks: ticksAt(ticks, value => overviewX(panel, value)) }
    }),
    top: HEAD,
    bottom: y + 2,
    key: placeKey(overviewKey(data), FRAME.width),
    keyY: y + 2 + AXIS,
    height: FRAME.tall,
  }
}

function placeCell(key: PanelKey, name: string, row: TherapyRow, beside: readonly TherapyRow[], y: number): OverviewCell {
  const { left, domain } = FRAMES[key]
  const toX = (smd: number): number => overviewX(key, smd)
  const mark = (source: TherapyRow, fill: Fill, effect: Pick<TherapyRow, 'estimate' | 'ci'>, lane: number): OverviewMark[] => effect.estimate === undefined
    ? []
    : [{ row: source, fill, x: toX(effect.estimate), y: lane, side: markSide(source.n), look: intervalLook(fill, source), interval: effect.ci && placeInterval(effect.ci, toX, domain) }]
  return {
    row,
    text: { x: left, y: y + TEXT_BASELINE, value: row.missing ?? formatSmd(row), after: [intervalWord(row) === 'CrI' ? 'CrI' : '', row.label === name ? '' : row.label.toLowerCase()].filter(Boolean).join(', ') },
    circlesX: left + (row.interval === 'CrI' ? CIRCLES_AFTER_WORD : CIRCLES),
    circlesY: y + TEXT_BASELINE - 5,
    marks: [row, ...beside].flatMap(source => [
      ...mark(source, fillOf(source), source, y + LANE + (source.corrected ? 3 : 0)),
      ...(source.corrected ? mark(source, 'ghost', source.corrected, y + LANE + SECOND_LANE) : []),
    ]),
  }
}
