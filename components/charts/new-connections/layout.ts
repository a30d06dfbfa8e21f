import type { Statement } from '../../../evidence/schema/index.ts'

/** A question about new connections, with what was found in rodents and in people. */
export interface Question { asks: string, rodents: Statement, people: Statement }

/** How a question opens the slide, alone and large: how far its rule moves, and its words, which are enlarged. Canvas px. */
interface Opening { rule: { y: number }, words: { y: number, scale: number } }

/** A short answer of a word or two; what it rests on is in the table. Canvas px. */
interface PlacedAnswer { x: number, text: string }
interface PlacedQuestion { asks: string, y: number, ruleY: number, opening: Opening, rodents: PlacedAnswer, people: PlacedAnswer }

export const COLUMNS = { question: { x: 0, width: 236 }, rodents: { x: 244, width: 288 }, people: { x: 552, width: 296 } } as const
/** Baseline of the names of the columns. */
export const HEAD = 18
const FIRST_ROW = 178
const ROW = 41
const ROW_TO_TEXT = 27
/** The rows while they open the slide: where the first begins, how far apart they are, and how large their words. */
const OPENING = { first: 14, row: 82, toText: 52, scale: 1.6 } as const

/** The questions as rows, with the short answer of each species. */
export function placeQuestions(questions: readonly Question[]): PlacedQuestion[] {
  return questions.map(({ asks, rodents, people }, i) => {
    const ruleY = FIRST_ROW + ROW * i
    const y = ruleY + ROW_TO_TEXT
    return { asks, y, ruleY, opening: openRow(i, ruleY, y), rodents: placeAnswer(rodents, COLUMNS.rodents.x), people: placeAnswer(people, COLUMNS.people.x) }
  })
}

function openRow(i: number, ruleY: number, y: number): Opening {
  const top = OPENING.first + OPENING.row * i
  return { rule: { y: top - ruleY }, words: { y: top + OPENING.toText - y * OPENING.scale, scale: OPENING.scale } }
}

function placeAnswer({ short, says }: Statement, x: number): PlacedAnswer {
  return { x, text: (short ?? says).replace(/\.$/, '') }
}
