import type { Matrix, Point } from './geometry.ts'
import type { Box, Clip, Paint, PaintedPath, PaintedText, Segment } from './paint.ts'
import { Buffer } from 'node:buffer'
import { mergeCurves } from './curves.ts'
import { boxAround, boxOf } from './paint.ts'
import { literalOf } from './serialize.ts'

/** Parts of a point in which everything is written, as whole numbers: a dot of the finest printers is three of them wide. */
export const UNIT = 100

/** How far a glyph may be from its place, and a curve, in these parts. */
const GLYPH_TOLERANCE = 2
const CURVE_TOLERANCE = 0.5

/** Paths with fewer segments are written as they are. */
const SHORT = 6

/** How wide a gap on a line may be for one operator, as a share of the text's size. */
const MOST_GAP = 20

/** A page's drawing operators, and the opacities they use, by name of the ExtGState that must set them. */
export interface Compact { content: string, opacities: Map<string, number> }

/**
 * Writes what a page paints in few bytes: in one system of coordinates, with whole numbers, and nothing said twice.
 * @param paints what is painted, in parts of a point
 * @param nameOf the number that marked content goes by; none if it is no part of the structure
 */
export function compact(paints: readonly Paint[], nameOf: (mcid: number) => number | undefined): Compact {
  const writer = new Writer(paints)
  const markOf = (paint: Paint | undefined): number | undefined => paint?.mcid === undefined ? undefined : nameOf(paint.mcid)
  for (let from = 0; from < paints.length;) {
    const mark = markOf(paints[from])
    const end = paints.findIndex((paint, i) => i > from && markOf(paint) !== mark)
    const until = end < 0 ? paints.length : end
    writer.write(mark, joinLine(paints.slice(from, until)))
    from = until
  }
  return { content: writer.end(), opacities: writer.opacities }
}

/** What operators have set. */
interface State { fill: string, stroke: string, opacity: string, width: string, cap: number, join: number, limit: number, font: string }

/** At the start, where caps, joins and miters are known (ISO 32000-1, table 52). */
const INITIAL: State = { fill: '', stroke: '', opacity: '', width: '', cap: 0, join: 0, limit: 10, font: '' }

class Writer {
  readonly opacities = new Map<string, number>()
  private readonly lines = [`${1 / UNIT} 0 0 ${1 / UNIT} 0 0 cm`]
  private state = { ...INITIAL }
  private outside = this.state
  private clips: readonly Clip[] = []
  private readonly shapes = new Map<PaintedPath, { path: Segment[], text: string, at: Point }>()
  private readonly counts = new Map<string, number>()
  /** Where the line starts while text is written, and whether it is upright. */
  private text?: { x: number, y: number, upright: boolean }

  constructor(paints: readonly Paint[]) {
    for (const paint of paints) {
      if (!('path' in paint) || paint.path.length < SHORT)
        continue
      const path = mergeCurves(paint.path, CURVE_TOLERANCE)
      const at = path[0]?.points[0] ?? [0, 0]
      const shape = { path, text: pathOf(path, at), at }
      this.shapes.set(paint, shape)
      this.counts.set(shape.text, (this.counts.get(shape.text) ?? 0) + 1)
    }
  }

  /** Writes what is marked by the same number, or is no part of the structure. */
  write(mcid: number | undefined, paints: readonly Paint[]): void {
    const needed = paints.map(clipsOf)
    const isLine = paints.every((paint, i) => !('path' in paint) && this.fits(paint, needed[i] ?? []))
    // Marks must be opened and closed both inside a text object or both outside.
    if (isLine)
      this.startText()
    else
      this.endText()
    this.lines.push(mcid === undefined ? '/Artifact BMC' : `/P<</MCID ${mcid}>>BDC`)
    paints.forEach((paint, i) => {
      this.clip(paint, needed[i] ?? [])
      if ('path' in paint)
        this.path(paint)
      else
        this.show(paint)
    })
    if (!isLine)
      this.endText()
    this.lines.push('EMC')
  }

  end(): string {
    this.endText()
    this.unclip()
    return this.lines.join('\n')
  }

