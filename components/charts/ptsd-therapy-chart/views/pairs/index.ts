import type { TherapyView } from '../view.ts'
import type { PairsLayout } from './layout.ts'
import { BY_THERAPY } from '../view.ts'
import { pairsOf } from './data.ts'
import { layout } from './layout.ts'
import * as words from './words.ts'

/** The same therapies, tested against something easy and against something harder. */
export const pairs: TherapyView<PairsLayout> = {
  ...BY_THERAPY,
  name: 'The same therapy against an easier and a harder comparator',
  steps: 1,
  layout,
  ...words,
  stops: ({ data }) => pairsOf(data).map(({ therapy }) => therapy.id),
}
