import type { Assessment } from '../../../evidence/schema/index.ts'
import type { TimeAxis } from './axis.ts'
import { DOT, TIP } from './layout.ts'

/** Solid: better than a comparator. Empty: no comparison reported. */
export type Look = 'solid' | 'empty'

/** A piece of a bar between two assessed times; `fill` is how much of it is covered at its two ends, 1 for all. */
export interface Segment { id: string, from: number, to: number, look: Look, fill: readonly [number, number] }
/** A stripe of a segment that grows or shrinks. Canvas px. */
export interface Stripe { x: number, width: number }
/** A time that stands alone; a ring where the groups did not clearly differ. */
export interface Dot { id: string, x: number, look: Look | 'ring' }
/** The tip of a bar or of a time that goes on. */
export interface Tip { x: number, look: Look }

/** Everything that a row draws over time, in canvas px from the left. */
export interface Bars {
  segments: Segment[]
  dots: Dot[]
  tip?: Tip
  /** Times that trials tested on a bar. */
  ticks: number[]
}

const LOOK = { 'yes': 'solid', 'not tested': 'empty', 'no': 'ring' } as const
/** Rings stand beside what has the same place. */
const ASIDE = 2 * DOT + 3
/** Least share of a growing or shrinking bar that is covered. */
const LEAST = 0.15

/** The bars, dots and ticks of a row on an axis. Bars run only between times that were assessed. */
export function placeBars(assessed: readonly Assessment[], axis: TimeAxis): Bars {
  const bar = barOf(assessed)
  const segments = bar.flatMap((one, i) => i === 0 ? [] : [segmentOf(bar[i - 1] ?? one, one, bar, axis)])
  const [start, end] = [bar[0]?.at.from ?? 0, bar.at(-1)?.at.to ?? -1]
  const onBar = assessed.filter(({ at, separated }) => separated !== 'no' && start <= at.from && at.to <= end)
  const alone = assessed.filter((one, i) => !onBar.includes(one)
    && !assessed.slice(0, i).some(other => other.at.text === one.at.text && (other.separated === 'no') === (one.separated === 'no')))
  const stretches = alone.filter(({ at, separated }) => separated !== 'no' && at.from < at.to)
  const occupied = bar.map(({ at }) => axis.x(at.to))
  const dots = alone.filter(one => !stretches.includes(one)).map((one): Dot => {
    let x = axis.x(one.at.from)
    while (occupied.some(place => Math.abs(place - x) < ASIDE - 1))
      x += ASIDE
    occupied.push(x)
    return { id: `${one.at.text} ${one.separated}`, x, look: LOOK[one.separated] }
  })
  const open = assessed.find(one => one.open)
  return {
    segments: [...segments, ...stretches.map(({ at, separated }): Segment => ({ id: at.text, from: axis.x(at.from), to: axis.x(at.to), look: separated === 'yes' ? 'solid' : 'empty', fill: [1, 1] }))],
    dots,
    tip: open && { x: axis.x(open.at.to), look: open.separated === 'yes' ? 'solid' : 'empty' },
    ticks: [...new Set(onBar.flatMap(({ at }) => [at.from, at.to]))].map(minutes => axis.x(minutes)),
  }
}

/** The times that a bar joins: those that say how it came there, and the last one before them. */
export function barOf(assessed: readonly Assessment[]): Assessment[] {
  const joined = assessed.filter(one => one.since)
  const [first] = joined
  const start = first && assessed.findLast(one => one.separated !== 'no' && one.at.from < first.at.from)
  return start ? [start, ...joined] : []
}

function segmentOf(before: Assessment, one: Assessment, bar: readonly Assessment[], axis: TimeAxis): Segment {
  const same = bar.filter(other => other.since === one.since)
  const [place, count] = [same.indexOf(one), same.length]
  const down = (i: number): number => 1 - (1 - LEAST) * i / count
  const fill = { steady: [1, 1] as const, shrinking: [down(place), down(place + 1)] as const, growing: [down(count - place), down(count - place - 1)] as const }[one.since ?? 'steady']
  return { id: one.at.text, from: axis.x(before.at.to), to: axis.x(one.at.to), look: one.separated === 'yes' && before.separated === 'yes' ? 'solid' : 'empty', fill }
}

/** Stripes of a segment, as many as have room on the stretched axis; the covered share of each goes from one end's to the other's. */
export function stripesOf({ from, to, fill }: Segment, count: number): Stripe[] {
  const pitch = (to - from) / count
  return Array.from({ length: count }, (_, i) => {
    const share = fill[0] + (fill[1] - fill[0]) * (i + 0.5) / count
    return { x: from + i * pitch, width: share * pitch }
  })
}

/** How many stripes a segment has, from its width on the stretched axis; a steady one is one piece. */
export function stripeCount({ from, to, look, fill }: Segment): number {
  return fill[0] === 1 && fill[1] === 1 ? 1 : Math.max(3, Math.round((to - from) / (look === 'solid' ? 14 : 13)))
}

/** Left and right end of everything that is drawn. */
export function extentOf({ segments, dots, tip }: Bars): { from: number, to: number } {
  const spans = [...segments, ...dots.map(({ x }) => ({ from: x - DOT, to: x + DOT })), ...(tip ? [{ from: tip.x, to: tip.x + TIP }] : [])]
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}
