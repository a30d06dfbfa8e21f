import type { Approach, Therapy, TherapyDataset } from '../../../evidence/schema/index.ts'
import type { ChartTable } from '../../kit/table.ts'
import { formatStanceNames } from '../../../evidence/format.ts'
import { citation, sourcedStatement, statement } from '../../../evidence/index.ts'
import { capitalize } from '../../kit/text.ts'

/** What heads the column of a kind, in the order in which the kinds are sorted out. */
export const HEADS: Record<Approach['role'], string> = {
  'first-line psychotherapy': 'First-line',
  'a way to deliver exposure': 'Delivers it',
  'complementary': 'May be added',
}
export const ROLES = Object.keys(HEADS) as Approach['role'][]

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

/** One table of what each approach, and each treatment that it is measured against, is for, what trials found, and where guidelines stand. */
export function joinedTable({ approaches, therapies, guidelines: { stance, apa } }: TherapyDataset): ChartTable {
  const inApproaches = new Set(approaches.flatMap(one => one.therapies))
  const rows = [
    ...approaches.map(one => ({ name: one.name, approach: one, members: therapies.filter(({ id }) => one.therapies.includes(id)) })),
    ...therapies.filter(({ id }) => !inApproaches.has(id)).map(one => ({ name: one.name, approach: undefined, members: [one] })),
  ]
  return {
    caption: `Aims, trials (by symptom: not graded) and guidelines${apa.omits ? ` (${apa.name}: ${apa.omits.charAt(0).toLowerCase()}${apa.omits.slice(1)})` : ''}`,
    columns: ['Treatment', 'In a session; aim in the article', 'What trials found', `${stance.name} ${stance.year}`, `${apa.name} ${apa.year}`],
    rows: rows.map(({ name, approach, members }) => [
      approach ? `${name} (${approach.role})` : name,
      approach ? `${approach.session}. For ${approach.aims}` : '',
      trialsText(approach?.trials ?? [], members),
      members.map(one => one.stance.verb === 'not named' ? one.stance.names : stanceText(one.name, one.stance)).join('; '),
      members.flatMap(one => one.apa ? stanceText(one.name, one.apa) : []).join('; '),
    ]),
  }
}

/** A guideline's verb, and for what, unless that is what the row names. */
function stanceText(name: string, stance: Pick<Therapy['stance'], 'names' | 'also'> & { verb: string }): string {
  const names = formatStanceNames(stance)
  return names.toLowerCase() === name.toLowerCase() ? stance.verb : `${stance.verb} (${names})`
}

/** What trials found, and of symptoms what the statements do not say already. */
function trialsText(trials: readonly string[], members: readonly Therapy[]): string {
  const told = new Set(trials.flatMap(id => sourcedStatement(id).sources))
  return [...trials.map(statement), ...members.filter(({ results }) => results.some(({ source }) => !told.has(source))).map(symptomsText)].join(' ')
}

/** What was found by symptom: "Intrusion, arousal: better than CBT; avoidance: no clear difference from CBT (Chen et al. 2015)." */
function symptomsText({ results, caveat }: Therapy): string {
  const told = new Map<string, string[]>()
  for (const { symptom, result, than } of results) {
    const words = result === 'better' ? `better than ${than}` : `no clear difference from ${than}`
    told.set(words, [...told.get(words) ?? [], symptom])
  }
  const sources = [...new Set(results.map(({ source }) => citation(source)))]
  return `${capitalize([...told].map(([words, symptoms]) => `${symptoms.join(', ')}: ${words}`).join('; '))} (${[...sources, ...caveat ? [caveat] : []].join('; ')}).`
}
