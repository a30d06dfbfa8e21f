import type { TherapyDataset, TherapyPanel, TherapyRow } from './rows.ts'
import { effectDecimals, formatInterval, formatNumber } from '../../../evidence/format.ts'
import { certaintyText, countsWords, effectText, intervalText, intervalWord } from './rows.ts'
import { effectNumber, sourceText } from './words.ts'

/** Columns and rows of the table behind a chart. */
export interface ChartTable { caption: string, columns: string[], rows: string[][] }

/** A pooled effect with mixed comparators: in the table, never in a panel. */
export type MixedRow = Pick<TherapyRow, 'estimate' | 'ci' | 'k' | 'n' | 'certainty' | 'source' | 'label' | 'comparator'>

/** Every row of the given panels with all its columns. */
export function forestTable(data: TherapyDataset, panels: readonly TherapyPanel[]): ChartTable {
  const whole = panels.some(({ rows }) => rows.some(row => row.whole)) ? '; whole review or network: the row’s own numbers are not on file' : ''
  return {
    caption: `Effects on ${data.outcome}, by comparator (negative: fewer symptoms than the comparator${whole})`,
    columns: ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'],
    rows: panels.flatMap(({ rows }) => rows.flatMap(row => [rowCells(row), ...correctedCells(row)])),
  }
}

function rowCells(row: TherapyRow): string[] {
  if (row.estimate === undefined)
    return [row.label, row.comparator, row.missing ?? '', 'none', 'none', 'none', 'none']
  return [row.label, row.comparator, effectNumber(row), intervalText(row), countsWords(row), certaintyText(row), sourceText(row.source)]
}

function correctedCells(row: TherapyRow): string[][] {
  const { corrected } = row
  if (!corrected)
    return []
  return [[`${row.label}, ${corrected.label}`, row.comparator, effectNumber(corrected), intervalText({ ci: corrected.ci, interval: 'CI' }), countsWords(row), certaintyText(row), sourceText(row.source)]]
}

/** Therapies by comparators, as the overview draws them, with the pooled effects that mix comparators in a last column. */
export function overviewTable({ outcome, therapies, panels }: TherapyDataset, mixed: readonly MixedRow[]): ChartTable {
  const cell = (row: TherapyRow): string => [
    `${row.beside ? `${row.comparator} ` : ''}${row.missing ?? effectText(row)}`,
    intervalWord(row),
    row.corrected ? `; ${row.corrected.label} ${effectText(row.corrected)}` : '',
  ].filter(Boolean).join(' ').replace(' ;', ';')
  const named = new Set(therapies.map(({ name }) => name))
  const others = mixed.filter(({ label }) => !named.has(label))
  return {
    caption: `Effects on ${outcome} by comparator: SMD with 95% interval (negative: fewer symptoms than the comparator)`,
    columns: ['Treatment', ...panels.map(({ title }) => title), 'Mixed comparators, not drawn'],
    rows: [
      ...therapies.map(({ id, name }) => [
        name,
        ...panels.map(({ rows }) => rows.filter(row => row.therapy === id).map(cell).join('; ') || 'none'),
        mixed.filter(({ label }) => label === name).map(mixedCell).join('; ') || 'none',
      ]),
      ...others.map(row => [row.label, ...panels.map(() => 'none'), mixedCell(row)]),
    ],
  }
}

function mixedCell(row: MixedRow): string {
  const decimals = effectDecimals(row)
  const effect = `${formatNumber(row.estimate ?? 0, decimals)} (${row.ci ? formatInterval(row.ci, decimals) : 'no interval'})`
  return `${effect}, ${countsWords(row)}, ${row.certainty === 'not graded' ? row.certainty : `${row.certainty} certainty`}, ${sourceText(row.source)}`
}
