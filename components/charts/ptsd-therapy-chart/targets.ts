import type { Symptom, TherapyDataset, TrialResult } from '../../../evidence/schema/index.ts'
import type { TherapyRow } from './rows.ts'
import { wrapText } from '../../kit/text.ts'
import { WIDTH } from './forest.ts'
import { isLowCertainty } from './rows.ts'

/** Columns of the targets view: the clusters of DSM-5, then sleep. */
export const SYMPTOMS: readonly { key: Symptom, name: string }[] = [
  { key: 'intrusion', name: 'Intrusion' },
  { key: 'avoidance', name: 'Avoidance' },
  { key: 'mood', name: 'Mood and cognition' },
  { key: 'arousal', name: 'Arousal' },
  { key: 'sleep', name: 'Sleep' },
]

const OVERALL = 152
const FIRST = 280
const COLUMN = (WIDTH - FIRST) / SYMPTOMS.length
const HEAD = 44
const ROW = 28

export interface TargetCell { key: Symptom | 'overall', x: number, width: number, aimed: boolean, result: TrialResult }
export interface TargetRow { therapy: TherapyDataset['therapies'][number], y: number, height: number, middle: number, cells: TargetCell[] }
export interface TargetsLayout { rows: TargetRow[], columns: { name: string, lines: string[], x: number, y: number }[], bottom: number, height: number }

/**
 * What pooled effects say about PTSD symptoms as a whole, by one rule for every therapy: `shown` where an interval
 * excludes no difference and the row is graded better than low, `unclear` where there is any other estimate.
 */
export function overallResult(rows: readonly TherapyRow[]): TrialResult {
  const effects = rows.filter(row => row.estimate !== undefined)
  if (effects.some(row => row.ci && (row.ci[1] < 0 || row.ci[0] > 0) && !isLowCertainty(row)))
    return 'shown'
  return effects.length > 0 ? 'unclear' : 'not studied'
}

/** Therapies by symptoms: what the article aims at, and what trials say. */
export function layoutTargets({ therapies, panels }: TherapyDataset): TargetsLayout {
  const all = panels.flatMap(panel => panel.rows)
  const rows = therapies.map((therapy, i): TargetRow => {
    const y = HEAD + i * ROW
    const overall: TargetCell = { key: 'overall', x: OVERALL, width: FIRST - OVERALL, aimed: false, result: overallResult(all.filter(row => row.therapy === therapy.id)) }
    const cells = SYMPTOMS.map(({ key }, j): TargetCell => ({
      key,
      x: FIRST + j * COLUMN,
      width: COLUMN,
      aimed: therapy.aims.includes(key),
      result: therapy.results.find(({ symptom }) => symptom === key)?.result ?? 'not studied',
    }))
    return { therapy, y, height: ROW, middle: y + ROW / 2, cells: [overall, ...cells] }
  })
  return {
    rows,
    columns: [placeColumn('PTSD overall', OVERALL, FIRST - OVERALL), ...SYMPTOMS.map(({ name }, j) => placeColumn(name, FIRST + j * COLUMN, COLUMN))],
    bottom: HEAD + rows.length * ROW,
    height: 342,
  }
}

/** A column's name in as many lines as it needs, the last one just above the rows. */
function placeColumn(name: string, x: number, width: number): TargetsLayout['columns'][number] {
  const lines = wrapText(name, width - 12, 16, 600)
  return { name, lines, x: x + 6, y: HEAD - 10 - (lines.length - 1) * 19 }
}

/** The targets view in sentences: its alternative text. */
export function targetsFinding(data: TherapyDataset): string {
  const { rows } = layoutTargets(data)
  const cells = rows.flatMap(row => row.cells.filter(cell => cell.aimed))
  const studied = cells.filter(cell => cell.result !== 'not studied').length
  const shown = rows.filter(row => row.cells[0]?.result === 'shown').map(row => row.therapy.name)
  return `The article names ${cells.length} symptoms that these approaches aim at; the trials used here report ${studied} of them separately. For PTSD as a whole, an effect is shown for ${shown.join(', ')} and unclear for the others.`
}

/** The targets view as a table. */
export function targetsTable(data: TherapyDataset): { caption: string, columns: string[], rows: string[][] } {
  const { rows, columns } = layoutTargets(data)
  return {
    caption: 'What each treatment aims at according to the article, and what trials show',
    columns: ['Treatment', ...columns.map(({ name }) => name)],
    rows: rows.map(({ therapy, cells }) => [therapy.name, ...cells.map(({ aimed, result }) => aimed ? `aimed at; ${result}` : result)]),
  }
}
