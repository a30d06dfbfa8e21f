import type { Finding, IntervalKind } from '../../evidence/schema/index.ts'

/** How an interval is drawn: by the kind it is, `corrected` for one after correction for bias, `none` where there is none. */
export type IntervalLook = IntervalKind | 'corrected' | 'none'

/** An interval along an axis, in canvas px, and at which ends it was cut because it goes on beyond the plot. */
export interface PlacedInterval { lower: number, upper: number, cutLower: boolean, cutUpper: boolean }

/** A finding whose effect was published with its interval. */
export type Estimated = Finding & { estimate: number, ci: readonly [number, number] }

/** The finding, known to have an estimate and an interval. @throws Error if it has not */
export function estimated(finding: Finding): Estimated {
  const { id, estimate, ci } = finding
  if (estimate === undefined || !ci)
    throw new Error(`The finding "${id}" needs an estimate and an interval to be drawn.`)
  return { ...finding, estimate, ci }
}

/**
 * Places an interval on a scale, cut to the scale's domain.
 * @param scale from the value to canvas px, growing
 */
export function placeInterval(
  [lower, upper]: readonly [number, number],
  scale: (value: number) => number,
  [least, most]: readonly [number, number] = [-Infinity, Infinity],
): PlacedInterval {
  return {
    lower: scale(Math.max(lower, least)),
    upper: scale(Math.min(upper, most)),
    cutLower: lower < least,
    cutUpper: upper > most,
  }
}

/** SVG path of an arrowhead at the cut end of an interval; `direction` −1 points to smaller values, 1 to larger ones. */
export function arrowPath(at: number, across: number, direction: -1 | 1, vertical = false): string {
  const back = -direction * 8
  return vertical ? `M${across} ${at}l-5 ${back}h10z` : `M${at} ${across}l${back} -5v10z`
}
