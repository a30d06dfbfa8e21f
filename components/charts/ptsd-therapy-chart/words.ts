import type { Explanation } from './explain.ts'
import type { View } from './views/index.ts'
import type { Detail, Situation, Table } from './views/view.ts'
import { VIEWS } from './views/index.ts'

/** What the chart is called: by its view, and by its comparators where they are shown in full. */
export function name(view: View, at: Situation): string {
  switch (view) {
    case 'targets': return 'What each treatment aims at, and what trials show'
    case 'evidence': return at.panels.map(({ title }) => title).join('; ') || 'Effects on PTSD symptoms by comparator'
    case 'guidelines': return VIEWS.guidelines.table(at).caption
  }
}

/** What the chart shows, in sentences: its alternative text. */
export function alt(view: View, at: Situation): string {
  return VIEWS[view].alt(at)
}

/** The same rows as a table. */
export function table(view: View, at: Situation): Table {
  return VIEWS[view].table(at)
}

/** What a listener hears: the explanation if it is open, else the lit row, in full once it is pinned, else what is faded. */
export function announce({ explanation, detail, pinned, note }: { explanation?: Explanation, detail?: Detail, pinned: boolean, note?: string }): string {
  if (explanation)
    return explanation.lines.join(' ')
  if (!detail)
    return note ?? ''
  return `${detail.title}. ${pinned ? detail.lines.join(' ') : detail.lines[0] ?? ''}`
}
