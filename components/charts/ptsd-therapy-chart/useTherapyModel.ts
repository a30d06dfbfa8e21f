import type { ComputedRef, Ref } from 'vue'
import type { ChartTable } from '../../kit/table.ts'
import type { Explanation } from './explain.ts'
import type { TherapyState } from './useTherapyState.ts'
import type { View } from './views/index.ts'
import type { Detail, Situation } from './views/view.ts'
import therapies from 'virtual:therapies'
import { computed } from 'vue'
import { useMedium } from '../../../theme/medium.ts'
import { explainLit } from './explain.ts'
import { VIEWS } from './views/index.ts'
import { alt, announce, table } from './words.ts'

/** What the therapy chart shows for a state: everything but the drawing. */
export interface TherapyModel {
  /** The drawing that is shown, placed. */
  layout: ComputedRef<ReturnType<typeof VIEWS[View]['layout']>>
  situation: ComputedRef<Situation>
  alt: ComputedRef<string>
  table: ComputedRef<ChartTable>
  /** Ids of the rows that the keys go through. */
  stops: ComputedRef<string[]>
  detail: ComputedRef<Detail | undefined>
  explanation: ComputedRef<Explanation>
  announcement: ComputedRef<string>
  /** Ids of the rows that are marked: the lit one, or all of the therapy that is looked at in another view. */
  marked: ComputedRef<string[]>
}

/** The model of the therapy chart in one view. */
export function useTherapyModel(view: View, step: Ref<number>, state: TherapyState): TherapyModel {
  const medium = useMedium()
  const { layout, stops, detail, therapyOf } = VIEWS[view]
  const situation = computed((): Situation => ({ data: therapies, handout: medium.value === 'handout', lit: state.lit.value }))
  const explanation = computed(() => explainLit(situation.value))
  return {
    layout: computed(() => layout(situation.value)),
    situation,
    alt: computed(() => alt(view, situation.value)),
    table: computed(() => table(view, situation.value)),
    stops: computed(() => stops(situation.value)),
    detail: computed(() => detail(situation.value)),
    explanation,
    announcement: computed(() => announce(view, situation.value, step.value, { explanation: state.explained.value ? explanation.value : undefined, pinned: state.pinned.value })),
    marked: computed(() => state.lit.value
      ? [state.lit.value]
      : stops(situation.value).filter(stop => state.focused.value && therapyOf(therapies, stop) === state.focused.value)),
  }
}
