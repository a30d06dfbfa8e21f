import type { ComputedRef, InjectionKey } from 'vue'
import type { ChartTable } from './table.ts'
import { computed, inject, onBeforeUnmount } from 'vue'

/** A figure as the handout learns of it: what it is, what it shows, its data, and whether its table stands in its place. */
export interface PrintedFigure { name: string, alt: string, table: ChartTable, drawn: boolean }

/** Where a figure of the handout stands: it is told what is drawn there, and says what a listener hears of it. */
export interface FigurePlace {
  /** Takes what is drawn, or `undefined` when the figure goes. */
  place: (figure: PrintedFigure | undefined) => void
  /** The alternative text on paper. */
  alt: (figure: PrintedFigure) => string
  /** Whether the handout prints a table for this figure and others, and whether it stands here or with another of them. */
  joined?: 'here' | 'elsewhere'
}

export const figurePlaceKey: InjectionKey<FigurePlace> = Symbol('figure place')

/**
 * Tells the handout of a figure, and gives the alternative text for it and whether it shares a table with others. On
 * stage, and where nobody asks, the text is the figure's own.
 */
export function useFigurePlace(figure: () => PrintedFigure): { printedAlt: ComputedRef<string>, joined: FigurePlace['joined'] } {
  const place = inject(figurePlaceKey, undefined)
  if (place) {
    place.place(figure())
    onBeforeUnmount(() => place.place(undefined))
  }
  return { printedAlt: computed(() => place ? place.alt(figure()) : figure().alt), joined: place?.joined }
}
