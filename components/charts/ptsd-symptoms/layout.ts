import type { Fact } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { ticksAt } from '../../kit/axis.ts'
import { wrapText } from '../../kit/text.ts'

/** Canvas px: the columns of the clusters, and where shares of people stand. */
const COLUMN = { pitch: 218, text: 184, size: 18 } as const
export const BAR = 194
export const PLOT = { left: 264, right: 760, top: 208, row: 31 } as const

const scale = scaleLinear([0, 7], [PLOT.left, PLOT.right])

export const TICKS = ticksAt([0, 2, 4, 6], scale, percent => `${percent}%`)

/** A cluster of symptoms: its left edge and its words in lines. */
export interface PlacedCluster { name: string, x: number, lines: string[] }

/** Sets clusters side by side. */
export function placeClusters(clusters: readonly { name: string, says: string }[]): PlacedCluster[] {
  return clusters.map(({ name, says }, i) => ({ name, x: i * COLUMN.pitch, lines: wrapText(says, COLUMN.text, COLUMN.size) }))
}

/** One prevalence on the scale: where its dot stands. */
export interface PlacedShare { label: string, value: string, x: number, y: number }

/**
 * Places facts in percent, one row each, and the axis below them.
 * @throws TypeError if a fact is not a number
 */
export function placeShares(shares: readonly { label: string, value: string, fact: Fact }[]): { dots: PlacedShare[], axis: number } {
  const dots = shares.map(({ label, value, fact }, i) => {
    if (typeof fact.value !== 'number')
      throw new TypeError(`"${fact.id}" is not a number, so it has no place on a scale`)
    return { label, value, x: scale(fact.value), y: PLOT.top + i * PLOT.row }
  })
  return { dots, axis: PLOT.top + dots.length * PLOT.row - 12 }
}
