import { FRAME } from '../../kit/frame.ts'
import { wrapText } from '../../kit/text.ts'

/** Canvas px: the treatment that comes first, what is added on top of it, and the column of who does without it. */
export const BASE = { x: 0, y: 156, width: 544, height: 124 } as const
export const ADDED_BLOCK = { y: 74, height: 56, gap: 12 } as const
export const ALONE = { x: 608, width: 240, top: 74, pitch: 68, height: 56 } as const

/** How what comes first stands while it is alone: over the whole width. */
export const OPENING = { scale: FRAME.width / BASE.width, y: -200 } as const

/** A block of what may be added: on the treatment that comes first, and in the column beside it. */
export interface PlacedBlock { label: string, x: number, width: number, middle: number, aloneY: number }

/** Places blocks side by side over the treatment that comes first, and under each other beside it. */
export function placeBlocks(labels: readonly string[]): PlacedBlock[] {
  const width = (BASE.width - (labels.length - 1) * ADDED_BLOCK.gap) / labels.length
  return labels.map((label, i) => {
    const x = i * (width + ADDED_BLOCK.gap)
    return { label, x, width, middle: x + width / 2, aloneY: ALONE.top + i * ALONE.pitch }
  })
}

/** Words of the column beside, in lines. */
export function aloneLines(says: string): string[] {
  return wrapText(says, ALONE.width, 20, 600)
}
