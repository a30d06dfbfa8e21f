import { formatFact } from '../../../evidence/format.ts'
import { cite, fact } from '../../../evidence/index.ts'
import { wrapText } from '../../kit/text.ts'

/** What was found in one species group: the answer in a word or two, what it rests on, and its sources. */
export interface Answer { short: string, says: string, sources: readonly string[] }
export interface Question { id: string, asks: string, rodents: Answer, people: Answer }

/** What is known of new connections after ketamine, question by question, in rodents and in people. */
export function questions(): Question[] {
  const people = formatFact(fact('abdallah2020-n'))
  const scan = formatFact(fact('holmes2022-scan'))
  return [
    {
      id: 'form',
      asks: 'Do they form?',
      rodents: { short: 'Yes.', says: 'New spine synapses in the prefrontal cortex of rats', sources: ['li2010'] },
      people: { short: 'Not seen.', says: `On PET, no change ${scan} after a dose, yet fewer symptoms`, sources: ['holmes2022'] },
    },
    {
      id: 'matter',
      asks: 'Does the effect need them?',
      rodents: { short: 'To last.', says: 'In mice they sustain the effect but do not start it', sources: ['modasava2019'] },
      people: { short: 'Not known.', says: '', sources: [] },
    },
    {
      id: 'mtor',
      asks: 'Is mTORC1 needed?',
      rodents: { short: 'For synapses.', says: 'In rats, their formation depends on mTOR', sources: ['li2010'] },
      people: { short: 'Not as expected.', says: `In ${people} people, its inhibitor prolonged the effect`, sources: ['abdallah2020'] },
    },
    {
      id: 'neurons',
      asks: 'And new neurons?',
      rodents: { short: 'Not needed.', says: 'Cells divide more in rats; the effect does not depend on it', sources: ['soumier2016'] },
      people: { short: 'No evidence.', says: '', sources: [] },
    },
  ]
}

export interface PlacedAnswer { x: number, short: string, first: string, firstX: number, lines: { text: string, y: number }[] }
export interface PlacedQuestion { id: string, y: number, ruleY: number, lines: { text: string, y: number }[], rodents: PlacedAnswer, people: PlacedAnswer }

export const SIZE = { width: 848, height: 342 }
export const COLUMNS = { question: { x: 0, width: 176 }, rodents: { x: 200, width: 304 }, people: { x: 544, width: 304 } }
export const TEXT = 18
const LINE = 22
const FIRST_ROW = 118
const ROW = 57

/** The questions as rows: bold answer first, then what it rests on, wrapped to the column. */
export function placeQuestions(all: readonly Question[]): PlacedQuestion[] {
  return all.map(({ id, asks, rodents, people }, i) => {
    const top = FIRST_ROW + ROW * i
    const y = top + 23
    return {
      id,
      y,
      ruleY: top,
      lines: wrapText(asks, COLUMNS.question.width, TEXT).map((text, j) => ({ text, y: y + LINE * j })),
      rodents: placeAnswer(rodents, COLUMNS.rodents, y),
      people: placeAnswer(people, COLUMNS.people, y),
    }
  })
}

/** The answer stands alone on the first line, its ground below it. */
function placeAnswer({ short, says }: Answer, { x, width }: { x: number, width: number }, y: number): PlacedAnswer {
  const [first = '', ...rest] = wrapText(`${short} ${says}`, width, TEXT, 600)
  const lead = first.startsWith(short) ? short : first
  return {
    x,
    short: lead,
    first: first.slice(lead.length),
    firstX: x,
    lines: rest.map((text, j) => ({ text, y: y + LINE * (j + 1) })),
  }
}

/** One sentence for each question, for the alternative text. */
export function compareFinding(all: readonly Question[]): string {
  return all.map(({ asks, rodents, people }) => `${asks} Rodents: ${sentence(rodents)} People: ${sentence(people)}`).join(' ')
}

/** The same rows as a table, with their sources. */
export function compareTable(all: readonly Question[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'New connections after ketamine: rodents and people',
    columns: ['Question', 'Rodents', 'People'],
    rows: all.map(({ asks, rodents, people }) => [asks, cell(rodents), cell(people)]),
  }
}

function sentence({ short, says }: Answer): string {
  return says ? `${short} ${says}.` : short
}

function cell(answer: Answer): string {
  const cites = answer.sources.map(cite).map(({ author, year }) => `${author} ${year}`).join('; ')
  return cites ? `${sentence(answer)} (${cites})` : sentence(answer)
}
