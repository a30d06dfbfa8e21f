import type { Font } from './fonts.ts'
import type { Matrix, Point } from './geometry.ts'
import { apply } from './geometry.ts'

/** Parts of a point in which everything is written, as whole numbers: a dot of a printer with 1200 to the inch is two of them wide. */
export const UNIT = 40

/** Left, lower, right and upper edge on the paper. */
export type Box = readonly [number, number, number, number]

/** A piece of a path: its operator (`m`, `l`, `c` or `h`) and its points on the paper. */
export interface Segment { operator: string, points: Point[] }

/** A path that cuts off what is drawn after it. */
export interface Clip { path: Segment[], operator: 'W' | 'W*' }

/** Numbers that an ExtGState sets, such as the opacity `ca` and the line width `LW`. */
export type Look = Readonly<Record<string, number>>

interface Painted {
  clips: readonly Clip[]
  /** Number of the marked content it is in; none if it is no part of the document's structure. */
  mcid?: number
  /** Of the fill, or of what is only a stroke. */
  color: string
  opacity: number
}

/** What draws a stroke: its color, its width on the paper, its caps, joins and miter limit. */
export interface Pen { color: string, width: number, cap: number, join: number, limit: number }

export interface PaintedPath extends Painted {
  path: Segment[]
  /** How it is painted: `f`, `f*` or `S`. */
  operator: string
  /** What draws the stroke: all of it, or the one that follows on a fill of the same path. */
  outline?: Pen
}

export interface PaintedText extends Painted {
  /** The font, if its text can be read, and its name on the page. */
  font?: Font
  fontName: string
  size: number
  /** From text as wide as its size to the paper. */
  matrix: Matrix
  /** The operand and operator that show it. */
  shown: string
  /** How far it reaches, as a share of its size. */
  advance: number
}

export type Paint = PaintedPath | PaintedText

/** What a page paints, and whether that is all of it: not if it uses something that the browser is not known to write. */
export interface PagePaint { paints: Paint[], whole: boolean }

/** What a page paints, and the numbers of its marked content in which no text stands. */
export interface PageContent extends PagePaint { wordless: ReadonlySet<number> }

/** Where a piece is painted. */
export function boxOf(paint: Paint): Box {
  return boxAround('path' in paint ? paint.path.flatMap(({ points }) => points) : cornersOf(paint))
}

export function boxAround(points: readonly Point[]): Box {
  let [left, lower, right, upper] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    lower = Math.min(lower, y)
    right = Math.max(right, x)
    upper = Math.max(upper, y)
  }
  return [left, lower, right, upper]
}

/** From the foot of a g to the top of an h. */
function cornersOf({ size, advance, matrix }: PaintedText): Point[] {
  return [[0, -0.25], [0, 0.75], [advance, -0.25], [advance, 0.75]].map(([x = 0, y = 0]) => apply(matrix, [x * size, y * size]))
}

/** How much larger a text's size is on the paper. */
export function scaleOf({ matrix: [a, b] }: PaintedText): number {
  return Math.hypot(a, b)
}
