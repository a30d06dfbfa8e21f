import type { Icon } from '../../components/charts/out-of-100/layout.ts'
import type { Arm, Finding } from '../../evidence/schema/index.ts'
import { placeIcons } from '../../components/charts/out-of-100/layout.ts'
import { formatNumber } from '../../evidence/format.ts'

/** Points between the centers of icons, and between the two arrays. */
export const PITCH = 8.2
const GAP = 14
const SIDE = 10 * PITCH
/** Room right of an array for its words, in points. */
const WORDS = 76

/** Size of the whole drawing in points. */
export const WIDTH = 2 * (SIDE + WORDS) + GAP
export const HEIGHT = SIDE

/** One group as icons: where it stands, its icons, and how many of a hundred are counted. All lengths are points. */
export interface PlacedGroup { arm: Arm, x: number, wordsX: number, icons: Icon[], count: string, range: string }

/** The two groups of a finding as people out of a hundred, rounded to whole people. */
export function placeGroups({ arms = [] }: Finding): PlacedGroup[] {
  return arms.map((arm, i) => ({
    arm,
    x: i * (SIDE + WORDS + GAP),
    wordsX: i * (SIDE + WORDS + GAP) + SIDE + 10,
    icons: placeIcons(arm.value, PITCH),
    count: whole(arm.value),
    range: arm.ci ? `${whole(arm.ci[0])} to ${whole(arm.ci[1])}` : '',
  }))
}

function whole(share: number): string {
  return formatNumber(Math.round(share), 0)
}

/** Alternative text: who was counted, in both groups, and the range. */
export function iconsAlt(groups: readonly PlacedGroup[], counted: string): string {
  const shares = groups.map(({ arm, count, range }) => `about ${count} on ${arm.label.toLowerCase()}${range ? ` (could be ${range})` : ''}`)
  return `${counted}: ${shares.join(', ')}.`
}