  private fits(paint: Paint, needed: readonly Clip[]): boolean {
    if (needed.length > 0)
      return keyOf(needed) === keyOf(this.clips)
    const box = this.clips.length > 0 && reachOf(paint)
    return !box || this.clips.every(clip => holds(clip, box))
  }

  private clip(paint: Paint, needed: readonly Clip[]): void {
    if (this.fits(paint, needed))
      return
    this.unclip()
    if (needed.length === 0)
      return
    this.endText()
    this.outside = this.state
    this.state = { ...this.state }
    this.clips = needed
    this.lines.push('q', ...needed.flatMap(({ path, operator }) => [pathOf(path), `${operator} n`]))
  }

  private unclip(): void {
    if (this.clips.length === 0)
      return
    this.endText()
    this.lines.push('Q')
    this.state = this.outside
    this.clips = []
  }

  private set<K extends keyof State>(name: K, value: State[K], operator: string): void {
    if (this.state[name] === value)
      return
    this.state[name] = value
    this.lines.push(operator)
  }

  private setOpacity(opacity: number): void {
    const name = `o${Math.round(opacity * 1000)}`
    this.opacities.set(name, opacity)
    this.set('opacity', name, `/${name} gs`)
  }

  private path(paint: PaintedPath): void {
    const { color, opacity, operator, pen } = paint
    this.endText()
    this.setOpacity(opacity)
    if (pen) {
      this.set('stroke', color, colorOf(color, 'G', 'RG'))
      const width = fixed(pen.width, 1)
      this.set('width', width, `${width} w`)
      this.set('cap', pen.cap, `${pen.cap} J`)
      this.set('join', pen.join, `${pen.join} j`)
      this.set('limit', pen.limit, `${pen.limit} M`)
    }
    else {
      this.set('fill', color, colorOf(color, 'g', 'rg'))
    }
    const shape = this.shapes.get(paint)
    // Bytes that come again are packed well.
    if (shape && (this.counts.get(shape.text) ?? 0) > 1)
      this.lines.push(`q 1 0 0 1 ${Math.round(shape.at[0])} ${Math.round(shape.at[1])} cm`, shape.text, `${operator} Q`)
    else
      this.lines.push(pathOf(shape?.path ?? paint.path), operator)
  }

  private show(paint: PaintedText): void {
    const { color, opacity, fontName, size, matrix, shown } = paint
    const scale = scaleOf(paint)
    this.startText()
    this.setOpacity(opacity)
    this.set('fill', color, colorOf(color, 'g', 'rg'))
    const font = `/${fontName} ${fixed(size * scale, 1)} Tf`
    this.set('font', font, font)
    this.move(matrix.map((value, i) => i < 4 ? value / scale : Math.round(value)) as unknown as Matrix)
    this.lines.push(shownAs(shown, GLYPH_TOLERANCE / (size * scale) * 1000))
  }

  /** Goes to where a text starts. */
  private move([a, b, c, d, x, y]: Matrix): void {
    const { text } = this
    if (!text)
      return
    const upright = Math.hypot(a - 1, b, c, d - 1) < 1e-4
    this.lines.push(upright && text.upright ? `${x - text.x} ${y - text.y} Td` : `${[a, b, c, d].map(value => fixed(value, 5)).join(' ')} ${x} ${y} Tm`)
    this.text = { x, y, upright }
  }

  private startText(): void {
    if (!this.text)
      this.lines.push('BT')
    this.text ??= { x: 0, y: 0, upright: true }
  }

  private endText(): void {
    if (this.text)
      this.lines.push('ET')
    this.text = undefined
  }
}

