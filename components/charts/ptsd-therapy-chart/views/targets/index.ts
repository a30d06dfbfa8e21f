import type { TherapyView } from '../view.ts'
import type { TargetsLayout } from './layout.ts'
import { BY_THERAPY } from '../view.ts'
import { layout } from './layout.ts'
import * as words from './words.ts'

/** What each therapy aims at according to the article, and for what the reviews read here have results. */
export const targets: TherapyView<TargetsLayout> = {
  ...BY_THERAPY,
  name: 'What each treatment aims at, and for what there are results',
  steps: 1,
  layout,
  ...words,
}
