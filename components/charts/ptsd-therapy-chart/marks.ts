import type { Therapy } from './rows.ts'

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

/** SVG path of an arrowhead at the cut end of an interval; `direction` −1 points left, 1 right. */
export function arrowPath(x: number, y: number, direction: -1 | 1): string {
  return `M${x} ${y}l${-direction * 8} -5v10z`
}

/** SVG path of half a circle, its left side filled, centered on x, y. */
export function halfCirclePath(x: number, y: number, r: number): string {
  return `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`
}