/** Operators that draw a path, from a place that becomes 0, 0. */
function pathOf(path: readonly Segment[], [x, y]: Point = [0, 0]): string {
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
function rectangleAt(path: readonly Segment[], from: number): { edges: [number, number, number, number], length: number } | undefined {
  const letters = path.slice(from, from + 6).map(({ operator }) => operator).join('')
  const length = letters === 'mllllh' ? 6 : letters.startsWith('mlllh') ? 5 : 0
  const corners = path.slice(from, from + length).flatMap(({ points }) => points)
  const [[ax, ay] = [0, 0], [bx, by] = [0, 0], [cx, cy] = [0, 0], [dx, dy] = [0, 0], [ex, ey] = [ax, ay]] = corners
  const isRectangle = length > 0 && ex === ax && ey === ay && ((ay === by && bx === cx && cy === dy && dx === ax) || (ax === bx && by === cy && cx === dx && dy === ay))
  return isRectangle ? { edges: [ax, ay, cx, cy], length } : undefined
}

/** The clips that cut something off. */
function clipsOf(paint: Paint): readonly Clip[] {
  const { clips } = paint
  if (clips.length === 0)
    return clips
  const box = reachOf(paint)
  return clips.filter(clip => !holds(clip, box))
}

/** Whether a clip leaves a box whole. */
function holds({ path }: Clip, [left, lower, right, upper]: Box): boolean {
  if (rectangleAt(path, 0)?.length !== path.length)
    return false
  const edges = boxAround(path.flatMap(({ points }) => points))
  return edges[0] <= left && edges[1] <= lower && edges[2] >= right && edges[3] >= upper
}

/** Where a piece is painted, and as far around it as a miter or a glyph may reach. */
function reachOf(paint: Paint): Box {
  const [left, lower, right, upper] = boxOf(paint)
  const air = 'path' in paint ? (paint.pen ? paint.pen.width / 2 * Math.max(1.5, paint.pen.limit) : 0) : 0.3 * paint.size * scaleOf(paint)
  return [left - air, lower - air, right + air, upper + air]
}

function scaleOf({ matrix: [a, b] }: PaintedText): number {
  return Math.hypot(a, b)
}

function keyOf(clips: readonly Clip[]): string {
  return clips.map(({ path, operator }) => `${pathOf(path)} ${operator}`).join('\n')
}

function colorOf(color: string, gray: string, rgb: string): string {
  const values = color.split(/\s+/).map(value => fixed(Number(value), 3))
  return new Set(values).size === 1 ? `${values[0]} ${gray}` : `${values.join(' ')} ${rgb}`
}

function fixed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals))).replace(/^(-?)0\./, '$1.')
}

/** Shows the same glyphs: steps between them that are smaller than `tolerance`, in thousandths of their size, are saved up until they count. */
function shownAs(shown: string, tolerance: number): string {
  const parts: string[] = []
  let codes = ''
  let step = 0
  for (const [, hex, number] of shown.matchAll(/<([\dA-F]*)>|(-?[\d.]+)/gi)) {
    step += Number(number ?? 0)
    if (Math.abs(step) > tolerance) {
      parts.push(literal(codes), fixed(step, 0))
      step -= Math.round(step)

      codes = ''
    }
    codes += hex ?? ''
  }
  parts.push(literal(codes))
  return parts.length === 1 ? `${parts[0]} Tj` : `[${parts.join('')}] TJ`
}

/** A string of codes, each of two bytes. */
function literal(codes: string): string {
  return literalOf(Buffer.from(codes, 'hex').toString('latin1'))
}

/** Draws texts that follow each other on a line, and look the same, by one operator. */
function joinLine(paints: readonly Paint[]): Paint[] {
  const joined: Paint[] = []
  for (const paint of paints) {
    const before = joined.at(-1)
    const gap = before && gapBetween(before, paint)
    if (before && 'shown' in before && 'shown' in paint && gap !== undefined)
      joined.splice(-1, 1, { ...before, shown: `${before.shown}${-gap * 1000}${paint.shown}`, advance: before.advance + gap + paint.advance })
    else
      joined.push(paint)
  }
  return joined
}

/** How far a text starts after another, as a share of its size, if one operator can draw both. */
function gapBetween(before: Paint, after: Paint): number | undefined {
  if (!('shown' in before && 'shown' in after))
    return undefined
  const [a, b, c, d, x, y] = before.matrix
  const [e, f, g, h, right, up] = after.matrix
  const isAlike = before.fontName === after.fontName && before.size === after.size && before.color === after.color && before.opacity === after.opacity && a === e && d === h && [b, c, f, g].every(one => one === 0)
  const gap = (right - x) / a / before.size - before.advance
  return isAlike && Math.abs(up - y) < 0.5 && gap > -MOST_GAP && gap < MOST_GAP && clipsOf(before).length === 0 && clipsOf(after).length === 0 ? gap : undefined
}
