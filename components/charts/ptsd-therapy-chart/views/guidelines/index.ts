import type { TherapyView } from '../view.ts'
import type { GuidelinesLayout } from './layout.ts'
import { BY_THERAPY } from '../view.ts'
import { layout } from './layout.ts'
import * as words from './words.ts'

/** Where two guidelines stand on each therapy. */
export const guidelines: TherapyView<GuidelinesLayout> = {
  ...BY_THERAPY,
  name: 'Positions of two guidelines',
  steps: 1,
  layout,
  ...words,
}
