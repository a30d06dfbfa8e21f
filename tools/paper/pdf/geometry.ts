import type { Operation } from './operators.ts'
import { numbersOf } from './operators.ts'

/** Six numbers that map (x, y) to (a·x + c·y + e, b·x + d·y + f), as in ISO 32000-1, 8.3.3. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
export type Point = readonly [x: number, y: number]

/** The matrix that maps first by `inner`, then by `outer`. */
export function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export function apply([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** How the drawing operators of a page, read in order, map to its paper. */
export class Transform {
  matrix: Matrix = [1, 0, 0, 1, 0, 0]
  private readonly saved: Matrix[] = []

  /** Takes in one operation; the others change nothing. */
  read(content: string, operation: Operation): void {
    if (operation.operator === 'q')
      this.saved.push(this.matrix)
    else if (operation.operator === 'Q')
      this.matrix = this.saved.pop() ?? this.matrix
    else if (operation.operator === 'cm')
      this.matrix = multiply(asMatrix(numbersOf(content, operation)), this.matrix)
  }
}

export function asMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}
