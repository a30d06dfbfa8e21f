import type { RegulatoryEvent } from '../../../evidence/schema/index.ts'
import { evidence, fact, statement } from '../../../evidence/index.ts'

/** A decision in words. */
export interface Decision extends Pick<RegulatoryEvent, 'id' | 'at' | 'kind' | 'where' | 'short'> {
  /** Its date as printed. */
  dateText: string
  text: string
}

/** The decisions on one drug in the order of the file, and what they add up to. */
export interface DrugDecisions {
  drug: RegulatoryEvent['drug']
  name: string
  note: string
  decisions: Decision[]
}

/** The decisions by drug. @param ketamine,esketamine ids of the statements that sum them up */
export function decisionsByDrug(ketamine: string, esketamine: string): DrugDecisions[] {
  return [
    { drug: 'ketamine', name: 'Ketamine', note: statement(ketamine), decisions: decisionsOn('ketamine') },
    { drug: 'esketamine', name: 'Esketamine spray', note: statement(esketamine), decisions: decisionsOn('esketamine') },
  ]
}

function decisionsOn(drug: RegulatoryEvent['drug']): Decision[] {
  return evidence.regulation
    .filter(event => event.drug === drug)
    .map(({ id, at, kind, where, short, date, body, says }) => ({ id, at, kind, where, short, dateText: String(fact(date).value), text: `${body}, ${where}: ${says}` }))
}

/** The latest month in which any of the decisions was read, `YYYY-MM`. */
export function lastChecked(): string {
  return evidence.regulation.map(({ date }) => fact(date).checked).sort().at(-1) ?? ''
}
