import type { View } from './views/index.ts'

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

/** Whether a stage has been brought in; the groups of therapies are stages. */
export type Shown = (stage: Stage) => boolean

/** What is shown after `step` clicks. A stage that the chart does not have is always shown. */
export function shownAt(stages: readonly Stage[], step: number): Shown {
  return stage => stages.indexOf(stage) < step
}
