import type { ChartKeys } from '../../kit/keys.ts'
import type { TherapyModel } from './useTherapyModel.ts'
import type { TherapyState } from './useTherapyState.ts'
import { ORDERS } from './rows.ts'
import { COMPARISONS, next } from './useTherapyState.ts'
import { VIEW_NAMES } from './views/index.ts'

/** What the keys do, for somebody who cannot see the chart. */
export const KEY_HELP = 'Up and down move through the rows, Enter pins one, Escape releases. Left and right switch the comparator. S sorts, L fades low certainty, M explains the SMD, V changes the view.'

/** What the keys of a focused therapy chart do. */
export function therapyKeys(state: TherapyState, { layout, situation }: Pick<TherapyModel, 'layout' | 'situation'>): ChartKeys {
  /** Lines in the order they are drawn: of the forest plot, or one per therapy. */
  function stops(): { therapy: string, line: string }[] {
    return layout.value.drawing === 'forest'
      ? layout.value.panels.flatMap(panel => panel.lines.map(({ id, row }) => ({ therapy: row.therapy, line: id })))
      : situation.value.data.therapies.map(({ id }) => ({ therapy: id, line: '' }))
  }

  function move(by: 1 | -1): boolean {
    const list = stops()
    const index = list.findIndex(stop => stop.therapy === state.therapy.value && (stop.line === state.line.value || !state.line.value))
    return go(index < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, index + by)))
  }

  function go(index: number): boolean {
    const stop = stops().at(index)
    if (stop)
      state.light(stop.therapy, stop.line)
    return true
  }

  function release(): boolean {
    if (state.explained.value)
      state.explain(false)
    else if (state.pinned.value)
      state.pin(false)
    else if (state.therapy.value)
      state.light('')
    else
      return false
    return true
  }

  function onEvidence(act: () => void): boolean {
    if (state.view.value !== 'evidence')
      return false
    act()
    return true
  }

  function pin(): boolean {
    if (!state.therapy.value)
      return false
    state.pin(!state.pinned.value)
    return true
  }

  function changeView(): boolean {
    state.showView(next(VIEW_NAMES, state.view.value))
    return true
  }

  return {
    ArrowUp: () => move(-1),
    ArrowDown: () => move(1),
    Home: () => go(0),
    End: () => go(-1),
    ArrowLeft: () => onEvidence(() => state.compare(next(COMPARISONS, state.comparison.value, -1))),
    ArrowRight: () => onEvidence(() => state.compare(next(COMPARISONS, state.comparison.value))),
    Enter: pin,
    Escape: release,
    s: () => onEvidence(() => state.sortBy(next(ORDERS, state.order.value))),
    l: () => onEvidence(() => state.dim(!state.dimmed.value)),
    m: () => onEvidence(() => state.explain(!state.explained.value)),
    v: changeView,
  }
}
