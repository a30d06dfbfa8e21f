import type { RegulatoryEvent } from '../../evidence/schema/index.ts'
import { formatFact } from '../../evidence/format.ts'
import { fact } from '../../evidence/index.ts'

/** What regulators have decided in one country, oldest file order kept: in phrases with their dates and references. */
export interface CountryApprovals { where: string, says: string }

/** Decisions by country, in the order of the data file. */
export function approvalsByCountry(events: readonly RegulatoryEvent[], numberOf: (key: string) => number): CountryApprovals[] {
  return [...new Set(events.map(({ where }) => where))].map(where => ({
    where,
    says: `${events.filter(event => event.where === where).map(({ drug, says, date }) => `${drug} ${says} (${formatFact(fact(date))}) [${numberOf(fact(date).source)}]`).join('; ')}.`,
  }))
}
