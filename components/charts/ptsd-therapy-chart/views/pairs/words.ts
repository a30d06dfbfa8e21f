import type { ChartTable } from '../../../../kit/table.ts'
import type { Detail, Situation } from '../view.ts'
import type { Pair } from './data.ts'
import { formatSmd } from '../../../../../evidence/format.ts'
import { againstText, crossesText, effectNumber, ROW_COLUMNS, rowCells, rowSpeech } from '../../rows.ts'
import { pairsOf } from './data.ts'

/** Whether both effects come from one review. */
function reviewsText({ easier, harder }: Pair): string {
  return easier.source === harder.source ? 'one review' : 'two reviews'
}

/** What stands below the name of a pair, one line each. */
export function captionLines(pair: Pair): string[] {
  return [reviewsText(pair), ...(pair.overlap ? ['intervals overlap'] : [])]
}

export function alt({ data }: Situation): string {
  const sentences = pairsOf(data).map((pair) => {
    const { therapy, easier, harder, overlap } = pair
    return `${therapy.name}: ${formatSmd(easier)} ${againstText(easier)}, then ${formatSmd(harder)} ${againstText(harder)}, which ${crossesText(harder)}; ${reviewsText(pair)}, the two intervals ${overlap ? 'overlap' : 'do not overlap'}.`
  })
  return `The same therapy against an easier and a harder comparator, as standardized mean differences in PTSD symptoms with 95% intervals (negative: fewer symptoms). ${sentences.join(' ')}`
}

export function table({ data }: Situation): ChartTable {
  return {
    caption: `The same therapy against an easier and a harder comparator (standardized mean difference in ${data.outcome}; negative: fewer symptoms)`,
    columns: ROW_COLUMNS,
    rows: pairsOf(data).flatMap(({ easier, harder }) => [rowCells(easier), rowCells(harder)]),
  }
}

export function announce({ data }: Situation, step: number): string {
  const told = pairsOf(data).map(({ therapy, easier, harder }) => {
    const row = step === 0 ? easier : harder
    return `${therapy.name} ${effectNumber(row)} ${againstText(row)}${step === 0 ? '' : `, ${crossesText(row)}`}`
  })
  return `${step === 0 ? 'Against an easier comparator' : 'Against a harder one'}: ${told.join('; ')}.`
}

export function detail({ data, lit }: Situation): Detail | undefined {
  const pair = pairsOf(data).find(({ therapy }) => therapy.id === lit)
  return pair && [rowSpeech(pair.easier), rowSpeech(pair.harder)]
}
