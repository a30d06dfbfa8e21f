import type { InjectionKey } from 'vue'
import type { PrintedFigure } from '../../components/kit/figure-place.ts'
import type { FindingUnit } from './units.ts'
import { inject, markRaw, reactive } from 'vue'
import { ANSWERS } from './units.ts'

/** What the handout knows of itself once it is drawn, by number of the slide, and page by anchor. */
export interface Printed {
  /** Every finding, in order. */
  findings: readonly FindingUnit[]
  figures: Record<number, PrintedFigure>
  /** Page, from 1, of what is placed on pages in the browser. */
  pages: Record<string, number>
  /** Short forms in a finding and its figure, and those of the whole handout. */
  terms: Record<number, string[]>
  used: string[]
}

export const printedKey: InjectionKey<Printed> = Symbol('printed')

export function createPrinted(findings: readonly FindingUnit[]): Printed {
  // Slides are no part of what changes.
  return reactive({ findings: markRaw([...findings]), figures: {}, pages: { [ANSWERS]: 1 }, terms: {}, used: [] })
}

/** What the handout knows of itself. @throws Error outside the handout */
export function usePrinted(): Printed {
  const printed = inject(printedKey)
  if (!printed)
    throw new Error('Only the handout knows its pages.')
  return printed
}

/** Number of a finding's figure and of the table with its data: the figures are counted as they come, those that share a table once. */
export function figureNumber({ no }: Pick<FindingUnit, 'no'>, { findings, figures }: Pick<Printed, 'findings' | 'figures'>): number {
  const guests = new Set(findings.flatMap(({ joined }) => joined))
  const hosts = findings.filter(one => !guests.has(one) && figures[one.no])
  return hosts.findIndex(host => [host, ...host.joined].some(one => one.no === no)) + 1
}

/** The pages of some anchors, each once, in order. */
export function pagesOf({ pages }: Pick<Printed, 'pages'>, anchors: readonly string[]): { page: number, anchor: string }[] {
  const first = new Map<number, string>()
  for (const anchor of anchors) {
    const page = pages[anchor]
    if (page !== undefined && !first.has(page))
      first.set(page, anchor)
  }
  return [...first].map(([page, anchor]) => ({ page, anchor })).sort((a, b) => a.page - b.page)
}
