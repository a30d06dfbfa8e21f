import type { StanceVerb, Therapy, TherapyDataset } from '../../../../../evidence/schema/index.ts'

/** Columns of chips, from against to strongly for, by the verbs of the first guideline and, where it has one, of the second. */
export const BINS: readonly { verb: StanceVerb, apa?: NonNullable<Therapy['apa']>['verb'], name: string, apaName?: string }[] = [
  { verb: 'suggests against', name: 'Suggests against' },
  { verb: 'insufficient evidence for or against', name: 'Not enough evidence' },
  { verb: 'suggests', name: 'Suggests', apa: 'conditionally recommends', apaName: 'Conditionally' },
  { verb: 'recommends', name: 'Recommends', apa: 'strongly recommends', apaName: 'Strongly' },
]

/** A therapy under the verb of a guideline, by the name that it has there. */
export interface Stood { therapy: Therapy, text: string }
/** A guideline: what its bins are called, and the therapies in each. */
export interface Positions { name: string, year: string, bins: { name: string, stood: Stood[] }[] }

/** Where both guidelines stand. */
export function positionsOf({ therapies, guidelines: { stance: first, apa: second } }: TherapyDataset): [Positions, Positions] {
  return [
    {
      name: first.name,
      year: String(first.year),
      bins: BINS.map(({ name, verb }) => ({ name, stood: therapies.filter(({ stance }) => stance.verb === verb).map(therapy => ({ therapy, text: therapy.stance.short ?? therapy.name })) })),
    },
    {
      name: second.name,
      year: String(second.year),
      bins: BINS.map(({ apaName = '', apa: verb }) => ({ name: apaName, stood: therapies.filter(({ apa }) => apa && apa.verb === verb).map(therapy => ({ therapy, text: therapy.apa?.short ?? therapy.name })) })),
    },
  ]
}
