import type { Explanation } from './explain.ts'
import type { Detail } from './views/view.ts'

/** What a listener hears: the explanation if it is open, else the lit row, in full once it is pinned. */
export function announce({ explanation, detail, pinned }: { explanation?: Explanation, detail?: Detail, pinned: boolean }): string {
  if (explanation)
    return explanation.lines.join(' ')
  if (!detail)
    return ''
  return pinned ? detail.join(' ') : detail[0] ?? ''
}
