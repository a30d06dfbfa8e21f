import type { StanceVerb, Therapy, TherapyDataset } from '../../../../evidence/schema/index.ts'
import type { Detail, Situation, Table, TherapyView } from './view.ts'
import { formatStanceNames } from '../../../../evidence/format.ts'
import { cite } from '../../../../evidence/index.ts'
import { FRAME } from '../../../kit/frame.ts'
import { litTherapy } from './view.ts'

/** Stops of the scale, from against to strongly for, with the verb that stands for each. */
export const STOPS: readonly { verb: StanceVerb, name: string, x: number }[] = [
  { verb: 'suggests against', name: 'weak against', x: 172 },
  { verb: 'insufficient evidence for or against', name: 'neither', x: 258 },
  { verb: 'suggests', name: 'weak for', x: 334 },
  { verb: 'recommends', name: 'strong for', x: 414 },
]

const HEAD = 28
const ROW = 33

interface StanceRow {
  therapy: TherapyDataset['therapies'][number]
  y: number
  height: number
  middle: number
  /** Stops on the way to the mark. */
  dots: number[]
  /** Where the mark stands; missing where the guideline does not place the therapy. */
  markX?: number
  textX: number
  verb: string
  names: string
}

export interface GuidelinesLayout { drawing: 'guidelines', year: string, rows: StanceRow[], bottom: number, height: number }

/** Year of the guideline whose positions are on file. */
function yearOf({ therapies }: TherapyDataset): string {
  return cite(therapies[0]?.stance.source ?? '').year
}

/** One row per therapy with the guideline's position on the scale. */
function layoutGuidelines(data: TherapyDataset): GuidelinesLayout {
  const rows = data.therapies.map((therapy, i): StanceRow => {
    const { verb } = therapy.stance
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
      verb: verbText(therapy.stance),
      names: verb.startsWith('insufficient') ? '' : formatStanceNames(therapy.stance),
    }
  })
  return { drawing: 'guidelines', year: yearOf(data), rows, bottom: HEAD + data.therapies.length * ROW, height: FRAME.height }
}

/** The guideline's verb; where it has none, that this is to be verified. */
function verbText({ verb }: Therapy['stance']): string {
  return verb === 'not graded separately' ? `${verb}, verify` : verb
}

function alt({ data }: Situation): string {
  const { rows, year } = layoutGuidelines(data)
  return `VA/DoD guideline, ${year}: ${rows.map(({ therapy, verb, names }) => `${therapy.name}: ${verb}${names && names !== therapy.name ? ` (${names})` : ''}`).join('; ')}.`
}

function table({ data }: Situation): Table {
  const year = yearOf(data)
  const strength = (verb: StanceVerb): string => STOPS.find(stop => stop.verb === verb)?.name ?? 'none'
  return {
    caption: `Position of the VA/DoD guideline, ${year}`,
    columns: ['Treatment', 'Year', 'Verb', 'Strength', 'What it names'],
    rows: data.therapies.map(({ name, stance }) => [name, year, verbText(stance), strength(stance.verb), formatStanceNames(stance)]),
  }
}

function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  return therapy && { title: therapy.name, lines: [`VA/DoD ${yearOf(at.data)}: ${therapy.stance.verb} (${formatStanceNames(therapy.stance)}).`] }
}

/** Where the guideline stands on each therapy. */
export const guidelines: TherapyView<GuidelinesLayout> = {
  layout: ({ data }) => layoutGuidelines(data),
  alt,
  table,
  rowY: at => layoutGuidelines(at.data).rows.find(({ therapy }) => therapy.id === at.therapy)?.y ?? 0,
  detail,
}
