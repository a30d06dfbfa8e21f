import type { RegulatoryEvent } from '../../evidence/schema/index.ts'
import { formatFact } from '../../evidence/format.ts'
import { evidence, fact } from '../../evidence/index.ts'

/** What regulators have decided in one country, oldest file order kept: each decision as one phrase with its date and reference. */
export interface CountryApprovals { where: string, decisions: { text: string, source: string }[] }

/** Decisions by country, in the order of the data file. */
export function approvalsByCountry(events: readonly RegulatoryEvent[] = evidence.regulation): CountryApprovals[] {
  return [...new Set(events.map(({ where }) => where))].map(where => ({
    where,
    decisions: events.filter(event => event.where === where).map(({ drug, says, date }) => ({
      text: `${drug}, ${says} (${formatFact(fact(date))})`,
      source: fact(date).source,
    })),
  }))
}
