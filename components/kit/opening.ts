/** How far what stands at `x` moves, in its own size, when the drawing around it is stretched about its left edge. Canvas px. */
export function movedBy(x: number, stretch: number): number {
  return x * (stretch - 1)
}
