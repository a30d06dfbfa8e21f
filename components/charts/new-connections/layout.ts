import type { Statement } from '../../../evidence/schema/index.ts'
import { wrapText } from '../../kit/text.ts'

/** A question about new connections, with what was found in rodents and in people. */
export interface Question { asks: string, rodents: Statement, people: Statement }

interface Line { text: string, y: number }

/** An answer: its lead in bold, then the rest of the first line and the lines below. Canvas px. */
interface PlacedAnswer { x: number, lead: string, first: string, lines: Line[] }
interface PlacedQuestion { asks: string, y: number, ruleY: number, lines: Line[], rodents: PlacedAnswer, people: PlacedAnswer }

export const COLUMNS = { question: { x: 0, width: 176 }, rodents: { x: 200, width: 304 }, people: { x: 544, width: 304 } } as const
export const TEXT = 18
/** Baseline of the names of the columns. */
export const HEAD = 18
const LINE = 22
const FIRST_ROW = 118
const ROW = 57
const ROW_TO_TEXT = 23

/** The questions as rows: the short answer in bold, then what it rests on, wrapped to the column. */
export function placeQuestions(questions: readonly Question[]): PlacedQuestion[] {
  return questions.map(({ asks, rodents, people }, i) => {
    const ruleY = FIRST_ROW + ROW * i
    const y = ruleY + ROW_TO_TEXT
    return {
      asks,
      y,
      ruleY,
      lines: below(wrapText(asks, COLUMNS.question.width, TEXT), y),
      rodents: placeAnswer(rodents, COLUMNS.rodents, y),
      people: placeAnswer(people, COLUMNS.people, y),
    }
  })
}

function placeAnswer({ short, says }: Statement, { x, width }: { x: number, width: number }, y: number): PlacedAnswer {
  const [first = '', ...rest] = wrapText(short ? `${short} ${says}` : says, width, TEXT, 600)
  const lead = short ?? first
  return { x, lead, first: first.slice(lead.length), lines: below(rest, y + LINE) }
}

/** Lines under each other, the first on the baseline `y`. */
function below(texts: readonly string[], y: number): Line[] {
  return texts.map((text, i) => ({ text, y: y + LINE * i }))
}
