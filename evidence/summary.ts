import type { ConditionKey } from './schema/cut.ts'
import type { PrintedSheet, SummaryRow, SummarySheet } from './schema/index.ts'
import type { Evidence } from './types.ts'
import { CITATION, segmentsOf } from './segments.ts'

/** What the sheet names: words to be filled in, and entries by id. */
type Known = Pick<Evidence, 'findings' | 'facts' | 'statements' | 'regulation'>

/** The sheet of a talk that leaves some conditions out: without what is about those alone. */
export function sheetFor({ front, back }: SummarySheet, without: readonly ConditionKey[]): PrintedSheet {
  const stays = <T extends { about?: ConditionKey }>(items: readonly T[]): T[] => items.filter(({ about }) => !about || !without.includes(about))
  const { day, conditions, time, hours, help, ...rest } = front
  const left = stays(conditions.items)
  return {
    front: {
      ...rest,
      title: rest.title.replace('{conditions}', listed(left.map(({ name }) => name))),
      conditions: { ...conditions, items: left },
      day: stays([day])[0],
      time: { ...time, items: stays(time.items) },
      hours: { ...hours, items: stays(hours.items) },
      help: { ...help, items: stays(help.items) },
    },
    back: { ...back, groups: stays(back.groups), notes: stays(back.notes) },
  }
}

/** Names as a sentence lists them: "depression, anxiety and PTSD". */
function listed(names: readonly string[]): string {
  const plain = names.map(name => /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name)
  return [plain.slice(0, -1).join(', '), plain.at(-1)].filter(Boolean).join(' and ')
}

/** Texts of the front, figures not yet filled in: its headings, and its prose in the order of reading. What only names a number to call is left out. */
export function frontTexts({ front }: PrintedSheet): { headings: string[], prose: string[] } {
  const { title, lead, conditions, day, time, hours, ask, help } = front
  const told = ({ name, says }: { name: string, says: string }): string => `${name}: ${says}`
  return {
    headings: [title, ...[conditions, day, time, hours, ask, help].flatMap(one => one?.heading ?? [])],
    prose: [lead, ...conditions.items.map(told), ...(day ? [day.counted, day.says, day.certainty] : []), ...time.items.map(told), time.note, ...hours.items.map(told), ...ask.items],
  }
}

/** Words of the front as people read them: figures filled in, without references. @throws Error for a figure that is not there */
export function plainWords(words: string, figures: Pick<Evidence, 'findings' | 'facts'>): string {
  return segmentsOf(words, figures).flatMap(segment => 'text' in segment ? segment.text : []).join('')
}

/** Keys of the references that words rest on. @throws Error for a figure that is not there */
function citedIn(words: string, figures: Pick<Evidence, 'findings' | 'facts'>): string[] {
  return segmentsOf(words, figures).flatMap(segment => 'cites' in segment ? segment.cites : [])
}

/** Keys of the references that a row of the table rests on. @throws Error for a figure that is not there */
export function rowSources(row: SummaryRow, known: Known): readonly string[] {
  return 'finding' in row ? [known.findings[row.finding]?.source ?? ''] : known.statements[row.result]?.sources ?? []
}

/** References of the sheet, each once: those behind the front, then those that only the back needs. @throws Error for a figure that is not there */
export function sheetReferences(sheet: PrintedSheet, known: Known): { front: string[], back: string[] } {
  const { front, back: { groups, notes } } = sheet
  const shown = [front.lead, ...front.conditions.items.map(({ says }) => says), front.day?.says ?? '', ...front.time.items.map(({ says }) => says), ...front.hours.items.map(({ says }) => says)]
  const first = new Set([...shown.flatMap(words => citedIn(words, known)), ...front.conditions.items.flatMap(({ strength }) => known.statements[strength]?.sources ?? [])])
  const all = [
    ...groups.flatMap(({ rows }) => rows.flatMap(row => rowSources(row, known))),
    ...notes.flatMap(({ says }) => citedIn(says, known)),
    ...known.regulation.flatMap(({ date }) => known.facts[date]?.source ?? []),
  ]
  return { front: [...first], back: [...new Set(all)].filter(key => !first.has(key)) }
}

/** Every text of the sheet in which figures are filled in, and references named, with the entry that holds it. */
export function wordsOf({ front, back }: SummarySheet): { owner: object, key: string, words: string }[] {
  return [
    { owner: front, key: 'lead', words: front.lead },
    ...[...front.conditions.items, ...front.time.items, ...front.hours.items, ...front.help.items, ...back.notes].map(owner => ({ owner, key: 'says', words: owner.says })),
    { owner: front.day, key: 'says', words: front.day.says },
    { owner: front.time, key: 'note', words: front.time.note },
    { owner: back, key: 'key', words: back.key },
    ...back.groups.flatMap(({ rows }) => rows.flatMap(owner => [
      { owner, key: 'question', words: owner.question },
      ...(owner.people ? [{ owner, key: 'people', words: owner.people }] : []),
    ])),
  ]
}

/** Keys that words name as `[[@key]]`. */
export function namedReferences(words: string): string[] {
  return [...words.matchAll(CITATION)].map(([, key = '']) => key)
}
