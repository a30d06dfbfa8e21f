import type { Therapy, TherapyDataset } from '../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../kit/table.ts'

/** What a reader looks at: all that a view needs to be drawn and to be told. */
export interface Situation {
  data: TherapyDataset
  /** Whether it is the printed handout, which has more room in height. */
  handout: boolean
  /** Id of the row that is lit, one of the view's `stops`; empty for none. */
  lit: string
}

/** What is told of a row, a sentence or two per line: the first when it is lit, all when it is pinned. */
export type Detail = string[]

/**
 * One drawing of the therapies, in a folder of its own: `data.ts` picks what is shown, `layout.ts` places it, `words.ts`
 * tells it. All views have the same shape, so that the chart looks them up by name.
 */
export interface TherapyView<Layout extends { height: number }> {
  /** What the figure is called. */
  name: string
  /** Clicks after the first picture. */
  steps: number
  /** Where everything stands, canvas px. */
  layout: (at: Situation) => Layout
  /** What the drawing shows, in sentences: its alternative text. */
  alt: (at: Situation) => string
  table: (at: Situation) => ChartTable
  /** What a step adds, for somebody who listens; short. */
  announce: (at: Situation, step: number) => string
  /** What is told of the lit row. */
  detail: (at: Situation) => Detail | undefined
  /** Ids of the rows in the order in which they are drawn, for the keys. */
  stops: (at: Situation) => string[]
  /** The therapy of a row, so that one that is looked at in one view is lit in the others. */
  therapyOf: (data: TherapyDataset, stop: string) => string | undefined
}

/** What views with one row per therapy have in common. */
export const BY_THERAPY = {
  stops: ({ data }: Situation): string[] => data.therapies.map(({ id }) => id),
  therapyOf: (_: TherapyDataset, stop: string): string => stop,
}

/** The therapy that is lit, in views with one row per therapy. */
export function litTherapy({ data, lit }: Situation): Therapy | undefined {
  return data.therapies.find(({ id }) => id === lit)
}
