/** Stands in for `d3-interpolate`: between two numbers, which is all that a chart's scale is asked for. */
export function interpolateNumber(a: number, b: number): (t: number) => number {
  return t => a * (1 - t) + b * t
}

export { interpolateNumber as interpolate }

/** As {@link interpolateNumber}, in whole numbers. */
export function interpolateRound(a: number, b: number): (t: number) => number {
  return t => Math.round(a * (1 - t) + b * t)
}

/** Only for scales of colors, which the deck does not have. */
export function piecewise(): never {
  throw new Error('The built deck has no scales in pieces; see tools/lean/plugin.ts.')
}
