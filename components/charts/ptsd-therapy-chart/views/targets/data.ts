import type { Symptom, Therapy, TherapyDataset, TrialResult } from '../../../../../evidence/schema/index.ts'
import { finding } from '../../../../../evidence/index.ts'

/** Columns of the targets view: the clusters of DSM-5, then sleep. */
export const SYMPTOMS: readonly { key: Symptom, name: string }[] = [
  { key: 'intrusion', name: 'Intrusion' },
  { key: 'avoidance', name: 'Avoidance' },
  { key: 'mood', name: 'Mood' },
  { key: 'arousal', name: 'Arousal' },
  { key: 'sleep', name: 'Sleep' },
]

/** A symptom of a therapy: whether the article aims at it, and what was found against whom. */
export interface Target { key: Symptom, aimed: boolean, result?: TrialResult, than?: string }
/** A therapy by symptoms, and whether effects on PTSD as a whole were pooled. */
export interface TherapyTargets { therapy: Therapy, pooled: boolean, targets: Target[] }

/** Therapies by symptoms: what the article aims at, and what was found. */
export function targetsOf({ therapies, panels, tableOnly }: TherapyDataset): TherapyTargets[] {
  const pooled = new Set([
    ...panels.flatMap(panel => panel.rows).filter(({ estimate, design }) => estimate !== undefined && design !== 'single trial').map(row => row.therapy),
    ...therapies.filter(({ name }) => tableOnly.some(id => finding(id).intervention === name)).map(({ id }) => id),
  ])
  return therapies.map(therapy => ({
    therapy,
    pooled: pooled.has(therapy.id),
    targets: SYMPTOMS.map(({ key }) => {
      const found = therapy.results.find(({ symptom }) => symptom === key)
      return { key, aimed: therapy.aims.includes(key), result: found?.result, than: found?.than }
    }),
  }))
}
