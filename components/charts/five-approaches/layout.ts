import type { Approach } from '../../../evidence/schema/index.ts'
import { wrapText } from '../../kit/text.ts'

/** Canvas px: the columns, a chip, and the pitch of chips before and after they are sorted. */
export const CHIP = { width: 272, height: 52 } as const
const COLUMN = { pitch: 288, top: 44 } as const
const PITCH = { listed: 58, sorted: 98 } as const
/** Before they are sorted: so many in a row, from so far down. */
const UNSORTED = { perRow: 3, top: 98, pitch: 96 } as const
const LINE = 16

/** The kinds in the order in which they are sorted out, a column each. */
export const ROLES: readonly Approach['role'][] = ['first-line psychotherapy', 'a way to deliver exposure', 'complementary']

/** A chip at a step: its upper left corner, and whether it stands in its column with what qualifies it. */
export interface PlacedChip { name: string, x: number, y: number, sorted: boolean, lines: string[] }

/** Left edge of a kind's column. */
export function columnX(role: Approach['role']): number {
  return ROLES.indexOf(role) * COLUMN.pitch
}

/**
 * Places the approaches: first in rows over the whole width, in the order given. The first step sorts those of the first
 * kind and moves the others to the last column; each further step sorts one kind more, and what is left spreads at last.
 * @param step how many kinds are sorted
 */
export function placeChips(approaches: readonly (Pick<Approach, 'name' | 'role'> & { says: string })[], step: number): PlacedChip[] {
  return approaches.map(({ name, role, says }, i) => {
    const sorted = ROLES.indexOf(role) < step
    const above = approaches.slice(0, i).filter(other => other.role === role).length
    return {
      name,
      ...(step === 0
        ? { x: i % UNSORTED.perRow * COLUMN.pitch, y: UNSORTED.top + Math.floor(i / UNSORTED.perRow) * UNSORTED.pitch }
        : { x: columnX(sorted ? role : 'complementary'), y: COLUMN.top + (sorted ? above * PITCH.sorted : i * PITCH.listed) }),
      sorted,
      lines: wrapText(says, CHIP.width - 8, LINE),
    }
  })
}
