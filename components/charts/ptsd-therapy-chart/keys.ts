import type { ChartKey } from '../../kit/ChartFigure.vue'
import type { TherapyModel } from './model.ts'
import type { TherapyState } from './state.ts'
import { ORDERS } from './rows.ts'
import { COMPARISONS, next, VIEWS } from './state.ts'

/**
 * What the keys of a focused therapy chart do. The handler says whether it used the key; what it does not use goes on
 * to the slide, and so does everything a clicker sends.
 */
export function useTherapyKeys(state: TherapyState, { data, layout }: Pick<TherapyModel, 'data' | 'layout'>): (key: ChartKey) => boolean {
  /** Lines in the order they are drawn: of the forest plot, or one per therapy. */
  function stops(): { therapy: string, line: string }[] {
    return layout.value
      ? layout.value.panels.flatMap(panel => panel.lines.map(({ id, row }) => ({ therapy: row.therapy, line: id })))
      : data.therapies.map(({ id }) => ({ therapy: id, line: '' }))
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

  return (key) => {
    switch (key) {
      case 'up': return move(-1)
      case 'down': return move(1)
      case 'home': return go(0)
      case 'end': return go(-1)
      case 'left': return onEvidence(() => state.compare(next(COMPARISONS, state.comparison.value, -1)))
      case 'right': return onEvidence(() => state.compare(next(COMPARISONS, state.comparison.value)))
      case 'pin':
        if (!state.therapy.value)
          return false
        state.pin(!state.pinned.value)
        return true
      case 'release': return release()
      case 'sort': return onEvidence(() => state.sortBy(next(ORDERS, state.order.value)))
      case 'dim': return onEvidence(() => state.dim(!state.dimmed.value))
      case 'explain': return onEvidence(() => state.explain(!state.explained.value))
      case 'view':
        state.showView(next(VIEWS, state.view.value))
        return true
      default: return false
    }
  }
}
