import { formatNumber } from '../../../evidence/format.ts'
import { finding } from '../../../evidence/index.ts'
import { count, people } from './stops.ts'

/** One condition: how much evidence there is, and what it lets a fair speaker say. */
export interface Condition {
  name: string
  people: number
  amount: string
  strength: string
  limit: string
}

/** The three conditions with their evidence, in the order of the talk. */
export function conditions(): Condition[] {
  const depression = count('nikolin2023-n')
  const [social, replication] = [people('taylor2018-response'), count('glue2020-n')]
  const ptsd = people('borgogna2024-severity')
  return [
    {
      name: 'Depression',
      people: depression,
      amount: `${count('nikolin2023-trials')} trials, ${formatNumber(depression)} people`,
      strength: 'Best supported',
      limit: 'Fast, but the effect of one dose fades',
    },
    {
      name: 'Anxiety disorders',
      people: social + replication,
      amount: `2 controlled trials, ${social} and ${replication} people`,
      strength: 'Early',
      limit: 'Promising and unproven',
    },
    {
      name: 'PTSD',
      people: ptsd,
      amount: `${finding('borgogna2024-severity').k ?? ''} trials, ${formatNumber(ptsd)} people`,
      strength: 'Mixed',
      limit: 'Trials point in different directions',
    },
  ]
}

/** One sentence that says what the drawing shows. */
export function conditionsFinding(all: readonly Condition[]): string {
  return `${all.map(({ name, amount, strength }) => `${name}: ${strength.toLowerCase()}, ${amount}`).join('. ')}. Circle areas are in proportion to the people.`
}
