import type { Statement } from '../../../evidence/schema/index.ts'
import type { Question } from './layout.ts'
import { citation } from '../../../evidence/index.ts'

/** One sentence for each question: the alternative text. */
export function alt(questions: readonly Question[]): string {
  return questions.map(({ asks, rodents, people }) => `${asks} Rodents: ${sentence(rodents)} People: ${sentence(people)}`).join(' ')
}

/** The same rows, with their sources. */
export function table(questions: readonly Question[]): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'New connections after ketamine: rodents and people',
    columns: ['Question', 'Rodents', 'People'],
    rows: questions.map(({ asks, rodents, people }) => [asks, cell(rodents), cell(people)]),
  }
}

/** The short answers in one group, as a listener hears them when it is shown. */
export function announce(questions: readonly Question[], group: 'rodents' | 'people'): string {
  const answers = questions.map(question => question[group])
  return `${group === 'rodents' ? 'Rodents' : 'People'}: ${answers.map(({ short, says }) => short ?? says).join(' ')}`
}

function sentence({ short, says }: Statement): string {
  return short ? `${short} ${says}.` : says
}

/** Only an answer that rests on something names its sources: "not known" was found nowhere. */
function cell(answer: Statement): string {
  return answer.short ? `${sentence(answer)} (${answer.sources.map(citation).join('; ')})` : answer.says
}
