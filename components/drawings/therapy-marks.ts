import type { Therapy, TherapyRow } from '../../evidence/schema/index.ts'
import type { IntervalLook } from '../kit/interval.ts'

/** How a mark is filled: `hollow` for mixed controls, `ghost` for an estimate that was corrected. */
export type Fill = 'solid' | 'hollow' | 'ghost'

/** How the mark of a row is filled. */
export function fillOf({ comparatorKind }: Pick<TherapyRow, 'comparatorKind'>): Fill {
  return comparatorKind === 'mixed' ? 'hollow' : 'solid'
}

/** How the interval of a mark is drawn. */
export function intervalLook(fill: Fill, { interval }: Pick<TherapyRow, 'interval'>): IntervalLook {
  return fill === 'ghost' ? 'corrected' : interval
}

/** SVG path of a mark with area `side`², centered on x, y. The shape says the family, so color need not. */
export function markPath(family: Therapy['family'], x: number, y: number, side: number): string {
  if (family === 'medication') {
    const r = side / Math.sqrt(Math.PI)
    return `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
  }
  if (family === 'ketamine') {
    const base = 2 * side / 3 ** 0.25
    const height = base * Math.sqrt(3) / 2
    return `M${x} ${y - height * 2 / 3}l${base / 2} ${height}h${-base}z`
  }
  const half = side / 2
  return `M${x - half} ${y - half}h${side}v${side}h${-side}z`
}
