import type { DrawnText } from './dom.ts'
import { contrast } from '../../../evidence/contrast.ts'
import { over, parseColor } from './color.ts'
import { describe, drawnShapes, drawnTexts, inkBox } from './dom.ts'

/**
 * Whether words keep clear of marks, by the marks' own outlines, not by their boxes.
 * - A label that belongs on its mark says so in the template with `data-on-mark`, on itself or on a group around it. Then
 *   each of its lines lies wholly inside the mark.
 * - A fill that hardly differs from the paper, such as a cell of a table, is ground: words may lie wholly inside it.
 * - A line of a grid may pass behind words that keep it off with `.clear`, a rim of paper.
 */
const ON_MARK = '[data-on-mark]'

/** How finely a line of text is sampled, and up to which width a shape is sampled in its middle too, canvas px. */
const GRID = { x: 3, y: 6 }
const THIN = 16
/** Lines up to this width count as lines of a grid, canvas px. */
const HAIRLINE = 1.5
/** A fill with less contrast to the paper than this is ground. */
const GROUND = 1.5

interface Shape { element: SVGGeometryElement, box: DOMRect, filled: boolean, stroked: boolean, hairline: boolean, ground: boolean, opaque: boolean, reach: number }
type Hit = 'stroke' | 'fill'
interface Touch { text: DrawnText, shape: Shape, inside: boolean }

/** Texts that touch a mark and do not say that they stand on it, and texts that say so and reach beyond it. */
export function touching(slide: HTMLElement): string[] {
  return [...new Set(touchesOf(slide)
    .filter(({ text, shape, inside }) => !inside || !(shape.ground || text.element.closest(ON_MARK)))
    .map(({ text, shape, inside }) => `"${text.text.slice(0, 60)}" ${inside ? 'stands on' : 'touches'} ${describe(shape.element)}`))]
}

/** The words that stand on a mark on purpose. */
export function onMarks(slide: HTMLElement): string[] {
  return touchesOf(slide).filter(({ text, shape, inside }) => inside && !shape.ground && text.element.closest(ON_MARK)).map(({ text }) => text.text)
}

function touchesOf(slide: HTMLElement): Touch[] {
  const paper = parseColor(getComputedStyle(slide.querySelector('.slidev-layout') ?? slide).backgroundColor)
  const shapes = drawnShapes(slide).filter(shape => shape instanceof SVGGeometryElement).map(shape => inkOf(shape, paper))
  return drawnTexts(slide).flatMap(text => text.lines.flatMap(line => touchesOfLine(text, inkBox(text, line), shapes)))
}

/** What a line of text touches, without what lies hidden below an opaque mark. A bar drawn in pieces counts as one. */
function touchesOfLine(text: DrawnText, ink: DOMRect, all: readonly Shape[]): Touch[] {
  const clear = isClear(text)
  const shapes = all
    .filter(({ box, reach }) => box.left - reach < ink.right && box.right + reach > ink.left && box.top - reach < ink.bottom && box.bottom + reach > ink.top)
    .filter(({ hairline }) => !hairline || !clear)
    .map(shape => ({ shape, matrix: shape.element.getScreenCTM()?.inverse() }))
    .toReversed()
  if (shapes.length === 0)
    return []
  const seen = samples(ink, shapes.map(({ shape }) => shape)).map((point) => {
    const hits = new Map<Shape, Hit>()
    for (const { shape, matrix } of shapes) {
      const hit = hitOf(shape, point.matrixTransform(matrix))
      if (hit)
        hits.set(shape, hit)
      if (hit && shape.opaque)
        break
    }
    return hits
  })
  const onMarks = seen.every(hits => [...hits].some(([shape, hit]) => hit === 'fill' && !shape.ground))
  return shapes.map(({ shape }) => shape).filter(shape => seen.some(hits => hits.has(shape))).map(shape => ({
    text,
    shape,
    inside: onMarks ? seen.every(hits => hits.get(shape) !== 'stroke') : seen.every(hits => hits.get(shape) === 'fill'),
  }))
}

function hitOf({ element, filled, stroked }: Shape, point: DOMPoint): Hit | undefined {
  if (stroked && element.isPointInStroke(point))
    return 'stroke'
  return filled && element.isPointInFill(point) ? 'fill' : undefined
}

/** What a shape paints: its fill, its outline, and how far the outline reaches beyond the fill. */
function inkOf(element: SVGGeometryElement, paper: ReturnType<typeof parseColor>): Shape {
  const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(element)
  const color = parseColor(fill)
  const alpha = color.alpha * Number(fillOpacity)
  const filled = alpha > 0 && !(element instanceof SVGLineElement)
  const width = Number.parseFloat(strokeWidth)
  return {
    element,
    box: element.getBoundingClientRect(),
    filled,
    stroked: stroke !== 'none',
    hairline: !filled && width <= HAIRLINE,
    ground: contrast(over({ ...color, alpha }, paper), paper) < GROUND,
    opaque: filled && alpha === 1,
    reach: stroke === 'none' ? 0 : width / 2,
  }
}

/** Whether words carry a rim of paper. */
function isClear({ style }: DrawnText): boolean {
  return style.paintOrder.startsWith('stroke') && style.stroke !== 'none'
}

/** Points over a line of text: a grid, and the middles of thin shapes that the grid could step over. */
function samples({ left, right, top, bottom }: DOMRect, shapes: readonly Shape[]): DOMPoint[] {
  const thin = (size: number): boolean => size <= THIN
  const xs = spread(left, right, GRID.x, shapes.filter(({ box }) => thin(box.width)).map(({ box }) => box.left + box.width / 2))
  const ys = spread(top, bottom, GRID.y, shapes.filter(({ box }) => thin(box.height)).map(({ box }) => box.top + box.height / 2))
  return ys.flatMap(y => xs.map(x => new DOMPoint(x, y)))
}

/** Values from one end to the other, at most `step` apart, and those of the others that lie between. */
function spread(from: number, to: number, step: number, others: readonly number[]): number[] {
  const count = Math.max(1, Math.ceil((to - from) / step))
  return [...Array.from({ length: count + 1 }, (_, i) => from + (to - from) * i / count), ...new Set(others.filter(value => value > from && value < to))]
}
