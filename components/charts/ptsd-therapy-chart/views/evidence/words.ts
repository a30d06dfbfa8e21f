import type { Finding, TherapyDataset, TherapyRow } from '../../../../../evidence/schema/index.ts'
import type { ChartTable, ForestEffect } from '../../../../kit/table.ts'
import type { Detail, Situation } from '../view.ts'
import { effectDecimals, formatInterval, formatNumber, formatSmd, SMD_DECIMALS } from '../../../../../evidence/format.ts'
import { citation, finding } from '../../../../../evidence/index.ts'
import { certaintyCell, countsWords, crossesText, effectNumber, ROW_COLUMNS, rowCells, rowName, rowSpeech } from '../../rows.ts'
import { DOMAIN, graded, LAST_SHELF, rowOf, SHELF_STEP, shelvesOf } from './data.ts'

/** What the dotted intervals are. */
export const KEY = 'Dotted: interval worked out by us'

/** How many drawn rows are graded at least "moderate to low", as a number to see; in words where they all are, and what the others are. */
export function gradedWords(data: TherapyDataset): { count: string, words: string, others: string } {
  const { all, well, low, not, easiest } = graded(data)
  return { count: `${well} of ${all}`, words: easiest ? 'above low, all against the easiest comparator' : 'above low', others: `${low} low, ${not} ungraded` }
}

export function alt({ data }: Situation): string {
  const sentences = shelvesOf(data).map(({ title, rows }) => `${title}: ${rows.map((row) => {
    const corrected = row.corrected ? `; ${row.corrected.label} ${formatSmd(row.corrected)}, ${crossesText(row.corrected)}` : ''
    return `${rowName(row)} ${formatSmd(row)}${row.ci && row.ci[1] >= 0 ? `, ${crossesText(row)}` : ''}${corrected}`
  }).join('; ')}.`)
  const { count, words, others } = gradedWords(data)
  return `Standardized mean differences in PTSD symptoms with 95% intervals, by comparator; negative means fewer symptoms. ${sentences.join(' ')} ${count} are graded ${words}; ${others}. Effects must not be compared across comparators.`
}

/** A row of the table; for the narrow one its interval in short, its effect to be drawn, and its name where that is shorter. */
interface Line { cells: string[], short: string, drawn?: ForestEffect, called?: string }

/** What is said of an interval that is no confidence interval. */
function kindText({ interval, derivedFrom }: Pick<TherapyRow, 'interval' | 'derivedFrom'>): string {
  return { 'CI': '', 'CrI': ', CrI', 'derived CI': `, derived from ${derivedFrom ?? 'p'}` }[interval]
}

function shortInterval(ci: readonly [number, number] | undefined, decimals: number = SMD_DECIMALS, kind = ''): string {
  return ci ? `(${formatInterval(ci, decimals)}${kind})` : '(no interval)'
}

function lineOf(row: TherapyRow): Line {
  const { estimate, ci, interval: look } = row
  return { cells: rowCells(row), short: shortInterval(ci, SMD_DECIMALS, kindText(row)), drawn: estimate === undefined ? undefined : { estimate, ci, look } }
}

/** The row once more with the estimate that its authors corrected. */
function correctedLine(row: TherapyRow, { label, estimate, ci }: NonNullable<TherapyRow['corrected']>): Line {
  return { cells: rowCells(row, `${row.label}, ${label}`, { estimate, ci, interval: 'CI' }), short: shortInterval(ci), drawn: { estimate, ci, look: 'corrected' } }
}

/** A pooled effect that no shelf may hold, because it mixes comparators or has no interval. */
function pooledLine(row: Finding): Line {
  const { estimate = 0, ci, interval: look } = row
  const decimals = Math.max(SMD_DECIMALS, effectDecimals(row))
  const interval = ci ? `${formatInterval(ci, decimals)} (95% CI)` : 'none'
  return {
    called: `${row.intervention} (${row.timepoint})`,
    cells: [`${row.intervention} (${row.timepoint}; not drawn)`, row.comparator, formatNumber(estimate, decimals), interval, countsWords(row), certaintyCell(row), citation(row.source)],
    short: shortInterval(ci, decimals),
    drawn: { estimate, ci, look },
  }
}

export function table({ data }: Situation): ChartTable {
  const lines = [
    ...data.panels.flatMap(({ rows }) => rows.flatMap(row => [lineOf(row), ...row.corrected ? [correctedLine(row, row.corrected)] : []])),
    ...data.tableOnly.map(finding).map(pooledLine),
  ]
  return {
    caption: `Effects on ${data.outcome}, by comparator: standardized mean difference (negative: fewer symptoms than the comparator)`,
    columns: ROW_COLUMNS,
    rows: lines.map(({ cells }) => cells),
    narrow: {
      columns: ['Treatment', 'Comparator', 'Effect (SMD) with 95% interval', 'Studies and people', 'Certainty', 'Source'],
      rows: lines.map(({ cells: [name = '', comparator = '', effect = '', , ...rests], called = name, short, drawn }) => [called, comparator, drawn ? `${effect} ${short}` : effect, ...rests]),
      forest: { column: 2, domain: DOMAIN, effects: lines.map(({ drawn }) => drawn) },
    },
  }
}

export function detail({ data, lit }: Situation): Detail | undefined {
  const row = rowOf(data, lit)
  return row && [rowSpeech(row), row.says]
}

export function announce({ data }: Situation, step: number): string {
  if (step > LAST_SHELF) {
    const { count, words, others } = gradedWords(data)
    return `${count} are graded ${words}; ${others}.`
  }
  return shelvesOf(data).filter(({ id }) => SHELF_STEP[id] === step).map(({ title, rows }) => `${title}: ${rows.map(row => `${row.label} ${effectNumber(row)}`).join(', ')}.`).join(' ')
}
