import type { TherapyDataset, TherapyPanel, TherapyRow } from '../../../evidence/schema/index.ts'
import { effectNumber, isLowCertainty } from './rows.ts'

/** What a panel shows once all its rows are in: short, and true of the rows by rule. */
export function panelTakeaway({ reading, rows }: TherapyPanel): string {
  const intervals = rows.filter(row => row.beside === undefined).flatMap(({ ci }) => ci ? [ci] : [])
  return intervals.every(([lower, upper]) => lower <= 0 && upper >= 0)
    ? 'Every interval includes no difference: that does not prove equal effect'
    : reading
}

/**
 * The lesson of the overview: therapies whose effect was pooled against more than one comparator, easiest first. Rows
 * under another name (a service dog, not animals in general) are another therapy and are left out.
 */
export function overviewTakeaway({ therapies, panels }: TherapyDataset): string {
  const pairs = therapies.flatMap(({ id, name }) => {
    const estimates = panels.flatMap(({ rows }) => rows.filter(row => row.therapy === id && row.label === name && row.beside === undefined && row.estimate !== undefined))
    const [easy, ...harder] = estimates
    const hard = harder.at(-1)
    return easy && hard ? [`${name} ${effectNumber(easy)}, then ${effectNumber(hard)}`] : []
  })
  return `Same therapy, harder comparator: ${pairs.join('; ')}`
}

/** How many rows rest on low certainty, in words: "2 low or very low, 7 not graded, of 14 rows". */
export function lowCertaintyCount(rows: readonly TherapyRow[]): string {
  const effects = rows.filter(({ estimate }) => estimate !== undefined)
  const low = effects.filter(isLowCertainty)
  const ungraded = low.filter(({ certainty }) => certainty === 'not graded').length
  return `${low.length - ungraded} low or very low, ${ungraded} not graded, of ${effects.length} rows`
}
