import type { Symptom, Therapy, TherapyDataset, TrialResult } from '../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { citation, finding } from '../../../../evidence/index.ts'
import { FRAME } from '../../../kit/frame.ts'
import { litTherapy } from './view.ts'

/** Columns of the targets view: the clusters of DSM-5, then sleep. */
const SYMPTOMS: readonly { key: Symptom, name: string }[] = [
  { key: 'intrusion', name: 'Intrusion' },
  { key: 'avoidance', name: 'Avoidance' },
  { key: 'mood', name: 'Mood' },
  { key: 'arousal', name: 'Arousal' },
  { key: 'sleep', name: 'Sleep' },
]

/** How a result is told; nobody graded these. */
export const RESULT_WORDS: Record<TrialResult, string> = { better: 'better', unclear: 'no clear difference' }

export const WHOLE = { x: 150, width: 122 } as const
const FIRST = 286
const COLUMN = (FRAME.width - FIRST) / SYMPTOMS.length
const HEAD = 30
const ROW = 29

export interface TargetCell { key: Symptom, x: number, width: number, aimed: boolean, result?: TrialResult, than?: string }
export interface TargetRow { therapy: Therapy, y: number, height: number, middle: number, pooled: boolean, cells: TargetCell[] }
export interface TargetsLayout { drawing: 'targets', rows: TargetRow[], columns: { name: string, x: number }[], caveat: string, bottom: number, height: number }

/** Therapies by symptoms: what the article aims at, whether effects on PTSD as a whole were pooled, and what was found per symptom. */
function layoutTargets({ therapies, panels, tableOnly }: TherapyDataset): TargetsLayout {
  const pooled = new Set([
    ...panels.flatMap(panel => panel.rows).filter(({ estimate, design }) => estimate !== undefined && design !== 'single trial').map(row => row.therapy),
    ...therapies.filter(({ name }) => tableOnly.some(id => finding(id).intervention === name)).map(({ id }) => id),
  ])
  const rows = therapies.map((therapy, i): TargetRow => {
    const y = HEAD + i * ROW
    const cells = SYMPTOMS.map(({ key }, j): TargetCell => {
      const result = therapy.results.find(({ symptom }) => symptom === key)
      return { key, x: FIRST + j * COLUMN, width: COLUMN, aimed: therapy.aims.includes(key), result: result?.result, than: result?.than }
    })
    return { therapy, y, height: ROW, middle: y + ROW / 2, pooled: pooled.has(therapy.id), cells }
  })
  return {
    drawing: 'targets',
    rows,
    columns: [{ name: 'PTSD as a whole', x: WHOLE.x + WHOLE.width / 2 }, ...SYMPTOMS.map(({ name }, j) => ({ name, x: FIRST + (j + 0.5) * COLUMN }))],
    caveat: therapies.flatMap(({ name, caveat }) => caveat ? [`${name}: ${caveat}`] : []).join('. '),
    bottom: HEAD + rows.length * ROW,
    height: FRAME.height,
  }
}

/** How many symptoms the article aims at, and for how many of them there is a result. */
function aimedText({ rows }: TargetsLayout): { aimed: string, found: string } {
  const aimed = rows.flatMap(row => row.cells.filter(cell => cell.aimed))
  return {
    aimed: `The article names ${aimed.length} symptoms that these approaches aim at`,
    found: `for ${aimed.filter(({ result }) => result).length} of them the reviews and trials read here give a result`,
  }
}

function alt({ data }: Situation): string {
  const placed = layoutTargets(data)
  const { rows, caveat } = placed
  const { aimed, found } = aimedText(placed)
  const told = data.therapies.flatMap(({ name, results }) => results.map(one => `${name}, ${one.symptom}: ${RESULT_WORDS[one.result]} against ${one.than}`))
  return `For ${rows.filter(({ pooled }) => pooled).map(({ therapy }) => therapy.name).join(', ')} there are pooled results for PTSD as a whole. `
    + `${aimed}; ${found}. By symptom: ${told.join('; ')}.${caveat ? ` ${caveat}.` : ''}`
}

function table({ data }: Situation): ChartTable {
  const { rows, columns } = layoutTargets(data)
  const told = ({ results }: Therapy, key: Symptom): string => {
    const one = results.find(({ symptom }) => symptom === key)
    return one ? `${RESULT_WORDS[one.result]} against ${one.than} (${citation(one.source)})` : ''
  }
  return {
    caption: 'What each treatment aims at according to the article, and what the reviews and trials read here report (by symptom: not graded)',
    columns: ['Treatment', ...columns.map(({ name }) => name)],
    rows: rows.map(({ therapy, pooled, cells }) => [therapy.name, pooled ? 'pooled' : '', ...cells.map(({ key, aimed }) => [aimed ? 'aimed at' : '', told(therapy, key)].filter(Boolean).join('; '))]),
  }
}

function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  if (!therapy)
    return undefined
  const said = new Map<string, string[]>()
  therapy.results.forEach(({ symptom, says }) => said.set(says, [...said.get(says) ?? [], symptom]))
  const told = [...said].map(([says, symptoms]) => `${therapy.name}, ${symptoms.join(', ')}: ${says}`)
  return told.length > 0 ? told : [`${therapy.name}: the reviews and trials read here report no single symptom.`]
}

function says({ data }: Situation, step: number): string {
  const placed = layoutTargets(data)
  const { aimed, found } = aimedText(placed)
  const pooled = placed.rows.filter(row => row.pooled).map(({ therapy }) => therapy.name)
  return step === 0 ? `${aimed}.` : `PTSD as a whole, pooled: ${pooled.join(', ')}. ${aimed}; ${found}.`
}

/** What each therapy aims at according to the article, and for what the reviews read here have results. */
export const targets: TherapyView<TargetsLayout> = {
  name: 'What each treatment aims at, and for what there are results',
  steps: 1,
  layout: ({ data }) => layoutTargets(data),
  alt,
  table,
  stops: ({ data }) => data.therapies.map(({ id }) => id),
  therapyOf: (_, stop) => stop,
  detail,
  says,
}
