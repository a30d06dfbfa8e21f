/** Canvas px: the foundation, the blocks that stand on it, and the same blocks without it. */
export const BASE = { x: 0, y: 164, width: 528, height: 92 } as const

/** Left edge, width and middle of each block on the foundation, in order. */
const BLOCKS = [[0, 166], [182, 150], [348, 180]] as const

export interface PlacedBlock { label: string, x: number, width: number, middle: number, aloneY: number }

/** Places up to three blocks, on the foundation and alone. */
export function placeBlocks(labels: readonly string[]): PlacedBlock[] {
  return BLOCKS.slice(0, labels.length).map(([x, width], i) => ({ label: labels[i] ?? '', x, width, middle: x + width / 2, aloneY: 72 + i * 56 }))
}
