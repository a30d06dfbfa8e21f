import type { Point } from './geometry.ts'
import type { Segment } from './paint.ts'

/** Where along a curve two are compared. */
const CHECKED = [0.25, 0.5, 0.75]
const STEP = 1 / 64

type Curve = readonly [Point, Point, Point, Point]

/**
 * Draws arcs with fewer curves: the browser cuts a circle into sixteen, of which four are as round.
 * @param tolerance how far the path may move
 */
export function mergeCurves(path: Segment[], tolerance: number): Segment[] {
  if (!path.some(({ operator }) => operator === 'c'))
    return path
  const merged = mergePairs(path, tolerance)
  return merged.length === path.length ? merged : mergeCurves(merged, tolerance)
}

function mergePairs(path: readonly Segment[], tolerance: number): Segment[] {
  const merged: Segment[] = []
  let from: Point = [0, 0]
  for (let i = 0; i < path.length; i++) {
    const [one, next] = [path[i], path[i + 1]]
    if (!one)
      break
    const curve = one.operator === 'c' && next?.operator === 'c' ? joined(curveOf(from, one), curveOf(one.points.at(-1) ?? from, next), tolerance) : undefined
    merged.push(curve ? { operator: 'c', points: curve.slice(1) } : one)
    if (curve)
      i++
    from = merged.at(-1)?.points.at(-1) ?? from
  }
  return merged
}

function curveOf(from: Point, { points: [a = from, b = from, to = from] }: Segment): Curve {
  return [from, a, b, to]
}

/** One curve that runs along two, which meet at its middle; nothing if there is none. */
function joined(first: Curve, second: Curve, tolerance: number): Curve | undefined {
  const [start, away] = first
  const [middle, , back, end] = second
  const u = minus(away, start)
  const v = minus(back, end)
  const sum: Point = [u[0] + v[0], u[1] + v[1]]
  const square = sum[0] ** 2 + sum[1] ** 2
  if (square === 0)
    return undefined
  // The middle of the curve is (start + end) / 2 + 3 / 8 · reach · (u + v).
  const rise = minus(middle, [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2])
  const reach = 8 / 3 * (rise[0] * sum[0] + rise[1] * sum[1]) / square
  const curve: Curve = [start, [start[0] + reach * u[0], start[1] + reach * u[1]], [end[0] + reach * v[0], end[1] + reach * v[1]], end]
  const isNear = (t: number, half: Curve, at: number): boolean => distance(pointAt(half, at), curve, t) <= tolerance
  return CHECKED.every(at => isNear(at / 2, first, at) && isNear(0.5 + at / 2, second, at)) && isNear(0.5, first, 1) ? curve : undefined
}

/** How far a point is from a curve, of which it lies next to `t`. */
function distance(point: Point, curve: Curve, t: number): number {
  const [x, y] = minus(point, pointAt(curve, t))
  const [dx, dy] = minus(pointAt(curve, t + STEP), pointAt(curve, t - STEP))
  return Math.abs(x * dy - y * dx) / Math.hypot(dx, dy)
}

function minus([x, y]: Point, [a, b]: Point): Point {
  return [x - a, y - b]
}

function pointAt([[ax, ay], [bx, by], [cx, cy], [dx, dy]]: Curve, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3]
  return [a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy]
}
