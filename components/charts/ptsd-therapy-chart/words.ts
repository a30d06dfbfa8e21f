import type { Explanation } from './explain.ts'
import type { Detail } from './views/view.ts'

/** What a listener hears: the explanation if it is open, else the lit row, in full once it is pinned, else what the step added. */
export function announce({ explanation, detail, pinned, step }: { explanation?: Explanation, detail?: Detail, pinned: boolean, step: string }): string {
  if (explanation)
    return explanation.lines.join(' ')
  if (!detail)
    return step
  return pinned ? detail.join(' ') : detail[0] ?? ''
}
