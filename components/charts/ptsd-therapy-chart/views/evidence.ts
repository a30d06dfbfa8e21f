import type { Finding, TherapyDataset, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { ChartTable, ForestEffect } from '../../../kit/table.ts'
import type { RecordLayout } from './shelves.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { effectDecimals, formatInterval, formatNumber, formatSmd, SMD_DECIMALS } from '../../../../evidence/format.ts'
import { citation, finding } from '../../../../evidence/index.ts'
import { certaintyCell, countsWords, crossesText, effectNumber, intervalText, rowName, rowSpeech } from '../rows.ts'
import { DOMAIN, gradedCount, LAST_SHELF, placeShelves, SHELF_STEP, shelvesOf } from './shelves.ts'

function alt({ data }: Situation): string {
  const sentences = shelvesOf(data).map(({ title, rows }) => `${title}: ${rows.map((row) => {
    const corrected = row.corrected ? `; ${row.corrected.label} ${formatSmd(row.corrected)}, ${crossesText(row.corrected)}` : ''
    return `${rowName(row)} ${formatSmd(row)}${row.ci && row.ci[1] >= 0 ? `, ${crossesText(row)}` : ''}${corrected}`
  }).join('; ')}.`)
  const { count, words } = gradedCount(data)
  return `Standardized mean differences in PTSD symptoms with 95% intervals, by comparator; negative means fewer symptoms. ${sentences.join(' ')} ${count} are graded ${words}. Effects must not be compared across comparators.`
}

/** A row of the table: what was compared, the effect with its interval in full and in short, what it rests on. */
interface Line { name: string, comparator: string, effect: string, interval: string, short: string, rests: string[], drawn?: ForestEffect }

/** What is said of an interval that is no confidence interval. */
const KINDS = { 'CI': '', 'CrI': ', CrI', 'derived CI': ', derived' } as const

function lineOf(row: TherapyRow): Line {
  const { label: name, comparator, estimate, ci, interval: look } = row
  return {
    name,
    comparator,
    effect: estimate === undefined ? row.missing ?? '' : effectNumber(row),
    interval: estimate === undefined ? 'none' : intervalText(row),
    short: ci ? `(${formatInterval(ci, SMD_DECIMALS)}${KINDS[look]})` : '(no interval)',
    rests: [countsWords(row), certaintyCell(row), citation(row.source)],
    drawn: estimate === undefined ? undefined : { estimate, ci, look },
  }
}

/** The row once more with the estimate that its authors corrected. */
function correctedLine(row: TherapyRow, corrected: NonNullable<TherapyRow['corrected']>): Line {
  const { label, estimate, ci } = corrected
  return {
    ...lineOf(row),
    name: `${row.label}, ${label}`,
    effect: effectNumber(corrected),
    interval: intervalText({ ci, interval: 'CI' }),
    short: `(${formatInterval(ci, SMD_DECIMALS)})`,
    drawn: { estimate, ci, look: 'corrected' },
  }
}

/** A pooled effect that no shelf may hold, because it mixes comparators or has no interval. */
function pooledLine(row: Finding): Line {
  const { estimate = 0, ci, interval: look } = row
  const decimals = Math.max(SMD_DECIMALS, effectDecimals(row))
  return {
    name: `${row.intervention} (${row.timepoint}; not drawn)`,
    comparator: row.comparator,
    effect: formatNumber(estimate, decimals),
    interval: ci ? `${formatInterval(ci, decimals)} (95% CI)` : 'none',
    short: ci ? `(${formatInterval(ci, decimals)})` : '(no interval)',
    rests: [countsWords(row), certaintyCell(row), citation(row.source)],
    drawn: { estimate, ci, look },
  }
}

function table({ data }: Situation): ChartTable {
  const lines = [
    ...data.panels.flatMap(({ rows }) => rows.flatMap(row => [lineOf(row), ...row.corrected ? [correctedLine(row, row.corrected)] : []])),
    ...data.tableOnly.map(finding).map(pooledLine),
  ]
  return {
    caption: `Effects on ${data.outcome}, by comparator: standardized mean difference (negative: fewer symptoms than the comparator)`,
    columns: ['Treatment', 'Comparator', 'Effect (SMD)', 'Interval', 'Studies and people', 'Certainty', 'Source'],
    rows: lines.map(({ name, comparator, effect, interval, rests }) => [name, comparator, effect, interval, ...rests]),
    narrow: {
      columns: ['Treatment', 'Comparator', 'Effect (SMD) with 95% interval', 'Studies and people', 'Certainty', 'Source'],
      rows: lines.map(({ name, comparator, effect, short, rests, drawn }) => [name.replace('; not drawn', ''), comparator, drawn ? `${effect} ${short}` : effect, ...rests]),
      forest: { column: 2, domain: DOMAIN, effects: lines.map(({ drawn }) => drawn) },
    },
  }
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
    return `${count} are graded ${words}.`
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
