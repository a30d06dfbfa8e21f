import { scaleLinear } from 'd3-scale'

/** Canvas px: the left edge of the medication half, the bars in it, and the rows of the psychotherapies. */
export const HALF = 448
export const BAR = { top: 120, pitch: 64, height: 44, full: 400 } as const
const THERAPY = { top: 84, pitch: 66 } as const

/** Width of a bar for a share in percent. */
export const barWidth = scaleLinear([0, 100], [0, BAR.full])

/** Top of a bar by its place in the list. */
export function barY(i: number): number {
  return BAR.top + i * BAR.pitch
}

/** Baseline of a psychotherapy's name by its place in the list. */
export function therapyY(i: number): number {
  return THERAPY.top + i * THERAPY.pitch
}
