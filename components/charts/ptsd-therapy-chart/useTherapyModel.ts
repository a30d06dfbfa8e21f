import type { ComputedRef } from 'vue'
import type { PanelKey } from '../../../evidence/schema/index.ts'
import type { ChoiceGroup } from './controls.ts'
import type { Explanation } from './explain.ts'
import type { ForestLayout } from './forest.ts'
import type { OverviewLayout } from './overview.ts'
import type { TherapyState } from './useTherapyState.ts'
import type { GuidelinesLayout } from './views/guidelines.ts'
import type { TargetsLayout } from './views/targets.ts'
import type { Detail, Situation, Table } from './views/view.ts'
import { computed } from 'vue'
import { evidence } from '../../../evidence/index.ts'
import { useMedium } from '../../../theme/medium.ts'
import { therapyControls } from './controls.ts'
import { explainLit } from './explain.ts'
import { fadedNote } from './views/evidence.ts'
import { VIEWS } from './views/index.ts'
import { alt, announce, name, table } from './words.ts'

/** What the therapy chart shows for a state: everything but the drawing. */
export interface TherapyModel {
  /** The drawing that is shown, placed. */
  layout: ComputedRef<TargetsLayout | ForestLayout | OverviewLayout | GuidelinesLayout>
  situation: ComputedRef<Situation>
  name: ComputedRef<string>
  alt: ComputedRef<string>
  table: ComputedRef<Table>
  /** Top of the lit row, 0 for none. */
  litY: ComputedRef<number>
  detail: ComputedRef<Detail | undefined>
  explanation: ComputedRef<Explanation>
  announcement: ComputedRef<string>
  /** How many rows are faded, where any are. */
  note: ComputedRef<string | undefined>
  controls: ComputedRef<ChoiceGroup[]>
}

/** The model of a therapy chart whose slide opens with `own` panels in full, or with the overview where there are none. */
export function useTherapyModel(state: TherapyState, own: () => readonly PanelKey[]): TherapyModel {
  const medium = useMedium()
  const keys = computed((): readonly PanelKey[] => {
    const { value } = state.comparison
    return value === 'own' ? own() : value === 'all' ? [] : [value]
  })
  const situation = computed((): Situation => ({
    data: evidence.therapies,
    panels: evidence.therapies.panels.filter(({ panel }) => keys.value.includes(panel)),
    order: state.order.value,
    handout: medium.value === 'handout',
    therapy: state.therapy.value,
    line: state.line.value,
  }))
  const view = computed(() => VIEWS[state.view.value])
  const detail = computed(() => view.value.detail(situation.value))
  const explanation = computed(() => explainLit(situation.value))
  const note = computed(() => state.view.value === 'evidence' && state.dimmed.value ? fadedNote(situation.value) : undefined)

  return {
    layout: computed(() => view.value.layout(situation.value)),
    situation,
    name: computed(() => name(state.view.value, situation.value)),
    alt: computed(() => alt(state.view.value, situation.value)),
    table: computed(() => table(state.view.value, situation.value)),
    litY: computed(() => view.value.rowY(situation.value)),
    detail,
    explanation,
    announcement: computed(() => announce({
      explanation: state.explained.value ? explanation.value : undefined,
      detail: detail.value,
      pinned: state.pinned.value,
      note: note.value,
    })),
    note,
    controls: computed(() => therapyControls(state, keys.value)),
  }
}
