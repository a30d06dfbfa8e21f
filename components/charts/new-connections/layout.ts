import type { Statement } from '../../../evidence/schema/index.ts'

/** A question about new connections, with what was found in rodents and in people. */
export interface Question { asks: string, rodents: Statement, people: Statement }

/** A short answer of a word or two; what it rests on is in the table. Canvas px. */
interface PlacedAnswer { x: number, text: string }
interface PlacedQuestion { asks: string, y: number, ruleY: number, rodents: PlacedAnswer, people: PlacedAnswer }

export const COLUMNS = { question: { x: 0, width: 236 }, rodents: { x: 244, width: 288 }, people: { x: 552, width: 296 } } as const
/** Baseline of the names of the columns. */
export const HEAD = 18
const FIRST_ROW = 178
const ROW = 41
const ROW_TO_TEXT = 27

/** The questions as rows, with the short answer of each species. */
export function placeQuestions(questions: readonly Question[]): PlacedQuestion[] {
  return questions.map(({ asks, rodents, people }, i) => {
    const ruleY = FIRST_ROW + ROW * i
    return { asks, y: ruleY + ROW_TO_TEXT, ruleY, rodents: placeAnswer(rodents, COLUMNS.rodents.x), people: placeAnswer(people, COLUMNS.people.x) }
  })
}

function placeAnswer({ short, says }: Statement, x: number): PlacedAnswer {
  return { x, text: (short ?? says).replace(/\.$/, '') }
}
