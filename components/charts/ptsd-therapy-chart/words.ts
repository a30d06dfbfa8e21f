import type { ChartTable } from '../../kit/table.ts'
import type { Explanation } from './explain.ts'
import type { View } from './views/index.ts'
import type { Situation } from './views/view.ts'
import { VIEWS } from './views/index.ts'

/** What a view shows: the alternative text. */
export function alt(view: View, at: Situation): string {
  return VIEWS[view].alt(at)
}

/** What a view shows, as a table. */
export function table(view: View, at: Situation): ChartTable {
  return VIEWS[view].table(at)
}

/** What a listener hears: the explanation if it is open, else the lit row, in full once it is pinned, else what the step added. */
export function announce(view: View, at: Situation, step: number, { explanation, pinned }: { explanation?: Explanation, pinned: boolean }): string {
  if (explanation)
    return explanation.lines.join(' ')
  const detail = VIEWS[view].detail(at)
  if (!detail)
    return VIEWS[view].announce(at, step)
  return pinned ? detail.join(' ') : detail[0] ?? ''
}
