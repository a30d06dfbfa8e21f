import type { Therapy } from '../../../../../evidence/schema/index.ts'
import type { Tick } from '../../../../kit/axis.ts'
import type { PlacedInterval } from '../../../../kit/interval.ts'
import type { Situation } from '../view.ts'
import type { Estimated } from './data.ts'
import { scaleLinear } from 'd3-scale'
import { ticksAt } from '../../../../kit/axis.ts'
import { FRAME } from '../../../../kit/frame.ts'
import { placeInterval } from '../../../../kit/interval.ts'
import { textWidth } from '../../../../kit/text.ts'
import { againstText, effectNumber } from '../../rows.ts'
import { pairsOf } from './data.ts'
import { captionLines } from './words.ts'

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
  row: Estimated
  x: number
  y: number
  interval: PlacedInterval
  textX: number
  anchor: 'start' | 'end'
  effect: string
  against: string
}

/** Its captions: of the reviews, then of both intervals together. */
export interface PlacedPair { therapy: Therapy, y: number, easier: PairLine, harder: PairLine, arrow: string, captions: string[] }

export interface PairsLayout { drawing: 'pairs', pairs: PlacedPair[], pitch: number, nullX: number, left: number, right: number, axisY: number, ticks: Tick[], height: number }

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
    textX: before ? interval.lower - GAP : interval.upper + GAP,
    anchor: before ? 'end' : 'start',
    effect,
    against,
  }
}

export function layout({ data }: Situation): PairsLayout {
  const pairs = pairsOf(data).map((pair, i): PlacedPair => {
    const y = i * PITCH
    const [easier, harder] = [placeLine(pair.easier, y + EASIER), placeLine(pair.harder, y + HARDER)]
    return {
      therapy: pair.therapy,
      y,
      easier,
      harder,
      arrow: `M${easier.x + 6} ${easier.y + CLEAR}L${harder.x - 9} ${harder.y - CLEAR - 3}`,
      captions: captionLines(pair),
    }
  })
  return { drawing: 'pairs', pairs, pitch: PITCH, nullX: smdScale(0), ...PLOT, axisY: pairs.length * PITCH + 4, ticks: ticksAt([-3, -2, -1], smdScale), height: FRAME.tall }
}
