import type { Symptom, Therapy, TherapyDataset, TrialResult } from '../../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../../kit/table.ts'
import type { Detail, Situation } from '../view.ts'
import { citation } from '../../../../../evidence/index.ts'
import { litTherapy } from '../view.ts'
import { SYMPTOMS, targetsOf } from './data.ts'

/** How a result is told; nobody graded these. */
export const RESULT_WORDS: Record<TrialResult, string> = { better: 'better', unclear: 'no clear difference' }

/** What the column is called that stands before the symptoms. */
export const WHOLE_NAME = 'PTSD as a whole'

/** What would mislead if it were left out, by therapy. */
export function caveat({ therapies }: TherapyDataset): string {
  return therapies.flatMap(({ name, caveat }) => caveat ? [`${name}: ${caveat}`] : []).join('. ')
}

/** How many symptoms the article aims at, and for how many of them there is a result. */
function aimedText(data: TherapyDataset): { aimed: string, found: string } {
  const aimed = targetsOf(data).flatMap(({ targets }) => targets.filter(target => target.aimed))
  return {
    aimed: `The article names ${aimed.length} symptoms that these approaches aim at`,
    found: `for ${aimed.filter(({ result }) => result).length} of them the reviews and trials read here give a result`,
  }
}

/** The therapies with a pooled effect on PTSD as a whole. */
function pooledNames(data: TherapyDataset): string {
  return targetsOf(data).filter(({ pooled }) => pooled).map(({ therapy }) => therapy.name).join(', ')
}

export function alt({ data }: Situation): string {
  const { aimed, found } = aimedText(data)
  const told = data.therapies.flatMap(({ name, results }) => results.map(one => `${name}, ${one.symptom}: ${RESULT_WORDS[one.result]} against ${one.than}`))
  const caution = caveat(data)
  return `For ${pooledNames(data)} there are pooled results for ${WHOLE_NAME}. ${aimed}; ${found}. By symptom: ${told.join('; ')}.${caution ? ` ${caution}.` : ''}`
}

export function table({ data }: Situation): ChartTable {
  const told = ({ results }: Therapy, key: Symptom): string => {
    const one = results.find(({ symptom }) => symptom === key)
    return one ? `${RESULT_WORDS[one.result]} against ${one.than} (${citation(one.source)})` : ''
  }
  return {
    caption: 'What each treatment aims at according to the article, and what the reviews and trials read here report (by symptom: not graded)',
    columns: ['Treatment', WHOLE_NAME, ...SYMPTOMS.map(({ name }) => name)],
    rows: targetsOf(data).map(({ therapy, pooled, targets }) => [therapy.name, pooled ? 'pooled' : '', ...targets.map(({ key, aimed }) => [aimed ? 'aimed at' : '', told(therapy, key)].filter(Boolean).join('; '))]),
  }
}

export function announce({ data }: Situation, step: number): string {
  const { aimed, found } = aimedText(data)
  return step === 0 ? `${aimed}.` : `${WHOLE_NAME}, pooled: ${pooledNames(data)}. ${aimed}; ${found}.`
}

export function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  if (!therapy)
    return undefined
  const said = new Map<string, string[]>()
  therapy.results.forEach(({ symptom, says }) => said.set(says, [...said.get(says) ?? [], symptom]))
  const told = [...said].map(([says, symptoms]) => `${therapy.name}, ${symptoms.join(', ')}: ${says}`)
  return told.length > 0 ? told : [`${therapy.name}: the reviews and trials read here report no single symptom.`]
}
