import type { StanceVerb, TherapyDataset } from '../../../evidence/schema/index.ts'

/** Stops of the scale, from against to strongly for, with the verb that stands for each. */
export const STOPS: readonly { verb: StanceVerb, name: string, x: number }[] = [
  { verb: 'suggests against', name: 'weak against', x: 172 },
  { verb: 'insufficient evidence for or against', name: 'neither', x: 258 },
  { verb: 'suggests', name: 'weak for', x: 334 },
  { verb: 'recommends', name: 'strong for', x: 414 },
]

const HEAD = 28
const ROW = 33

export interface StanceRow {
  therapy: TherapyDataset['therapies'][number]
  y: number
  height: number
  middle: number
  /** Stops on the way to the mark. */
  dots: number[]
  /** Where the mark stands; missing where the guideline does not place the therapy. */
  markX?: number
  textX: number
  year: string
  verb: string
  names: string
}

/** One row per therapy with the guideline's position on the scale. `year` is that of the guideline. */
export function layoutGuidelines({ therapies }: TherapyDataset, year: string): { rows: StanceRow[], bottom: number } {
  const rows = therapies.map((therapy, i): StanceRow => {
    const { verb, names } = therapy.stance
    const stop = STOPS.find(one => one.verb === verb)
    const y = HEAD + i * ROW
    return {
      therapy,
      y,
      height: ROW,
      middle: y + ROW / 2,
      dots: stop ? STOPS.map(({ x }) => x).filter(x => x < stop.x) : [],
      markX: stop?.x,
      textX: (stop?.x ?? STOPS.at(-1)?.x ?? 0) + 16,
      year,
      verb: stop ? verb : `${verb}, verify`,
      names: verb.startsWith('insufficient') ? '' : names,
    }
  })
  return { rows, bottom: HEAD + therapies.length * ROW }
}

/** The guideline's positions in sentences: the view's alternative text. */
export function guidelinesFinding(data: TherapyDataset, year: string): string {
  const { rows } = layoutGuidelines(data, year)
  return `VA/DoD guideline, ${year}: ${rows.map(({ therapy, verb, names }) => `${therapy.name}: ${verb}${names && names !== therapy.name ? ` (${names})` : ''}`).join('; ')}.`
}

/** The guideline's positions as a table. */
export function guidelinesTable(data: TherapyDataset, year: string): { caption: string, columns: string[], rows: string[][] } {
  const strength = (verb: StanceVerb): string => STOPS.find(stop => stop.verb === verb)?.name ?? 'none'
  return {
    caption: `Position of the VA/DoD guideline, ${year}`,
    columns: ['Treatment', 'Year', 'Verb', 'Strength', 'What it names'],
    rows: data.therapies.map(({ name, stance }) => [name, year, stance.verb === 'not graded separately' ? `${stance.verb}, verify` : stance.verb, strength(stance.verb), stance.names]),
  }
}
