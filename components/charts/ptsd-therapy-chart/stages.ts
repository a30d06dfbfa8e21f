import type { Therapy } from './rows.ts'
import type { View } from './state.ts'

/** What a click of the therapy chart brings. */
export type Stage = 'axis' | 'aims' | 'results' | 'first-line' | 'approach' | 'drug' | 'takeaway'

/** Click steps of each view, in order. A slide that shows one panel in full opens complete. */
export function stagesOf(view: View, full: boolean): Stage[] {
  switch (view) {
    case 'targets': return ['aims', 'results']
    case 'guidelines': return ['first-line', 'approach', 'drug']
    case 'evidence': return full ? [] : ['axis', 'first-line', 'approach', 'drug', 'takeaway']
  }
}

/** What has been brought in by the given click. */
export interface Shown { has: (stage: Stage) => boolean, group: (group: Therapy['group']) => boolean }

/** What is shown after `step` clicks. A stage that the chart does not have is always shown. */
export function shownAt(stages: readonly Stage[], step: number): Shown {
  const has = (stage: Stage): boolean => {
    const index = stages.indexOf(stage)
    return index < step
  }
  return { has, group: has }
}
