/** SVG path of half a circle, its left side filled, centered on x, y. */
export function halfCirclePath(x: number, y: number, r: number): string {
  return `M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`
}
