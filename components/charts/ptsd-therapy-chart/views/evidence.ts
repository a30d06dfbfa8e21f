import type { TherapyPanel, TherapyRow } from '../../../../evidence/schema/index.ts'
import type { ForestLayout } from '../forest.ts'
import type { OverviewLayout } from '../overview.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { formatSmd } from '../../../../evidence/format.ts'
import { citation } from '../../../../evidence/index.ts'
import { layoutForest } from '../forest.ts'
import { layoutOverview } from '../overview.ts'
import { certaintyText, countsWords, effectNumber, intervalText, isLowCertainty, orderRows, rowName } from '../rows.ts'
import { forestTable, overviewTable } from '../tables.ts'
import { lowCertaintyCount } from '../takeaways.ts'
import { litTherapy } from './view.ts'

/** Whether comparators are shown in full, as forest plots, and not all at a glance. */
function inFull({ panels }: Situation): boolean {
  return panels.length > 0
}

/** The comparators that are on view, in full or at a glance. */
function shownPanels(at: Situation): readonly TherapyPanel[] {
  return inFull(at) ? at.panels : at.data.panels
}

/** Row that is lit: that of the lit line, else the lit therapy's first. */
export function litRow(at: Situation): TherapyRow | undefined {
  const rows = shownPanels(at).flatMap(panel => panel.rows)
  return rows.find(row => row.id === at.line || `${row.id}-corrected` === at.line)
    ?? rows.find(row => row.therapy === at.therapy && row.beside === undefined)
}

function layout(at: Situation): ForestLayout | OverviewLayout {
  return inFull(at) ? layoutForest(at.panels, at.order, at.handout) : layoutOverview(at.data)
}

function alt(at: Situation): string {
  const sentences = shownPanels(at).map(({ title, rows }) => {
    const parts = rows.map((row) => {
      if (row.missing)
        return `${row.label}: ${row.missing}`
      const corrected = row.corrected ? `; ${row.corrected.label} ${formatSmd(row.corrected)}` : ''
      return `${nameInPanel(row)} ${formatSmd(row)}${corrected}`
    })
    return `${title}: ${parts.join(', ')}.`
  })
  return `Standardized mean differences in PTSD symptoms with 95% intervals; negative means fewer symptoms. ${sentences.join(' ')} Effects must not be compared across comparators.`
}

/** A row's name, without the comparator where the panel's title says it. */
function nameInPanel(row: TherapyRow): string {
  return row.comparatorKind === 'waitlist' || row.comparatorKind === 'no treatment' ? row.label : rowName(row)
}

function rowY(at: Situation): number {
  const drawn = layout(at)
  if (drawn.drawing === 'overview')
    return drawn.rows.find(({ therapy }) => therapy.id === at.therapy)?.y ?? 0
  const row = litRow(at)
  return drawn.panels.flatMap(({ lines }) => lines).find(line => line.row === row)?.y ?? 0
}

function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  if (!therapy)
    return undefined
  const row = litRow(at)
  return {
    title: therapy.name,
    lines: inFull(at)
      ? row ? [figures(row), row.says] : []
      : at.data.panels.flatMap(({ rows }) => rows.filter(one => one.therapy === therapy.id)).map(figures),
  }
}

/** A row's name and all its figures. */
function figures(row: TherapyRow): string {
  const told = row.missing ?? `SMD ${effectNumber(row)}, ${intervalText(row)} · ${countsWords(row)} · certainty: ${certaintyText(row)} · ${citation(row.source)}`
  return `${rowName(row)}: ${told}`
}

/** How many of the rows on view are faded for low certainty. */
export function fadedNote(at: Situation): string {
  const rows = shownPanels(at).flatMap(panel => panel.rows).filter(({ estimate }) => estimate !== undefined)
  return inFull(at) ? `Faded: ${lowCertaintyCount(rows)}` : `Faded: ${rows.filter(isLowCertainty).length} of ${rows.length} rows`
}

/** What trials found: against every comparator at a glance, or against some of them in full. */
export const evidence: TherapyView<ForestLayout | OverviewLayout> = {
  layout,
  alt,
  table: at => inFull(at)
    ? forestTable(at.data, at.panels.map(panel => ({ ...panel, rows: orderRows(panel.rows, at.order) })))
    : overviewTable(at.data),
  rowY,
  detail,
}
