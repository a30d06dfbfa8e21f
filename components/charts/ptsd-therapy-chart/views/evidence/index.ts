import type { TherapyView } from '../view.ts'
import type { RecordLayout } from './layout.ts'
import { LAST_SHELF, rowOf } from './data.ts'
import { layout } from './layout.ts'
import * as words from './words.ts'

/** The record: every drawn effect on the shelf of its comparator, on one scale. */
export const evidence: TherapyView<RecordLayout> = {
  name: 'Effects on PTSD symptoms, by comparator',
  steps: LAST_SHELF + 1,
  layout,
  ...words,
  stops: at => layout(at).shelves.flatMap(({ lines }) => lines.map(({ id }) => id)),
  therapyOf: (data, stop) => rowOf(data, stop)?.therapy,
}
