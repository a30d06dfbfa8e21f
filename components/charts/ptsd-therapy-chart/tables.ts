import type { Finding, TherapyDataset, TherapyPanel, TherapyRow } from '../../../evidence/schema/index.ts'
import type { Table } from './views/view.ts'
import { effectDecimals, formatInterval, formatNumber, formatSmd } from '../../../evidence/format.ts'
import { citation, finding } from '../../../evidence/index.ts'
import { certaintyText, countsWords, effectNumber, intervalText, intervalWord } from './rows.ts'

/** Every row of the given panels with all its columns. */
export function forestTable(data: TherapyDataset, panels: readonly TherapyPanel[]): Table {
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
  return [row.label, row.comparator, effectNumber(row), intervalText(row), countsWords(row), certaintyText(row), citation(row.source)]
}

function correctedCells(row: TherapyRow): string[][] {
  const { corrected } = row
  if (!corrected)
    return []
  return [[`${row.label}, ${corrected.label}`, row.comparator, effectNumber(corrected), intervalText({ ci: corrected.ci, interval: 'CI' }), countsWords(row), certaintyText(row), citation(row.source)]]
}

/** Therapies by comparators, as the overview draws them, with the pooled effects that mix comparators in a last column. */
export function overviewTable({ outcome, therapies, panels, tableOnly }: TherapyDataset): Table {
  const mixed = tableOnly.map(id => finding(id))
  const cell = (row: TherapyRow): string => {
    const effect = [row.beside ? row.comparator : '', row.missing ?? formatSmd(row), intervalWord(row)].filter(Boolean).join(' ')
    return row.corrected ? `${effect}; ${row.corrected.label} ${formatSmd(row.corrected)}` : effect
  }
  const named = new Set(therapies.map(({ name }) => name))
  const others = mixed.filter(({ intervention }) => !named.has(intervention))
  return {
    caption: `Effects on ${outcome} by comparator: SMD with 95% interval (negative: fewer symptoms than the comparator)`,
    columns: ['Treatment', ...panels.map(({ title }) => title), 'Mixed comparators, not drawn'],
    rows: [
      ...therapies.map(({ id, name }) => [
        name,
        ...panels.map(({ rows }) => rows.filter(row => row.therapy === id).map(cell).join('; ') || 'none'),
        mixed.filter(({ intervention }) => intervention === name).map(mixedCell).join('; ') || 'none',
      ]),
      ...others.map(row => [row.intervention, ...panels.map(() => 'none'), mixedCell(row)]),
    ],
  }
}

/** A pooled effect that mixes comparators, with what a panel's columns would say of it. */
function mixedCell(row: Finding): string {
  const decimals = effectDecimals(row)
  const effect = `${formatNumber(row.estimate ?? 0, decimals)} (${row.ci ? formatInterval(row.ci, decimals) : 'no interval'})`
  return `${effect}, ${countsWords(row)}, ${row.certainty === 'not graded' ? row.certainty : `${row.certainty} certainty`}, ${citation(row.source)}`
}
