import { statement } from '../../../evidence/index.ts'

/** What may be added to treatment with evidence behind it. */
export const ADDED = ['Yoga, mindfulness', 'Animals', 'Acupuncture'] as const

/** Ids of what the drawing says: the foundation, what belongs to it, and how the choice is made. */
export interface Ids { foundation: string, holds: string, choice: string }

/** What a step adds, for somebody who listens. */
export function announce({ choice }: Pick<Ids, 'choice'>, step: number): string {
  return ['', `May be added: ${ADDED.join('; ')}.`, `Never instead of it. ${statement(choice)}`][step] ?? ''
}

export function alt(ids: Ids): string {
  return `The foundation: ${statement(ids.foundation)}. ${statement(ids.holds)}. ${announce(ids, 1)} ${announce(ids, 2)}`
}

export function table({ foundation, holds }: Ids): { caption: string, columns: string[], rows: string[][] } {
  return {
    caption: 'Together with, never instead of',
    columns: ['Part', 'What belongs to it'],
    rows: [
      ['Foundation', `${statement(foundation)}. ${statement(holds)}`],
      ['May be added', ADDED.join('; ')],
      ['Not', 'the added part alone'],
    ],
  }
}
