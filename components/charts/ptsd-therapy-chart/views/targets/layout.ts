import type { Situation } from '../view.ts'
import type { Target, TherapyTargets } from './data.ts'
import { FRAME } from '../../../../kit/frame.ts'
import { SYMPTOMS, targetsOf } from './data.ts'
import { WHOLE_NAME } from './words.ts'

/** Column of PTSD as a whole. Canvas px. */
export const WHOLE = { x: 150, width: 122 } as const
const FIRST = 286
const COLUMN = (FRAME.width - FIRST) / SYMPTOMS.length
const HEAD = 30
const ROW = 29

interface TargetCell extends Target { x: number, width: number }
export interface TargetRow extends Pick<TherapyTargets, 'therapy' | 'pooled'> { y: number, height: number, middle: number, cells: TargetCell[] }
export interface TargetsLayout { drawing: 'targets', rows: TargetRow[], columns: { name: string, x: number }[], bottom: number, height: number }

export function layout({ data }: Situation): TargetsLayout {
  const rows = targetsOf(data).map(({ therapy, pooled, targets }, i): TargetRow => {
    const y = HEAD + i * ROW
    return { therapy, pooled, y, height: ROW, middle: y + ROW / 2, cells: targets.map((target, j) => ({ ...target, x: FIRST + j * COLUMN, width: COLUMN })) }
  })
  return {
    drawing: 'targets',
    rows,
    columns: [{ name: WHOLE_NAME, x: WHOLE.x + WHOLE.width / 2 }, ...SYMPTOMS.map(({ name }, j) => ({ name, x: FIRST + (j + 0.5) * COLUMN }))],
    bottom: HEAD + rows.length * ROW,
    height: FRAME.height,
  }
}
