import type { Therapy, TherapyDataset } from '../../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../../kit/table.ts'
import type { Detail, Situation } from '../view.ts'
import { formatStanceNames } from '../../../../../evidence/format.ts'
import { litTherapy } from '../view.ts'
import { positionsOf } from './data.ts'

/** The therapies that the first guideline does not name, and what they belong to. */
export function unplaced({ therapies }: TherapyDataset): string {
  return therapies.filter(({ stance }) => stance.verb === 'not named').map(({ name, stance }) => `${name}: ${stance.names}`).join('; ')
}

/** What the first guideline says of a therapy; where it has no place of its own, what it belongs to. */
function firstText({ stance }: Therapy): string {
  return stance.verb === 'not named' ? stance.names : `${stance.verb} (${formatStanceNames(stance)})`
}

function secondText({ apa }: Therapy): string {
  return apa ? `${apa.verb} (${formatStanceNames(apa)})` : ''
}

export function alt({ data }: Situation): string {
  const { stance, apa } = data.guidelines
  const told = data.therapies.map(therapy => `${therapy.name}: ${firstText(therapy)}`).join('; ')
  const second = data.therapies.filter(therapy => therapy.apa).map(therapy => `${therapy.name}: ${secondText(therapy)}`).join('; ')
  return `Two guidelines. ${stance.name} ${stance.year}: ${told}. ${apa.name} ${apa.year}: ${second}${apa.omits ? `; ${apa.omits.toLowerCase()}` : ''}.`
}

export function table({ data }: Situation): ChartTable {
  const { stance, apa } = data.guidelines
  return {
    caption: 'Positions of two guidelines',
    columns: ['Treatment', `${stance.name} ${stance.year}`, `${apa.name} ${apa.year}`],
    rows: data.therapies.map(therapy => [therapy.name, firstText(therapy), secondText(therapy)]),
  }
}

export function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  const { stance, apa } = at.data.guidelines
  const told = therapy && [`${stance.name} ${stance.year}: ${firstText(therapy)}.`, ...(therapy.apa ? [`${apa.name} ${apa.year}: ${secondText(therapy)}.`] : [])]
  return told && [`${therapy.name}. ${told.join(' ')}`]
}

export function announce({ data }: Situation, step: number): string {
  const { name, year, bins } = positionsOf(data)[step === 0 ? 0 : 1]
  const told = bins.filter(({ stood }) => stood.length > 0).toReversed().map(bin => `${bin.name}: ${bin.stood.map(({ text }) => text).join(', ')}`)
  return `${name} ${year}. ${told.join('. ')}.`
}
