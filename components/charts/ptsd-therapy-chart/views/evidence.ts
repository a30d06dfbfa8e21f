import type { Finding, TherapyDataset, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { RecordLayout } from './shelves.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { effectDecimals, formatInterval, formatNumber, formatSmd, SMD_DECIMALS } from '../../../../evidence/format.ts'
import { citation, finding } from '../../../../evidence/index.ts'
import { certaintyCell, countsWords, crossesText, effectNumber, intervalText, rowName, rowSpeech } from '../rows.ts'
import { gradedCount, LAST_SHELF, placeShelves, SHELF_STEP, shelvesOf } from './shelves.ts'

function alt({ data }: Situation): string {
  const sentences = shelvesOf(data).map(({ title, rows }) => `${title}: ${rows.map((row) => {
    const corrected = row.corrected ? `; ${row.corrected.label} ${formatSmd(row.corrected)}, ${crossesText(row.corrected)}` : ''
    return `${rowName(row)} ${formatSmd(row)}${row.ci && row.ci[1] >= 0 ? `, ${crossesText(row)}` : ''}${corrected}`
  }).join('; ')}.`)
  const { count, words } = gradedCount(data)
  return `Standardized mean differences in PTSD symptoms with 95% intervals, by comparator; negative means fewer symptoms. ${sentences.join(' ')} ${count} are ${words}. Effects must not be compared across comparators.`
}

function table({ data }: Situation): ChartTable {
  const cells = (row: TherapyRow): string[] => row.estimate === undefined
    ? [row.label, row.comparator, row.missing ?? '', 'none', countsWords(row), certaintyCell(row), citation(row.source)]
    : [row.label, row.comparator, effectNumber(row), intervalText(row), countsWords(row), certaintyCell(row), citation(row.source)]
  return {
    caption: `Effects on ${data.outcome}, by comparator: standardized mean difference (negative: fewer symptoms than the comparator)`,
    columns: ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'],
    rows: [
      ...data.panels.flatMap(({ rows }) => rows.flatMap((row) => {
        const { corrected } = row
        return [cells(row), ...(corrected ? [[`${row.label}, ${corrected.label}`, row.comparator, effectNumber(corrected), intervalText({ ci: corrected.ci, interval: 'CI' }), countsWords(row), certaintyCell(row), citation(row.source)]] : [])]
      })),
      ...data.tableOnly.map(id => pooledCells(finding(id))),
    ],
  }
}

/** A pooled effect that no shelf may hold, because it mixes comparators or has no interval. */
function pooledCells(row: Finding): string[] {
  const decimals = Math.max(SMD_DECIMALS, effectDecimals(row))
  const interval = row.ci ? `${formatInterval(row.ci, decimals)} (95% CI)` : 'none'
  return [`${row.intervention} (${row.timepoint}; not drawn)`, row.comparator, formatNumber(row.estimate ?? 0, decimals), interval, countsWords(row), certaintyCell(row), citation(row.source)]
}

/** A row by its own id or by that of its corrected estimate. */
function rowOf(data: TherapyDataset, stop: string): TherapyRow | undefined {
  return shelvesOf(data).flatMap(({ rows }) => rows).find(({ id }) => id === stop || `${id}-corrected` === stop)
}

function detail(at: Situation): Detail | undefined {
  const row = rowOf(at.data, at.lit)
  return row && [rowSpeech(row), row.says]
}

function says({ data }: Situation, step: number): string {
  if (step > LAST_SHELF) {
    const { count, words } = gradedCount(data)
    return `${count} are ${words}.`
  }
  return shelvesOf(data).filter(({ id }) => SHELF_STEP[id] === step).map(({ title, rows }) => `${title}: ${rows.map(row => `${row.label} ${effectNumber(row)}`).join(', ')}.`).join(' ')
}

/** The record: every drawn effect on the shelf of its comparator, on one scale. */
export const evidence: TherapyView<RecordLayout> = {
  name: 'Effects on PTSD symptoms, by comparator',
  steps: LAST_SHELF + 1,
  layout: placeShelves,
  alt,
  table,
  stops: at => placeShelves(at).shelves.flatMap(({ lines }) => lines.map(({ id }) => id)),
  therapyOf: (data, stop) => rowOf(data, stop)?.therapy,
  detail,
  says,
}
