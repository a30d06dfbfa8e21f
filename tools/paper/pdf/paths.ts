import type { Point } from './geometry.ts'
import type { Segment } from './paint.ts'

/** Operators that draw a path, from a place that becomes 0, 0. */
export function pathOf(path: readonly Segment[], [x, y]: Point = [0, 0]): string {
  const lines: string[] = []
  for (let i = 0; i < path.length; i++) {
    const rectangle = rectangleAt(path, i)
    if (rectangle) {
      const [left = 0, lower = 0, right = 0, upper = 0] = rectangle.edges.map((value, side) => Math.round(value - (side % 2 === 0 ? x : y)))
      lines.push(`${left} ${lower} ${right - left} ${upper - lower} re`)
      i += rectangle.length - 1
      continue
    }
    const { operator = '', points = [] } = path[i] ?? {}
    lines.push([...points.flatMap(([px, py]) => [Math.round(px - x), Math.round(py - y)]), operator].join(' '))
  }
  return lines.join('\n')
}

/** Edges of the rectangle that starts at a segment, if one does, and how many segments it has. */
export function rectangleAt(path: readonly Segment[], from: number): { edges: [number, number, number, number], length: number } | undefined {
  const letters = path.slice(from, from + 6).map(({ operator }) => operator).join('')
  const length = letters === 'mllllh' ? 6 : letters.startsWith('mlllh') ? 5 : 0
  const corners = path.slice(from, from + length).flatMap(({ points }) => points)
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0], [dx, dy] = [0, 0], [ex, ey] = [ax, ay]] = corners
  const isRectangle = length > 0 && ex === ax && ey === ay && ((ay === by && bx === cx && cy === dy && dx === ax) || (ax === bx && by === cy && cx === dx && dy === ay))
  return isRectangle ? { edges: [ax, ay, cx, cy], length } : undefined
}
