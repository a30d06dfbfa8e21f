import type { TherapyDataset, TherapyPanel } from '../../../../evidence/schema/index.ts'
import type { Order } from '../rows.ts'

/** What a reader looks at: all that a view needs to be drawn and to be told. */
export interface Situation {
  data: TherapyDataset
  /** Comparators shown in full; none for the overview. */
  panels: readonly TherapyPanel[]
  order: Order
  /** Whether it is the printed handout, which has more room in height. */
  handout: boolean
  /** Therapy that is lit, and line of the forest plot that is; empty for none. */
  therapy: string
  line: string
}

export interface Table { caption: string, columns: string[], rows: string[][] }
export interface Detail { title: string, lines: string[] }

/** One drawing of the therapies. All views have the same shape, so that the chart looks them up by name. */
export interface TherapyView<Layout extends { height: number }> {
  layout: (at: Situation) => Layout
  /** What the drawing shows, in sentences: its alternative text. */
  alt: (at: Situation) => string
  table: (at: Situation) => Table
  /** Top of the lit row in canvas px, 0 where none is lit. */
  rowY: (at: Situation) => number
  /** What is told of the lit row when it is pinned. */
  detail: (at: Situation) => Detail | undefined
}

/** The therapy that is lit. */
export function litTherapy({ data, therapy }: Situation): TherapyDataset['therapies'][number] | undefined {
  return data.therapies.find(({ id }) => id === therapy)
}
