import type { Therapy, TherapyDataset, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { IntervalLook, PlacedInterval } from '../../../kit/interval.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { scaleLinear } from 'd3-scale'
import { formatSmd } from '../../../../evidence/format.ts'
import { citation } from '../../../../evidence/index.ts'
import { ticksAt } from '../../../kit/axis.ts'
import { FRAME } from '../../../kit/frame.ts'
import { placeInterval } from '../../../kit/interval.ts'
import { textWidth } from '../../../kit/text.ts'
import { againstText, certaintyCell, countsWords, crossesText, effectNumber, intervalText, rowSpeech } from '../rows.ts'

const DOMAIN = [-3, 0.35] as const
const PLOT = { left: 190, right: FRAME.width } as const
const smdScale = scaleLinear(DOMAIN, [PLOT.left, PLOT.right])

const PITCH = 112
/** From the top of a pair to the middles of its two lines. */
const EASIER = 28
const HARDER = 78
const GAP = 14
/** How far the arrow stays from the marks. */
const CLEAR = 12

/** One of the two effects of a pair, with its words beside the interval, where there is room. */
interface PairLine {
  row: TherapyRow
  x: number
  y: number
  interval: PlacedInterval
  look: IntervalLook
  textX: number
  anchor: 'start' | 'end'
  effect: string
  against: string
}

/** Its captions: of the reviews, then of both intervals together. */
export interface PlacedPair { therapy: Therapy, y: number, easier: PairLine, harder: PairLine, arrow: string, captions: string[] }

export interface PairsLayout { drawing: 'pairs', pairs: PlacedPair[], pitch: number, nullX: number, left: number, right: number, axisY: number, ticks: ReturnType<typeof ticksAt>, height: number }

type Estimated = TherapyRow & { estimate: number, ci: [number, number] }
interface Pair { therapy: Therapy, easier: Estimated, harder: Estimated }

/** The pairs of the data, their rows looked up; the schema sees to it that they are there. */
function pairsOf({ pairs, panels, therapies }: TherapyDataset): Pair[] {
  const rows = panels.flatMap(panel => panel.rows)
  const estimated = (id: string): Estimated | undefined => rows.find((row): row is Estimated => row.id === id && row.estimate !== undefined && row.ci !== undefined)
  return pairs.flatMap((pair) => {
    const [easier, harder] = [estimated(pair.easier), estimated(pair.harder)]
    const therapy = therapies.find(({ id }) => id === easier?.therapy)
    return easier && harder && therapy ? [{ therapy, easier, harder }] : []
  })
}

/** Whether both effects come from one review. */
function reviewsText({ easier, harder }: Pair): string {
  return easier.source === harder.source ? 'one review' : 'two reviews'
}

/** Whether the two intervals have values in common, so that the difference between them is not sure. */
export function overlap(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] <= b[1] && b[0] <= a[1]
}

function placeLine(row: Estimated, y: number): PairLine {
  const interval = placeInterval(row.ci, smdScale, DOMAIN)
  const [effect, against] = [effectNumber(row), againstText(row)]
  const width = textWidth(effect, 20, 600) + textWidth(` ${against}`)
  const before = interval.lower - GAP - width >= PLOT.left
  return {
    row,
    x: smdScale(row.estimate),
    y,
    interval,
    look: row.interval,
    textX: before ? interval.lower - GAP : interval.upper + GAP,
    anchor: before ? 'end' : 'start',
    effect,
    against,
  }
}

function layout({ data }: Situation): PairsLayout {
  const all = pairsOf(data)
  const pairs = all.map((pair, i): PlacedPair => {
    const y = i * PITCH
    const [easier, harder] = [placeLine(pair.easier, y + EASIER), placeLine(pair.harder, y + HARDER)]
    return {
      therapy: pair.therapy,
      y,
      easier,
      harder,
      arrow: `M${easier.x + 6} ${easier.y + CLEAR}L${harder.x - 9} ${harder.y - CLEAR - 3}`,
      captions: [reviewsText(pair), ...(overlap(pair.easier.ci, pair.harder.ci) ? ['intervals overlap'] : [])],
    }
  })
  const axisY = all.length * PITCH + 4
  return { drawing: 'pairs', pairs, pitch: PITCH, nullX: smdScale(0), left: PLOT.left, right: PLOT.right, axisY, ticks: ticksAt([-3, -2, -1], smdScale), height: FRAME.tall }
}

function alt({ data }: Situation): string {
  const sentences = pairsOf(data).map((pair) => {
    const { therapy, easier, harder } = pair
    const told = overlap(easier.ci, harder.ci) ? 'the two intervals overlap' : 'the two intervals do not overlap'
    return `${therapy.name}: ${formatSmd(easier)} ${againstText(easier)}, then ${formatSmd(harder)} ${againstText(harder)}, which ${crossesText(harder)}; ${reviewsText(pair)}, ${told}.`
  })
  return `The same therapy against an easier and a harder comparator, as standardized mean differences in PTSD symptoms with 95% intervals (negative: fewer symptoms). ${sentences.join(' ')}`
}

function table({ data }: Situation): ChartTable {
  const cells = (row: TherapyRow): string[] => [row.label, row.comparator, effectNumber(row), intervalText(row), countsWords(row), certaintyCell(row), citation(row.source)]
  return {
    caption: `The same therapy against an easier and a harder comparator (standardized mean difference in ${data.outcome}; negative: fewer symptoms)`,
    columns: ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'],
    rows: pairsOf(data).flatMap(({ easier, harder }) => [cells(easier), cells(harder)]),
  }
}

function detail(at: Situation): Detail | undefined {
  const pair = pairsOf(at.data).find(({ therapy }) => therapy.id === at.lit)
  return pair && [rowSpeech(pair.easier), rowSpeech(pair.harder)]
}

function says({ data }: Situation, step: number): string {
  const told = pairsOf(data).map(({ therapy, easier, harder }) => {
    const row = step === 0 ? easier : harder
    return `${therapy.name} ${effectNumber(row)} ${againstText(row)}${step === 0 ? '' : `, ${crossesText(row)}`}`
  })
  return `${step === 0 ? 'Against an easier comparator' : 'Against a harder one'}: ${told.join('; ')}.`
}

/** The same therapies, tested against something easy and against something harder. */
export const pairs: TherapyView<PairsLayout> = {
  name: 'The same therapy against an easier and a harder comparator',
  steps: 1,
  layout,
  alt,
  table,
  stops: ({ data }) => pairsOf(data).map(({ therapy }) => therapy.id),
  therapyOf: (_, stop) => stop,
  detail,
  says,
}
