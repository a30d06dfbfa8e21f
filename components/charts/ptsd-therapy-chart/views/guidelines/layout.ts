import type { Situation } from '../view.ts'
import type { Stood } from './data.ts'
import { FRAME } from '../../../../kit/frame.ts'
import { wrapText } from '../../../../kit/text.ts'
import { BINS, positionsOf } from './data.ts'

/** Canvas px. Chips stand on the line above the name of their bin. */
const LEFT = 118
const PITCH = (FRAME.width - LEFT) / BINS.length
export const CHIP = { width: PITCH - 12, height: 34, pitch: 40 } as const
const LINES = [146, 288] as const

interface Chip extends Stood { x: number, y: number }
/** One guideline: its name at the left, the line its chips stand on, its bins. */
export interface GuidelineRow { name: string, year: string, line: number, bins: { name: string, x: number, chips: Chip[] }[] }

export interface GuidelinesLayout { drawing: 'guidelines', rows: GuidelineRow[], unreviewed: { x: number, y: number, lines: string[] }, bottom: number, height: number }

export function layout({ data }: Situation): GuidelinesLayout {
  const rows = positionsOf(data).map(({ name, year, bins }, i): GuidelineRow => {
    const line = LINES[i] ?? 0
    return {
      name,
      year,
      line,
      bins: bins.map(({ name, stood }, j) => {
        const x = LEFT + j * PITCH
        return { name, x, chips: stood.map((one, k) => ({ ...one, x, y: line - 5 - CHIP.height - k * CHIP.pitch })) }
      }),
    }
  })
  return {
    drawing: 'guidelines',
    rows,
    unreviewed: { x: LEFT, y: LINES[1] - 38, lines: wrapText(data.guidelines.apa.omits ?? '', 2 * PITCH - 24) },
    bottom: LINES[1] + 26,
    height: FRAME.height,
  }
}
