import type { ChartKeys } from '../../kit/keys.ts'
import type { TherapyModel } from './useTherapyModel.ts'
import type { TherapyState } from './useTherapyState.ts'
import type { View } from './views/index.ts'

const MOVE_HELP = 'Up and down move through the rows, Enter pins one, Escape releases.'

/** What the keys do, for somebody who cannot see the chart. */
export function keyHelp(view: View): string {
  return view === 'evidence' ? `${MOVE_HELP} L fades low certainty, M explains the SMD.` : MOVE_HELP
}

/** What the keys of a focused therapy chart do. Left and right are the clicker's and always turn the page. */
export function therapyKeys(view: View, state: TherapyState, { stops }: Pick<TherapyModel, 'stops'>): ChartKeys {
  function go(index: number): boolean {
    const stop = stops.value.at(index)
    if (stop !== undefined)
      state.light(stop)
    return true
  }

  function move(by: 1 | -1): boolean {
    const index = stops.value.indexOf(state.lit.value)
    const last = stops.value.length - 1
    return go(index < 0 ? (by > 0 ? 0 : last) : Math.min(last, Math.max(0, index + by)))
  }

  function release(): boolean {
    if (state.explained.value)
      state.explain(false)
    else if (state.pinned.value)
      state.pin(false)
    else if (state.lit.value || state.focused.value)
      state.light('')
    else
      return false
    return true
  }

  function pin(): boolean {
    if (!state.lit.value)
      return false
    state.pin(!state.pinned.value)
    return true
  }

  function used(act: () => void): boolean {
    act()
    return true
  }

  return {
    ArrowUp: () => move(-1),
    ArrowDown: () => move(1),
    Home: () => go(0),
    End: () => go(-1),
    Enter: pin,
    Escape: release,
    ...(view === 'evidence' && {
      l: () => used(() => state.dim(!state.dimmed.value)),
      m: () => used(() => state.explain(!state.explained.value)),
    }),
  }
}
