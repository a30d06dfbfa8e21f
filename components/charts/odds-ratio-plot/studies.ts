import type { Study } from './words.ts'
import { numberOf } from '../../../evidence/amounts.ts'
import { formatArm, formatFact, formatFindingAspect } from '../../../evidence/format.ts'
import { cite, evidence, fact, statement } from '../../../evidence/index.ts'

/**
 * Where a study's figures stand: the id of a finding, or of a fact that counts its people and of statements for the rest;
 * and, for the table, the findings or facts of who responded.
 */
export interface StudyIds { people: string, population?: string, comparator?: string, responses?: readonly string[] }

/** A study from its ids. @throws Error if an id is unknown or the number of people is not on file */
export function readStudy({ people, population, comparator, responses = [] }: StudyIds): Study {
  const finding = evidence.findings[people]
  if (finding && finding.n === undefined)
    throw new Error(`The finding "${people}" needs its number of people, "n", to be drawn as dots.`)
  return {
    year: cite((finding ?? fact(people)).source).year,
    people: finding?.n ?? numberOf(fact(people)),
    population: population ? statement(population) : finding?.label ?? finding?.population ?? '',
    comparator: comparator ? statement(comparator) : finding ? `against ${finding.comparator}` : '',
    responses: responses.map(responders),
  }
}

/** What each group of a finding did, with its outcome and p value, or a fact's value. */
function responders(id: string): string {
  const finding = evidence.findings[id]
  if (!finding)
    return formatFact(fact(id))
  const groups = (finding.arms ?? []).map(arm => `${arm.label} ${formatArm(arm.value, finding)}`).join(', ')
  return `${finding.outcome}: ${groups} (${formatFindingAspect(finding, 'p')})`
}
