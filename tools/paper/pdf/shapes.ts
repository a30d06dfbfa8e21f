import type { Point } from './geometry.ts'
import type { Paint, PaintedPath, Segment } from './paint.ts'
import { mergeCurves } from './curves.ts'
import { pathOf } from './paths.ts'

/** How far a curve may be from its place, in the parts of a point in which everything is written. */
const TOLERANCE = 0.5

/** Paths with fewer segments are written as they are. */
const SHORT = 6

interface Shape { path: Segment[], text: string, at: Point }

/** The outlines that a page paints, each as it is drawn from its first point, so that equal ones are equal bytes, which are packed well. */
export class Shapes {
  private readonly shapes = new Map<PaintedPath, Shape>()
  private readonly counts = new Map<string, number>()

  constructor(paints: readonly Paint[]) {
    for (const paint of paints) {
      if (!('path' in paint) || paint.path.length < SHORT)
        continue
      const path = mergeCurves(paint.path, TOLERANCE)
      const at = path[0]?.points[0] ?? [0, 0]
      const shape = { path, text: pathOf(path, at), at }
      this.shapes.set(paint, shape)
      this.counts.set(shape.text, (this.counts.get(shape.text) ?? 0) + 1)
    }
  }

  /** Lines that draw a path and paint it by an operator. */
  write(paint: PaintedPath, operator: string): string[] {
    const shape = this.shapes.get(paint)
    return shape && (this.counts.get(shape.text) ?? 0) > 1
      ? [`q 1 0 0 1 ${Math.round(shape.at[0])} ${Math.round(shape.at[1])} cm`, shape.text, `${operator} Q`]
      : [pathOf(shape?.path ?? paint.path), operator]
  }
}
