import type { EventKind, OnsetRow } from '../../../evidence/schema/index.ts'

/** A shape around its own center, in canvas px. Hollow shapes are only outlined, crosses only stroked. */
export interface Glyph { path: string, style: 'filled' | 'stroked' }

function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`
}

function circle(radius: number, x = 0, y = 0): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`
}

/** One shape for each kind of event. */
export const EVENT_GLYPHS: Record<EventKind, Glyph> = {
  separation: { path: polygon([[-5, -6.5], [6.5, 0], [-5, 6.5]]), style: 'filled' },
  response: { path: circle(5.5), style: 'filled' },
  remission: { path: polygon([[-5, -5], [5, -5], [5, 5], [-5, 5]]), style: 'filled' },
  peak: { path: polygon([[0, -6.5], [6.5, 0], [0, 6.5], [-6.5, 0]]), style: 'filled' },
  lasting: { path: circle(3.5), style: 'filled' },
  fading: { path: polygon([[-5.5, -4.5], [5.5, -4.5], [0, 5.5]]), style: 'filled' },
  relapse: { path: 'M-5 -5L5 5M-5 5L5 -5', style: 'stroked' },
}

/** The ring that stands at a time when trials looked and the groups did not differ. */
export const RING = circle(5.5)

/** Half the height of the tick at an assessed time. */
export const TICK_HALF = 10

/** Where an effect goes on beyond what is on file: a tip at the end of a short line. */
export const ARROW_TIP = 'M-5 -4.5L0 0L-5 4.5'

/** How each way of giving the treatment looks in the dose gutter, 32 px wide around its center. */
export const DOSE_GLYPHS: Record<OnsetRow['regimen'], Glyph> = {
  'one infusion': { path: 'M0 -8C3 -3.5 5.5 -0.5 5.5 2.5A5.5 5.5 0 0 1 -5.5 2.5C-5.5 -0.5 -3 -3.5 0 -8Z', style: 'filled' },
  'single dose': { path: circle(5), style: 'filled' },
  'repeated dose': { path: [-10, 0, 10].map(x => circle(3.5, x)).join(''), style: 'filled' },
  'daily tablets': { path: [-12, -7.2, -2.4, 2.4, 7.2, 12].map(x => `M${x} -5V5`).join(''), style: 'stroked' },
  'various doses': { path: `${circle(5, -6)}${circle(2.5, 5)}${circle(1.5, 12)}`, style: 'filled' },
}
