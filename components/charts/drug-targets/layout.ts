import type { DrugClass } from './words.ts'
import { FRAME } from '../../kit/frame.ts'

/** Baselines of the table's rows, and the rules between them; canvas px. */
export const BASELINES = [258, 294, 330] as const
export const RULES = [269, 305] as const

/** Baseline of the names of the classes. */
export const HEAD = 20
/** Middle of the figure, where the names of the rows stand. */
export const MIDDLE = FRAME.width / 2
/** Half of the column that names the rows. */
const NAMES = 84
/** Room for a value between the edge of the figure and the names. */
export const VALUE_WIDTH = MIDDLE - NAMES

/** Where each class has its name, at the outer edge, and its values, next to the names of the rows. */
export const SIDES: Record<DrugClass['id'], { x: number, anchor: 'start' | 'end', nameX: number, nameAnchor: 'start' | 'end' }> = {
  older: { x: VALUE_WIDTH, anchor: 'end', nameX: 0, nameAnchor: 'start' },
  ketamine: { x: MIDDLE + NAMES, anchor: 'start', nameX: FRAME.width, nameAnchor: 'end' },
}

/** The word that both drawings share, with a line to the molecules of each. */
export const MESSENGER_LABEL = { y: 143, older: 'M380 138H316', ketamine: 'M468 138H556' } as const
