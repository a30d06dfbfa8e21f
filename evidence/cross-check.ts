import type { Fact, Reference } from './schema/index.ts'
import type { Path } from './syntax.ts'
import type { Evidence } from './types.ts'
import { isAfter, parseDate } from './dates.ts'
import { suggest } from './suggest.ts'
import { namedReferences, plainWords, wordsOf } from './summary.ts'

/** Says that what an object of the evidence holds at `path` is wrong. */
export type Refuse = (owner: object, path: Path, message: string) => void

/** What an object may say about when and where it was read. */
interface Checked { checked?: string, source?: string, sources?: readonly string[] }

/**
 * What only shows when all files are read: sources and figures that nobody has, months to come, dates that differ from
 * the printed ones.
 */
export function crossCheck(evidence: Evidence, today: Date, refuse: Refuse): void {
  eachObject(evidence, owner => checkSources(owner, evidence.references, today, refuse))
  checkReferences(evidence.references, today, refuse)
  checkFigures(evidence, refuse)
  checkSummary(evidence, refuse)
  checkRegulation(evidence, today, refuse)
}

/** Calls back for every object of a value, lists left out. */
function eachObject(value: unknown, call: (owner: object) => void): void {
  if (typeof value !== 'object' || value === null)
    return
  if (!Array.isArray(value))
    call(value)
  Object.values(value).forEach(child => eachObject(child, call))
}

function checkSources(owner: object, references: Readonly<Record<string, Reference>>, today: Date, refuse: Refuse): void {
  const { checked, source, sources = [] } = owner as Checked
  const date = checked === undefined ? undefined : parseDate(checked)
  if (date && isAfter(date, today))
    refuse(owner, ['checked'], `found ${checked}, which is still to come: write the month in which it was last read at its source`)
  const keys: [Path, string][] = source === undefined ? sources.map((key, i) => [['sources', i], key]) : [[['source'], source]]
  for (const [path, key] of keys) {
    if (!Object.hasOwn(references, key)) {
      refuse(owner, path, `the source "${key}" is not in references.json${suggest(key, Object.keys(references))}`)
      continue
    }
    const year = references[key]?.issued?.['date-parts'][0][0]
    if (date && year !== undefined && date[0] < year)
      refuse(owner, ['checked'], `found ${checked}, but its source "${key}" appeared in ${year}: it cannot have been read before`)
  }
}

function checkReferences(references: Readonly<Record<string, Reference>>, today: Date, refuse: Refuse): void {
  for (const reference of Object.values(references)) {
    const parts = reference.issued?.['date-parts'][0]
    if (parts && isAfter([parts[0] ?? 0, parts[1], parts[2]], today))
      refuse(reference, ['issued'], `found ${parts.join('-')}, which is still to come: write the date on which it was published`)
  }
}

type Known = (records: Readonly<Record<string, object>>, what: string, owner: object, path: Path, id: string | undefined) => void

/** Refuses an id that is not among the records. */
function knownBy(refuse: Refuse): Known {
  return (records, what, owner, path, id) => {
    if (id !== undefined && !Object.hasOwn(records, id))
      refuse(owner, path, `there is no ${what} "${id}"${suggest(id, Object.keys(records))}`)
  }
}

/** Figures that charts ask for by their id. */
function checkFigures({ findings, facts, statements, dosing, regulation, therapies }: Evidence, refuse: Refuse): void {
  const known = knownBy(refuse)
  for (const cell of dosing.cells) {
    known(findings, 'finding', cell, ['finding'], cell.finding)
    known(facts, 'fact', cell, ['fact'], cell.fact)
    if (cell.finding !== undefined && Object.hasOwn(findings, cell.finding) && findings[cell.finding]?.arms?.length !== 2)
      refuse(cell, ['finding'], `found "${cell.finding}", which does not have two groups: a cell prints two`)
  }
  regulation.forEach(event => known(facts, 'fact', event, ['date'], event.date))
  for (const approach of therapies.approaches) {
    known(statements, 'statement', approach, ['limit'], approach.limit)
    approach.trials.forEach((id, i) => known(statements, 'statement', approach, ['trials', i], id))
  }
  therapies.tableOnly.forEach((id, i) => known(findings, 'finding', therapies, ['tableOnly', i], id))

  const { groups, other, source } = therapies.comparisons
  for (const group of [...groups, other]) {
    known(findings, 'finding', group, ['finding'], group.finding)
    const pooled = Object.hasOwn(findings, group.finding) ? findings[group.finding] : undefined
    if (pooled && (pooled.estimate === undefined || !pooled.ci || pooled.source !== source))
      refuse(group, ['finding'], `"${group.finding}" must be an estimate with its interval from "${source}"`)
  }

  const { finding, arm } = therapies.baseline
  known(findings, 'finding', therapies, ['baseline', 'finding'], finding)
  const arms = Object.hasOwn(findings, finding) ? findings[finding]?.arms?.map(({ name }) => name) ?? [] : [arm]
  if (!arms.includes(arm))
    refuse(therapies, ['baseline', 'arm'], `"${finding}" has no group "${arm}"${suggest(arm, arms)}; it has ${arms.join(', ') || 'none'}`)
}

/** What the summary sheet names: figures, references, findings and statements. */
function checkSummary(evidence: Evidence, refuse: Refuse): void {
  const { summary, findings, statements, references } = evidence
  const { front: { conditions, day }, back } = summary
  const known = knownBy(refuse)
  conditions.items.forEach(one => known(statements, 'statement', one, ['strength'], one.strength))
  known(findings, 'finding', day, ['finding'], day.finding)
  known(statements, 'statement', day, ['assumed'], day.assumed)
  for (const row of back.groups.flatMap(group => group.rows)) {
    if ('finding' in row)
      known(findings, 'finding', row, ['finding'], row.finding)
    else
      known(statements, 'statement', row, ['result'], row.result)
  }
  const drawn = Object.hasOwn(findings, day.finding) ? findings[day.finding] : undefined
  if (drawn && (drawn.arms?.length !== 2 || drawn.unit !== '%'))
    refuse(day, ['finding'], `"${day.finding}" does not have two groups in percent: the sheet draws both as people out of a hundred`)
  for (const { owner, key, words } of wordsOf(summary)) {
    for (const name of namedReferences(words))
      known(references, 'reference', owner, [key], name)
    try {
      if (/\[\[|\]\]/.test(plainWords(words, evidence)))
        throw new Error(`found "${words}", in which double square brackets are left: a figure is written [[id]] or [[id.part]], a reference [[@key]], without spaces`)
    }
    catch (error) {
      refuse(owner, [key], error instanceof Error ? error.message : String(error))
    }
  }
}

/** A decision is placed where its printed date says, and not in the future. */
function checkRegulation({ regulation, facts }: Evidence, today: Date, refuse: Refuse): void {
  for (const event of regulation) {
    const at = parseDate(event.at)
    const fact: Fact | undefined = Object.hasOwn(facts, event.date) ? facts[event.date] : undefined
    const printed = fact && parseDate(String(fact.value))
    if (at && isAfter(at, today))
      refuse(event, ['at'], `found ${event.at}, which is still to come: the timeline holds decisions that were taken`)
    else if (fact && !printed)
      refuse(event, ['date'], `the fact "${event.date}" is no date but "${fact.value}"`)
    else if (fact && at && printed && at.join() !== printed.join())
      refuse(event, ['at'], `found ${event.at}, but the printed date, "${event.date}", is ${fact.value}: correct one of them`)
  }
}
