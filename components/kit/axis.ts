import { formatNumber } from '../../evidence/format.ts'

/** A labelled mark of an axis: its place in canvas px and its printed text, centered unless it stands at an end of the frame. */
export interface Tick { at: number, text: string, anchor?: 'start' | 'middle' | 'end' }

/** How far a tick reaches beyond its axis, and how far below it the baseline of its text lies, canvas px. */
export const TICK = { length: 5, text: 22 } as const

/** Ticks at the given values of a scale, in canvas px, printed as numbers unless `format` says otherwise. */
export function ticksAt(values: readonly number[], scale: (value: number) => number, format: (value: number) => string = value => formatNumber(value)): Tick[] {
  return values.map(value => ({ at: scale(value), text: format(value) }))
}
