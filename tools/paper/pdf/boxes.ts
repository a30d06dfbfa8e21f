import type { Font } from './fonts.ts'
import type { Matrix, Point } from './geometry.ts'
import { fontOf } from './fonts.ts'
import { apply, asMatrix, multiply, Transform } from './geometry.ts'
import { mcidOf, numbersOf, operations } from './operators.ts'

/** Left, lower, right and upper edge on the paper, in points. */
export type Box = readonly [number, number, number, number]

const PATHS = new Set(['m', 'l', 'c', 'v', 'y'])

/**
 * Where on the paper marked content is drawn.
 * @param wanted numbers of the marked content to measure
 */
export function boxesOf(content: string, wanted: ReadonlySet<number>, fonts: ReadonlyMap<string, Font>): Map<number, Box> {
  const boxes = new Map<number, Box>()
  if (wanted.size === 0)
    return boxes
  const transform = new Transform()
  const marks: (number | undefined)[] = []
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let size = 0
  let font: Font | undefined

  for (const operation of operations(content)) {
    const { operator, start, end } = operation
    transform.read(content, operation)
    if (operator === 'BDC' || operator === 'BMC')
      marks.push(mcidOf(content, operation))
    else if (operator === 'EMC')
      marks.pop()
    const mcid = marks.findLast(one => one !== undefined)
    if (mcid === undefined || !wanted.has(mcid))
      continue
    if (PATHS.has(operator)) {
      add(mcid, pairs(numbersOf(content, operation)), transform.matrix)
    }
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbersOf(content, operation)
      add(mcid, [[x, y], [x + width, y], [x, y + height], [x + width, y + height]], transform.matrix)
    }
    else if (operator === 'BT') {
      line = [1, 0, 0, 1, 0, 0]
    }
    else if (operator === 'Tm') {
      line = asMatrix(numbersOf(content, operation))
    }
    else if (operator === 'Td') {
      const [x = 0, y = 0] = numbersOf(content, operation)
      line = multiply([1, 0, 0, 1, x, y], line)
    }
    else if (operator === 'Tf') {
      ({ font, size } = fontOf(fonts, content, operation))
    }
    else if (operator === 'Tj' || operator === 'TJ') {
      const width = advanceOf(content.slice(start, end), font) * size
      // From the foot of a g to the top of an h.
      add(mcid, [[0, -0.25 * size], [width, -0.25 * size], [0, 0.75 * size], [width, 0.75 * size]], multiply(line, transform.matrix))
    }
  }
  return boxes

  function add(mcid: number, points: readonly Point[], matrix: Matrix): void {
    const placed = points.map(point => apply(matrix, point))
    const [left, lower, right, upper] = boxes.get(mcid) ?? [Infinity, Infinity, -Infinity, -Infinity]
    const xs = placed.map(([x]) => x)
    const ys = placed.map(([, y]) => y)
    boxes.set(mcid, [Math.min(left, ...xs), Math.min(lower, ...ys), Math.max(right, ...xs), Math.max(upper, ...ys)])
  }
}

function pairs(numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, i) => i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : [])
}

/** Advance of a text operator with hexadecimal codes, as a share of its size. */
function advanceOf(operation: string, font: Font | undefined): number {
  let advance = 0
  for (const [, codes, number] of operation.matchAll(/<([\dA-F]*)>|(-?[\d.]+)/gi)) {
    for (const code of codes?.match(/.{4}/g) ?? [])
      advance += font?.width(Number.parseInt(code, 16)) ?? 0
    advance -= Number(number ?? 0)
  }
  return advance / 1000
}
