import type { StanceVerb, Therapy, TherapyDataset } from '../../../../evidence/schema/index.ts'
import type { ChartTable } from '../../../kit/table.ts'
import type { Detail, Situation, TherapyView } from './view.ts'
import { formatStanceNames } from '../../../../evidence/format.ts'
import { FRAME } from '../../../kit/frame.ts'
import { wrapText } from '../../../kit/text.ts'
import { litTherapy } from './view.ts'

/** Columns of chips, from against to strongly for, by the verbs of the first guideline and, where it has one, of the second. */
export const BINS: readonly { verb: StanceVerb, apa?: NonNullable<Therapy['apa']>['verb'], name: string, apaName?: string }[] = [
  { verb: 'suggests against', name: 'Suggests against' },
  { verb: 'insufficient evidence for or against', name: 'Not enough evidence' },
  { verb: 'suggests', name: 'Suggests', apa: 'conditionally recommends', apaName: 'Conditionally' },
  { verb: 'recommends', name: 'Recommends', apa: 'strongly recommends', apaName: 'Strongly' },
]

/** Canvas px. Chips stand on the line above the name of their bin. */
const LEFT = 118
const PITCH = (FRAME.width - LEFT) / BINS.length
export const CHIP = { width: PITCH - 12, height: 34, pitch: 40 } as const
const LINES = [146, 288] as const

export interface Chip { therapy: Therapy, text: string, x: number, y: number }
interface Bin { name: string, x: number, chips: Chip[] }
/** One guideline: its name at the left, the line its chips stand on, its bins. */
export interface GuidelineRow { name: string, year: string, line: number, left: number, bins: Bin[] }

export interface GuidelinesLayout { drawing: 'guidelines', rows: [GuidelineRow, GuidelineRow], unplaced: string, unreviewed: { x: number, y: number, lines: string[] }, bottom: number, height: number }

/** Stacks the chips of one bin from its line up. */
function stack(therapies: readonly Therapy[], x: number, line: number, textOf: (therapy: Therapy) => string): Chip[] {
  return therapies.map((therapy, i) => ({ therapy, text: textOf(therapy), x, y: line - 5 - CHIP.height - i * CHIP.pitch }))
}

function layoutGuidelines({ therapies, guidelines }: TherapyDataset): GuidelinesLayout {
  const [first, second] = LINES
  const row = (guideline: { name: string, year: number }, line: number, nameOf: (bin: typeof BINS[number]) => string, members: (bin: typeof BINS[number]) => Therapy[], textOf: (therapy: Therapy) => string): GuidelineRow => ({
    name: guideline.name,
    year: String(guideline.year),
    line,
    left: LEFT,
    bins: BINS.map((bin, i) => ({ name: nameOf(bin), x: LEFT + i * PITCH, chips: stack(members(bin), LEFT + i * PITCH, line, textOf) })),
  })
  const unplaced = therapies.filter(({ stance }) => stance.verb === 'not named').map(({ name, stance }) => `${name}: ${stance.names}`)
  return {
    drawing: 'guidelines',
    rows: [
      row(guidelines.stance, first, bin => bin.name, bin => therapies.filter(({ stance }) => stance.verb === bin.verb), ({ name, stance }) => stance.short ?? name),
      row(guidelines.apa, second, bin => bin.apaName ?? '', bin => therapies.filter(({ apa }) => apa !== undefined && apa.verb === bin.apa), ({ name, apa }) => apa?.short ?? name),
    ],
    unplaced: unplaced.join('; '),
    unreviewed: { x: LEFT, y: second - 38, lines: wrapText(guidelines.apa.omits ?? '', 2 * PITCH - 24) },
    bottom: second + 26,
    height: FRAME.height,
  }
}

/** What the first guideline says of a therapy; where it has no place of its own, what it belongs to. */
function firstText({ stance }: Therapy): string {
  return stance.verb === 'not named' ? stance.names : `${stance.verb} (${formatStanceNames(stance)})`
}

function secondText({ apa }: Therapy): string {
  return apa ? `${apa.verb} (${formatStanceNames(apa)})` : ''
}

function alt({ data }: Situation): string {
  const { stance, apa } = data.guidelines
  const told = data.therapies.map(therapy => `${therapy.name}: ${firstText(therapy)}`).join('; ')
  const second = data.therapies.filter(therapy => therapy.apa).map(therapy => `${therapy.name}: ${secondText(therapy)}`).join('; ')
  return `Two guidelines. ${stance.name} ${stance.year}: ${told}. ${apa.name} ${apa.year}: ${second}${apa.omits ? `; ${apa.omits.toLowerCase()}` : ''}.`
}

function table({ data }: Situation): ChartTable {
  const { stance, apa } = data.guidelines
  return {
    caption: 'Positions of two guidelines',
    columns: ['Treatment', `${stance.name} ${stance.year}`, `${apa.name} ${apa.year}`],
    rows: data.therapies.map(therapy => [therapy.name, firstText(therapy), secondText(therapy)]),
  }
}

function detail(at: Situation): Detail | undefined {
  const therapy = litTherapy(at)
  const { stance, apa } = at.data.guidelines
  const told = therapy && [`${stance.name} ${stance.year}: ${firstText(therapy)}.`, ...(therapy.apa ? [`${apa.name} ${apa.year}: ${secondText(therapy)}.`] : [])]
  return told && [`${therapy.name}. ${told.join(' ')}`]
}

function says({ data }: Situation, step: number): string {
  const row = layoutGuidelines(data).rows[step === 0 ? 0 : 1]
  const told = row.bins.filter(({ chips }) => chips.length > 0).toReversed().map(({ name, chips }) => `${name}: ${chips.map(({ text }) => text).join(', ')}`)
  return `${row.name} ${row.year}. ${told.join('. ')}.`
}

/** Where two guidelines stand on each therapy. */
export const guidelines: TherapyView<GuidelinesLayout> = {
  name: 'Positions of two guidelines',
  steps: 1,
  layout: ({ data }) => layoutGuidelines(data),
  alt,
  table,
  stops: ({ data }) => data.therapies.map(({ id }) => id),
  therapyOf: (_, stop) => stop,
  detail,
  says,
}
