import type { ByteCodes } from './byte-codes.ts'
import type { Matrix } from './geometry.ts'
import type { Clip, Paint, PaintedPath, PaintedText, Pen } from './paint.ts'
import { clipsOf, holds, keyOf, reachOf } from './clips.ts'
import { fixed, shownAs } from './glyphs.ts'
import { scaleOf, UNIT } from './paint.ts'
import { pathOf } from './paths.ts'
import { Shapes } from './shapes.ts'

/** What operators have set. */
interface State { fill: string, stroke: string, opacity: string, width: string, cap: number, join: number, limit: number, font: string }

/** At the start, where caps, joins and miters are known (ISO 32000-1, table 52). */
const INITIAL: State = { fill: '', stroke: '', opacity: '', width: '', cap: 0, join: 0, limit: 10, font: '' }

/** How far a glyph may be from its place, in parts of a point. */
const GLYPH_TOLERANCE = 0.8

/** Writes a page's drawing operators, and says nothing that is already set. */
export class Writer {
  readonly opacities = new Map<string, number>()
  private readonly lines = [`${1 / UNIT} 0 0 ${1 / UNIT} 0 0 cm`]
  private state = { ...INITIAL }
  private outside = this.state
  private clips: readonly Clip[] = []
  private readonly shapes: Shapes
  /** Where the line starts while text is written, and whether it is upright. */
  private text?: { x: number, y: number, upright: boolean }

  /** @param byteCodes what each font's codes are written as; two bytes where there is nothing */
  constructor(paints: readonly Paint[], private readonly byteCodes: ByteCodes) {
    this.shapes = new Shapes(paints)
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
    const { color, opacity, operator, outline } = paint
    this.endText()
    this.setOpacity(opacity)
    if (outline)
      this.setPen(outline)
    if (operator !== 'S')
      this.set('fill', color, colorOf(color, 'g', 'rg'))
    const both = operator === 'f*' ? 'B*' : 'B'
    this.lines.push(...this.shapes.write(paint, operator !== 'S' && outline ? both : operator))
  }

  private setPen({ color, width, cap, join, limit }: Pen): void {
    this.set('stroke', color, colorOf(color, 'G', 'RG'))
    const wide = fixed(width, 1)
    this.set('width', wide, `${wide} w`)
    this.set('cap', cap, `${cap} J`)
    this.set('join', join, `${join} j`)
    this.set('limit', limit, `${limit} M`)
  }

  private show(paint: PaintedText): void {
    const { color, opacity, font: known, fontName, size, matrix, shown } = paint
    const scale = scaleOf(paint)
    this.startText()
    this.setOpacity(opacity)
    this.set('fill', color, colorOf(color, 'g', 'rg'))
    const font = `/${fontName} ${fixed(size * scale, 1)} Tf`
    this.set('font', font, font)
    this.move(matrix.map((value, i) => i < 4 ? value / scale : Math.round(value)) as unknown as Matrix)
    this.lines.push(shownAs(shown, GLYPH_TOLERANCE / (size * scale) * 1000, known && this.byteCodes.get(known)))
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

function colorOf(color: string, gray: string, rgb: string): string {
  const values = color.split(/\s+/).map(value => fixed(Number(value), 3))
  return new Set(values).size === 1 ? `${values[0]} ${gray}` : `${values.join(' ')} ${rgb}`
}
