import type { Font } from './fonts.ts'
import type { Matrix, Point } from './geometry.ts'
import type { Operation } from './operators.ts'
import type { Clip, Look, PagePaint, Paint, PaintedPath, Segment } from './paint.ts'
import { advanceOf, fontOf } from './fonts.ts'
import { apply, asMatrix, multiply } from './geometry.ts'
import { mcidOf, numbersOf, operations } from './operators.ts'

interface State { matrix: Matrix, clips: readonly Clip[], fill: string, stroke: string, look: Look, font?: Font, fontName: string, size: number }

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]

/** Initial state of a page (ISO 32000-1, table 52). */
const START: Omit<State, 'matrix'> = { clips: [], fill: '0 0 0', stroke: '0 0 0', look: { ca: 1, CA: 1, LW: 1, LC: 0, LJ: 0, ML: 10 }, fontName: '', size: 0 }

/**
 * Reads what a page paints, each piece with everything that bears on it.
 * @param unit how many units of the answer a point has
 * @param looks what the page's ExtGStates set, by name
 */
export function readPaint(content: string, unit: number, fonts: ReadonlyMap<string, Font>, looks: ReadonlyMap<string, Look>): PagePaint {
  const paints: Paint[] = []
  const saved: State[] = []
  const marks: (number | undefined)[] = []
  let whole = true
  let state: State = { ...START, matrix: [unit, 0, 0, unit, 0, 0] }
  let path: Segment[] = []
  let clip: Clip['operator'] | undefined
  let line: Matrix = UPRIGHT
  /** How far along the line the next glyph goes. */
  let along = 0

  function startLine(matrix: Matrix): void {
    line = matrix
    along = 0
  }

  for (const operation of operations(content)) {
    const { operator } = operation
    const numbers = (): number[] => numbersOf(content, operation)
    const mcid = marks.findLast(one => one !== undefined)
    switch (operator) {
      case 'q':
        saved.push(state)
        break
      case 'Q':
        state = saved.pop() ?? state
        break
      case 'cm':
        state = { ...state, matrix: multiply(asMatrix(numbers()), state.matrix) }
        break
      case 'rg':
        state = { ...state, fill: operandsOf(content, operation) }
        break
      case 'RG':
        state = { ...state, stroke: operandsOf(content, operation) }
        break
      case 'gs': {
        const look = looks.get(operandsOf(content, operation).slice(1))
        whole &&= look !== undefined
        state = { ...state, look: { ...state.look, ...look } }
        break
      }
      case 'BDC':
      case 'BMC':
        marks.push(mcidOf(content, operation))
        // A space that may not break is read as well without saying so.
        whole &&= marks.length === 1 || content.slice(operation.start, operation.end).includes('/ActualText <FEFF00A0>')
        break
      case 'EMC':
        marks.pop()
        break
      case 'm':
      case 'l':
      case 'c':
      case 'h':
        path.push({ operator, points: pairs(operator === 'h' ? [] : numbers()).map(point => apply(state.matrix, point)) })
        break
      case 're':
        path.push(...rectangle(numbers(), state.matrix))
        break
      case 'W':
      case 'W*':
        clip = operator
        break
      case 'n':
      case 'f':
      case 'f*':
      case 'S':
        if (operator !== 'n')
          paints.push(paintedPath(path, operator, state, mcid))
        if (clip)
          state = { ...state, clips: [...state.clips, { path, operator: clip }] }
        path = []
        clip = undefined
        break
      case 'BT':
      case 'ET':
        startLine(UPRIGHT)
        break
      case 'Tf': {
        const { font, name, size } = fontOf(fonts, content, operation)
        state = { ...state, font, fontName: name, size }
        break
      }
      case 'Tm':
        startLine(asMatrix(numbers()))
        break
      case 'Td': {
        const [x = 0, y = 0] = numbers()
        startLine(multiply([1, 0, 0, 1, x, y], line))
        break
      }
      case 'Tj':
      case 'TJ': {
        const { font, fontName, size, fill, clips, look } = state
        whole &&= font !== undefined
        const shown = content.slice(operation.start, operation.end)
        const advance = advanceOf(shown, font)
        paints.push({ mcid, clips, color: fill, opacity: look.ca ?? 1, font, fontName, size, matrix: multiply(multiply([1, 0, 0, 1, along, 0], line), state.matrix), shown, advance })
        along += advance * size
        break
      }
      default:
        whole = false
    }
  }
  return { paints, whole }
}

function paintedPath(path: Segment[], operator: string, { matrix, clips, fill, stroke, look }: State, mcid: number | undefined): PaintedPath {
  if (operator !== 'S')
    return { path, operator, mcid, clips, color: fill, opacity: look.ca ?? 1 }
  const width = (look.LW ?? 1) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
  return { path, operator, mcid, clips, color: stroke, opacity: look.CA ?? 1, outline: { color: stroke, width, cap: look.LC ?? 0, join: look.LJ ?? 0, limit: look.ML ?? 10 } }
}

function operandsOf(content: string, { start, end, operator }: Operation): string {
  return content.slice(start, end - operator.length).trim()
}

function pairs(numbers: readonly number[]): Point[] {
  return numbers.flatMap((x, i) => i % 2 === 0 ? [[x, numbers[i + 1] ?? 0] as const] : [])
}

function rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[], matrix: Matrix): Segment[] {
  const corners = [[x, y], [x + width, y], [x + width, y + height], [x, y + height]] as const
  return [...corners.map((corner, i) => ({ operator: i === 0 ? 'm' : 'l', points: [apply(matrix, corner)] })), { operator: 'h', points: [] }]
}
