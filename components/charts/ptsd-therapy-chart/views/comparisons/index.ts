import type { TherapyView } from '../view.ts'
import type { ComparisonsLayout } from './layout.ts'
import { layout } from './layout.ts'
import * as words from './words.ts'

/** Comparisons of trials as dots, by comparator, with what they pool to. */
export const comparisons: TherapyView<ComparisonsLayout> = {
  name: 'Effects of trials, by comparator',
  steps: 2,
  layout,
  ...words,
  stops: ({ data }) => data.comparisons.groups.map(group => group.finding),
  therapyOf: () => undefined,
}
