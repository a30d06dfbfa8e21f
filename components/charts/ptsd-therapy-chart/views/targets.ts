import type { Symptom, TherapyDataset, TherapyRow, TrialResult } from '../../../../evidence/schema/index.ts'
import type { Detail, Situation, Table, TherapyView } from './view.ts'
import { FRAME } from '../../../kit/frame.ts'
import { wrapText } from '../../../kit/text.ts'
import { isLowCertainty } from '../rows.ts'
import { litTherapy } from './view.ts'

/** Columns of the targets view: the clusters of DSM-5, then sleep. */
const SYMPTOMS: readonly { key: Symptom, name: string }[] = [
  { key: 'intrusion', name: 'Intrusion' },
  { key: 'avoidance', name: 'Avoidance' },
  { key: 'mood', name: 'Mood and cognition' },
  { key: 'arousal', name: 'Arousal' },
  { key: 'sleep', name: 'Sleep' },
]

const OVERALL = 152
const FIRST = 280
const COLUMN = (FRAME.width - FIRST) / SYMPTOMS.length
const HEAD = 44
const ROW = 28

interface TargetCell { key: Symptom | 'overall', x: number, width: number, aimed: boolean, result: TrialResult }
interface TargetRow { therapy: TherapyDataset['therapies'][number], y: number, height: number, middle: number, cells: TargetCell[] }
export interface TargetsLayout { drawing: 'targets', rows: TargetRow[], columns: { name: string, lines: string[], x: number, y: number }[], bottom: number, height: number }

/**
 * What pooled effects say about PTSD symptoms as a whole, by one rule for every therapy: `shown` where an interval
 * excludes no difference and the row is graded better than low, `unclear` where there is any other estimate.
 */
function overallResult(rows: readonly TherapyRow[]): TrialResult {
  const effects = rows.filter(row => row.estimate !== undefined)
  if (effects.some(row => row.ci && (row.ci[1] < 0 || row.ci[0] > 0) && !isLowCertainty(row)))
    return 'shown'
  return effects.length > 0 ? 'unclear' : 'not studied'
}

/** Therapies by symptoms: what the article aims at, and what trials say. */
function layoutTargets({ therapies, panels }: TherapyDataset): TargetsLayout {
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
    drawing: 'targets',
    rows,
    columns: [placeColumn('PTSD overall', OVERALL, FIRST - OVERALL), ...SYMPTOMS.map(({ name }, j) => placeColumn(name, FIRST + j * COLUMN, COLUMN))],
    bottom: HEAD + rows.length * ROW,
    height: FRAME.height,
  }
}

/** A column's name in as many lines as it needs, the last one just above the rows. */
function placeColumn(name: string, x: number, width: number): TargetsLayout['columns'][number] {
  const lines = wrapText(name, width - 12, 16, 600)
  return { name, lines, x: x + 6, y: HEAD - 10 - (lines.length - 1) * 19 }
}

function alt({ data }: Situation): string {
  const { rows } = layoutTargets(data)
  const cells = rows.flatMap(row => row.cells.filter(cell => cell.aimed))
  const studied = cells.filter(cell => cell.result !== 'not studied').length
  const shown = rows.filter(row => row.cells[0]?.result === 'shown').map(row => row.therapy.name)
  return `The article names ${cells.length} symptoms that these approaches aim at; the trials used here report ${studied} of them separately. For PTSD as a whole, an effect is shown for ${shown.join(', ')} and unclear for the others.`
}

function table({ data }: Situation): Table {
  const { rows, columns } = layoutTargets(data)
  return {
    caption: 'What each treatment aims at according to the article, and what trials show',
    columns: ['Treatment', ...columns.map(({ name }) => name)],
    rows: rows.map(({ therapy, cells }) => [therapy.name, ...cells.map(({ aimed, result }) => aimed ? `aimed at; ${result}` : result)]),
  }
}

function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  return therapy && {
    title: therapy.name,
    lines: therapy.results.length > 0
      ? therapy.results.map(({ symptom, says }) => `${symptom[0]?.toUpperCase()}${symptom.slice(1)}: ${says}`)
      : ['No trial or review used here reports these symptoms separately.'],
  }
}

/** What each therapy aims at according to the article, and what trials show of it. */
export const targets: TherapyView<TargetsLayout> = {
  layout: ({ data }) => layoutTargets(data),
  alt,
  table,
  rowY: at => layoutTargets(at.data).rows.find(({ therapy }) => therapy.id === at.therapy)?.y ?? 0,
  detail,
}
