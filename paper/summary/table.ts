import type { SummaryRow, SummarySheet } from '../../evidence/schema/index.ts'
import { resultText } from '../../components/kit/record.ts'
import { formatSample } from '../../evidence/format.ts'
import { evidence, finding, sourcedStatement } from '../../evidence/index.ts'
import { plainWords, rowSources } from '../../evidence/summary.ts'

/** A row of the clinicians' table as it is printed: what was asked and what was found, with the keys of its references. */
export interface PrintedRow { question: string, result: string, people: string, against: string, certainty: string, sources: readonly string[] }

/** The clinicians' table in its groups. @throws Error if it names what is not on file */
export function printedGroups({ back: { groups } }: SummarySheet): { name: string, rows: PrintedRow[] }[] {
  return groups.map(({ name, rows }) => ({ name, rows: rows.map(printedRow) }))
}

function printedRow(row: SummaryRow): PrintedRow {
  const question = plainWords(row.question, evidence)
  const sources = rowSources(row, evidence)
  if (!('finding' in row))
    return { question, result: sourcedStatement(row.result).says, people: plainWords(row.people, evidence), against: row.against, certainty: 'not graded', sources }
  const found = finding(row.finding)
  return { question, result: resultText(found), people: formatSample(found), against: found.comparator, certainty: found.certainty, sources }
}
