import type { PanelKey } from '../../../evidence/schema/index.ts'
import type { Comparison, TherapyState } from './useTherapyState.ts'
import { ORDERS } from './rows.ts'
import { VIEW_NAMES } from './views/index.ts'

/** One choice a reader can make with the pointer; the keyboard reaches the same through the chart. */
export interface Choice { label: string, on: boolean, choose: () => void }
export interface ChoiceGroup { name: string, choices: Choice[] }

const COMPARISONS: readonly { key: Exclude<Comparison, 'own'>, label: string }[] = [
  { key: 'waitlist', label: 'waitlist' },
  { key: 'placebo', label: 'placebo' },
  { key: 'active', label: 'active' },
  { key: 'all', label: 'all three' },
]

/** Everything that a reader can choose now. `panels` are those shown in full. */
export function therapyControls(state: TherapyState, panels: readonly PanelKey[]): ChoiceGroup[] {
  const choice = <T extends string>(label: T, current: T, choose: (value: T) => void): Choice => ({ label, on: label === current, choose: () => choose(label) })
  const views = { name: 'View', choices: VIEW_NAMES.map(view => choice(view, state.view.value, state.showView)) }
  if (state.view.value !== 'evidence')
    return [views]
  return [
    views,
    {
      name: 'Comparator',
      choices: COMPARISONS.map(({ key, label }) => ({ label, on: key === 'all' ? panels.length === 0 : panels.includes(key), choose: () => state.compare(key) })),
    },
    ...(panels.length > 0 ? [{ name: 'Order', choices: ORDERS.map(order => choice(order, state.order.value, state.sortBy)) }] : []),
    {
      name: 'Help',
      choices: [
        { label: 'fade low certainty', on: state.dimmed.value, choose: () => state.dim(!state.dimmed.value) },
        { label: 'SMD?', on: state.explained.value, choose: () => state.explain(!state.explained.value) },
      ],
    },
  ]
}
