import type { Font, fontOf } from './fonts.ts'
import type { Matrix, Point } from './geometry.ts'
import type { Insertion, Operation } from './operators.ts'
import { apply, asMatrix, multiply } from './geometry.ts'
import { codesIn } from './glyphs.ts'
import { numbersOf } from './operators.ts'

/** Glyphs that follow each other on a line, drawn by one operator. */
export interface Run {
  font: Font
  size: number
  codes: string
  text: string
  /** From which mark of the document's structure it is. */
  mcid: number
  /** Where it starts and ends on the paper, and how high a line of its size is there. */
  from: Point
  to: Point
  height: number
  insertion: Insertion
}

/** Between BT and ET: the font, where the line is, and the run that is being gathered. */
export class TextObject {
  private font?: Font
  private size = 0
  private line: Matrix = [1, 0, 0, 1, 0, 0]
  /** Steps along the line that gathered runs have taken the place of, and where the next glyph goes. */
  private skipped = 0
  private pen = 0
  private run?: { start: number, end: number, x: number, advance: number, parts: string[], text: string }

  setFont({ font, size }: ReturnType<typeof fontOf>): void {
    this.font = font
    this.size = size
  }

  setMatrix(numbers: readonly number[]): void {
    this.line = asMatrix(numbers)
    this.skipped = 0
    this.pen = 0
  }

  /** Takes a `Tj` into the run; false where that is not possible. */
  add(content: string, { start, end }: Operation): boolean {
    const codes = /^<((?:[\dA-F]{4})+)>\s*Tj$/i.exec(content.slice(start, end))?.[1]
    const { font } = this
    if (!codes || !font)
      return false
    this.run ??= { start, end, x: this.pen, advance: 0, parts: [], text: '' }
    const { run } = this
    // In thousandths: how far past its place the glyph would stand.
    const off = Math.round((run.x + run.advance - this.pen) / this.size * 1000)
    if (off !== 0 && run.parts.length > 0) {
      run.parts.push(`>${off}<`)
      run.advance -= off / 1000 * this.size
    }
    run.parts.push(codes)
    run.end = end
    for (const code of codesIn(codes)) {
      const width = font.width(code) / 1000 * this.size
      run.advance += width
      this.pen += width
      run.text += font.text(code)
    }
    return true
  }

  /** Takes a step along the line into the run; false where that is not possible. */
  move(content: string, operation: Operation): boolean {
    if (!this.run)
      return false
    const [x = 0, y = 0] = numbersOf(content, operation)
    if (y !== 0)
      return false
    this.skipped += x
    this.pen = this.skipped
    return true
  }

  /** A step that no run takes in, and the steps before it that one did. */
  step(content: string, operation: Operation): Insertion[] {
    const [x = 0, y = 0] = numbersOf(content, operation)
    const shift = this.skipped + x
    this.line = multiply([1, 0, 0, 1, shift, y], this.line)
    const { skipped } = this
    this.skipped = 0
    this.pen = 0
    return skipped === 0 ? [] : [{ at: operation.start, until: operation.end, text: `${Number(shift.toFixed(4))} ${y} Td` }]
  }

  /** The run gathered up to here. */
  close(page: Matrix, mcid = -1): Run | undefined {
    const { run, font, size } = this
    this.run = undefined
    if (!run || !font)
      return undefined
    const matrix = multiply(this.line, page)
    const codes = run.parts.join('')
    return {
      font,
      size,
      codes,
      text: run.text,
      mcid,
      from: apply(matrix, [run.x, 0]),
      to: apply(matrix, [run.x + run.advance, 0]),
      height: size * Math.hypot(matrix[2], matrix[3]),
      insertion: { at: run.start, until: run.end, text: operatorFor(codes) },
    }
  }
}

/** Shows codes and the steps between them. */
export function operatorFor(codes: string): string {
  return codes.includes('>') ? `[<${codes}>]TJ` : `<${codes}>Tj`
}
