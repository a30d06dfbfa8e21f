import type { Fact } from '../../../evidence/schema/index.ts'
import { scaleLinear } from 'd3-scale'
import { formatFact } from '../../../evidence/format.ts'

/** One prevalence on the scale: where its dot stands and what is written beside it. */
export interface PrevalenceDot { id: string, label: string, value: string, x: number, y: number }

export const AXIS = { left: 264, right: 760, top: 208, row: 31 } as const

const scale = scaleLinear([0, 7], [AXIS.left, AXIS.right])

/** Ticks of the scale, in percent. */
export const TICKS = [0, 2, 4, 6].map(percent => ({ x: scale(percent), label: `${percent}%` }))

/**
 * Places facts in percent, one row each.
 * @throws TypeError if a fact is not a number
 */
export function placePrevalence(facts: readonly { fact: Fact, label: string }[]): PrevalenceDot[] {
  return facts.map(({ fact, label }, i) => {
    if (typeof fact.value !== 'number')
      throw new TypeError(`"${fact.id}" is not a number, so it has no place on a scale`)
    return { id: fact.id, label, value: formatFact(fact), x: scale(fact.value), y: AXIS.top + i * AXIS.row }
  })
}
