import type { Font } from './fonts.ts'
import type { Matrix, Point } from './geometry.ts'
import type { Insertion, Operation } from './operators.ts'
import { fontOf } from './fonts.ts'
import { apply, asMatrix, multiply, Transform } from './geometry.ts'
import { insert, mcidOf, numbersOf, operations } from './operators.ts'

/** Glyphs that follow each other on a line, drawn by one operator. */
interface Run {
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

/** From this share of its size, a gap is a space and a step down a new line. */
const GAP = 0.15
const LINE = 0.6

/**
 * Draws every line of text by one operator, where the browser writes one for each glyph, and puts a space back where a
 * line ends or a gap stands between two pieces: the browser drops it there, and readers hear two words as one.
 * @param fonts the page's fonts, by name; text in others is left as it is
 * @returns the content, and the numbers of marked content in which no text stands
 */
export function joinText(content: string, fonts: ReadonlyMap<string, Font>): { content: string, wordless: Set<number> } {
  const transform = new Transform()
  const insertions: Insertion[] = []
  const marks: (number | undefined)[] = []
  let text = new TextObject()
  let before: Run | undefined
  const wordless = new Set<number>()

  function close(): void {
    const run = text.close(transform.matrix, marks.findLast(mcid => mcid !== undefined))
    if (!run)
      return
    insertions.push(run.insertion)
    if (run.mcid < 0)
      return
    if (before && isApart(before, run))
      addSpace(before)
    before = run
  }

  function open(mcid: number | undefined): void {
    marks.push(mcid)
    if (mcid !== undefined)
      wordless.add(mcid)
  }

  for (const operation of operations(content)) {
    const { operator } = operation
    if (operator === 'Tj' || operator === 'TJ')
      marks.forEach(mcid => mcid !== undefined && wordless.delete(mcid))
    if (operator === 'Tj' && text.add(content, operation))
      continue
    if (operator === 'Td' && text.move(content, operation))
      continue
    close()
    if (operator === 'BDC' || operator === 'BMC')
      open(mcidOf(content, operation))
    else if (operator === 'EMC')
      marks.pop()
    else if (operator === 'BT')
      text = new TextObject()
    else if (operator === 'Tf')
      text.setFont(fontOf(fonts, content, operation))
    else if (operator === 'Tm')
      text.setMatrix(numbersOf(content, operation))
    else if (operator === 'Td')
      insertions.push(...text.step(content, operation))
    else
      transform.read(content, operation)
  }
  if (before && endsWord(before.text))
    addSpace(before)
  return { content: insert(content, insertions), wordless }
}

/** Between BT and ET: the font, where the line is, and the run that is being gathered. */
class TextObject {
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
    for (let i = 0; i < codes.length; i += 4) {
      const code = Number.parseInt(codes.slice(i, i + 4), 16)
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

function operatorFor(codes: string): string {
  return codes.includes('>') ? `[<${codes}>]TJ` : `<${codes}>Tj`
}

/** Whether a space belongs between two runs that follow each other in the document. */
function isApart(before: Run, after: Run): boolean {
  // A reference such as 2021;(9):CD011612 has no spaces, and may break before its bracket.
  if (/\s$/.test(before.text) || /^\s/.test(after.text) || (/\d;$/.test(before.text) && after.text.startsWith('(')))
    return false
  const height = Math.min(before.height, after.height)
  const down = Math.abs(after.from[1] - before.to[1])
  const right = after.from[0] - before.to[0]
  if (down < LINE * height && right > -LINE * height)
    return right > GAP * height
  return endsWord(before.text) || (before.mcid !== after.mcid && !endsInHyphen(before.text))
}

/** Whether a line that ends here ends a word: not after a hyphen or slash inside one, nor inside a web address, which may break anywhere. */
function endsWord(text: string): boolean {
  return !endsInHyphen(text) && !/(?:^|[\s(])(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,}\/)\S*$/.test(text)
}

function endsInHyphen(text: string): boolean {
  return /[^\s\-‐–—/][-‐–—/]$/.test(text)
}

function addSpace(run: Run): void {
  const { space } = run.font
  if (space !== undefined && !/\s$/.test(run.text))
    run.insertion.text = operatorFor(run.codes + space.toString(16).padStart(4, '0'))
}
