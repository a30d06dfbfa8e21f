import type { Finding, PrintedSheet, SummaryRow } from '../../evidence/schema/index.ts'
import { formatArm, formatArmAspect, formatFindingAspect, formatP, formatSample } from '../../evidence/format.ts'
import { evidence, finding, sourcedStatement } from '../../evidence/index.ts'
import { plainWords, rowSources } from '../../evidence/summary.ts'

/** A row of the clinicians' table as it is printed: what was asked and what was found, with the keys of its references. */
export interface PrintedRow { question: string, result: string, people: string, against: string, certainty: string, sources: readonly string[] }

/** The clinicians' table in its groups. @throws Error if it names what is not on file */
export function printedGroups({ back: { groups } }: PrintedSheet): { name: string, rows: PrintedRow[] }[] {
  return groups.map(({ name, rows }) => ({ name, rows: rows.map(printedRow) }))
}

function printedRow(row: SummaryRow): PrintedRow {
  const question = plainWords(row.question, evidence)
  const sources = rowSources(row, evidence)
  const people = row.people && plainWords(row.people, evidence)
  if (!('finding' in row))
    return { question, result: sourcedStatement(row.result).says, people: people ?? '', against: row.against, certainty: 'not graded', sources }
  const found = finding(row.finding)
  return { question, result: shortResult(found), people: people ?? shortSample(found), against: row.against ?? found.comparator, certainty: found.certainty, sources }
}

/** A result in the fewest words, for a table that says what was compared: "46.5% (25.9 to 68.4%) against 25.9%; OR 2.48 (1.00 to 6.18)". */
function shortResult(found: Finding): string {
  const arms = (found.arms ?? []).map(arm => [formatArm(arm.value, found), arm.ci && `(${formatArmAspect(arm, found, 'ci')})`].filter(Boolean).join(' '))
  const interval = found.ci && `(${found.interval === 'CI' ? '' : `${found.interval} `}${formatFindingAspect(found, 'ci')})`
  const effect = found.estimate === undefined ? '' : [found.measure, formatFindingAspect(found, 'estimate'), interval].filter(Boolean).join(' ')
  const corrected = found.corrected && `${found.corrected.label} ${formatFindingAspect(found, 'corrected')} (${formatFindingAspect(found, 'corrected-ci')})`
  const p = found.p !== undefined && !found.ci ? formatP(found.p) : ''
  return [arms.join(' against '), effect, corrected, p].filter(Boolean).join('; ')
}

/** Trials and people: "4 trials, 296", "186 inpatients". */
function shortSample(found: Finding): string {
  return found.k === undefined ? formatSample(found) : formatSample(found).replace(/ people$/, '')
}
