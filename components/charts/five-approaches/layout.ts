import { wrapText } from '../../kit/text.ts'

/** Canvas px: the columns, a chip, and the pitch of chips before and after they are sorted. */
export const CHIP = { width: 272, height: 52 } as const
const COLUMN = { pitch: 288, top: 44 } as const
const PITCH = { listed: 58, sorted: 98 } as const
/** Before they are sorted: so many in a row, from so far down. */
const UNSORTED = { perRow: 3, top: 98, pitch: 96 } as const
const LINE = 16

/** A chip at a step: its upper left corner, and whether it stands in its column with what qualifies it. */
export interface PlacedChip { name: string, x: number, y: number, sorted: boolean, lines: string[] }

/** What is to be placed: the column that it is sorted into, from 0, and what qualifies it there. */
export interface Chip { name: string, column: number, says: string }

/** Left edge of a column. */
export function columnX(column: number): number {
  return column * COLUMN.pitch
}

/**
 * Places the approaches: first in rows over the whole width, in the order given. The first step sorts those of the first
 * column and moves the others to the last; each further step sorts one column more, and what is left spreads at last.
 * @param step how many columns are sorted
 */
export function placeChips(approaches: readonly Chip[], step: number): PlacedChip[] {
  const last = Math.max(...approaches.map(({ column }) => column))
  return approaches.map(({ name, column, says }, i) => {
    const sorted = column < step
    const above = approaches.slice(0, i).filter(other => other.column === column).length
    return {
      name,
      ...(step === 0
        ? { x: i % UNSORTED.perRow * COLUMN.pitch, y: UNSORTED.top + Math.floor(i / UNSORTED.perRow) * UNSORTED.pitch }
        : { x: columnX(sorted ? column : last), y: COLUMN.top + (sorted ? above * PITCH.sorted : i * PITCH.listed) }),
      sorted,
      lines: wrapText(says, CHIP.width - 8, LINE),
    }
  })
}
