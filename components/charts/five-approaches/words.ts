import type { Approach } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { statement } from '../../../evidence/index.ts'
import { ROLES } from './layout.ts'

/** What heads the column of a kind. */
export const HEADS: Record<Approach['role'], string> = {
  'first-line psychotherapy': 'First-line',
  'a way to deliver exposure': 'Delivers it',
  'complementary': 'May be added',
}

function kindText(approaches: readonly Approach[], role: Approach['role']): string {
  const named = approaches.filter(one => one.role === role).map(({ name, limit }) => `${name} (${statement(limit)})`)
  return `${HEADS[role]}: ${named.join('; ')}.`
}

/** What a step adds, for somebody who listens: the approaches of one kind. */
export function announce(approaches: readonly Approach[], step: number): string {
  const role = ROLES[step - 1]
  return role ? kindText(approaches, role) : ''
}

export function alt(approaches: readonly Approach[]): string {
  return ROLES.map(role => kindText(approaches, role)).join(' ')
}

/** One row an approach: its kind, a session, its aims, what trials found. */
export function table(approaches: readonly Approach[]): ChartTable {
  return {
    caption: 'Five approaches',
    columns: ['Approach', 'Kind', 'In a session', 'Aims at', 'What trials found'],
    rows: approaches.map(({ name, role, session, aims, trials }) => [name, role, session, aims, trials.map(statement).join(' ')]),
  }
}
