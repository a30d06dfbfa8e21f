import type { Claim } from '../../evidence/schema/index.ts'
import type { FindingUnit, HandoutPart } from './units.ts'
import { tally } from '../../components/slide/scoreboard.ts'
import { SECTION_KEYS, SECTION_NAMES } from '../../deck/sections.ts'
import { VERDICTS } from '../../deck/verdicts.ts'
import { ANSWERS, concludedClaims, findingsOf } from './units.ts'

/** A claim as a row of the handout's list. */
export interface ClaimRow extends Claim {
  /** Anchors of the findings that bear on it, the one that treats it first; of its section, if none does. */
  places: string[]
}

/** The claims of the talk, by section in its order, each with the findings that bear on it: those that a finding tells, the first page answers or only a verdict judges. */
export function claimsBySection(claims: readonly Claim[], parts: readonly HandoutPart[]): { section: string, claims: ClaimRow[], counts: string }[] {
  const told = [...findingsOf(parts), { id: ANSWERS, claims: concludedClaims(claims) }]
  const judged = parts.map(part => ({ id: part.id, claims: part.judged }))
  const anchors = (id: string, places: readonly Pick<FindingUnit, 'id' | 'claims'>[]): string[] => places.filter(place => place.claims.includes(id)).map(place => place.id)
  const rows = claims.map(claim => ({
    ...claim,
    places: [anchors(claim.id, told), anchors(claim.id, judged)].find(ids => ids.length > 0) ?? [],
  })).filter(row => row.places.length > 0)
  return SECTION_KEYS
    .map((key) => {
      const own = rows.filter(row => row.section === key)
      return { section: SECTION_NAMES[key], claims: own, counts: countVerdicts(own) }
    })
    .filter(group => group.claims.length > 0)
}

/** "2 supported, 1 partly": verdicts in the order in which they are explained. */
function countVerdicts(claims: readonly Claim[]): string {
  return tally(claims).map(({ verdict, count }) => `${count} ${VERDICTS[verdict].word.toLowerCase()}`).join(', ')
}

/** Findings that are told in one piece, with the claims of all that it holds. */
export function pieces(units: readonly FindingUnit[]): Pick<FindingUnit, 'id' | 'claims'>[] {
  const joined = new Set(units.flatMap(unit => unit.joined))
  return units.filter(unit => !joined.has(unit)).map(unit => ({ id: unit.id, claims: [unit, ...unit.joined].flatMap(({ claims }) => claims) }))
}

/** Claims that each finding tells, every claim once: the finding that has told fewest so far, of those the first. By anchor of the finding. */
export function treatedClaims(units: readonly Pick<FindingUnit, 'id' | 'claims'>[]): Map<string, string[]> {
  const told = new Map<string, string[]>(units.map(({ id }) => [id, []]))
  const count = ({ id }: Pick<FindingUnit, 'id'>): number => told.get(id)?.length ?? 0
  for (const claim of new Set(units.flatMap(({ claims }) => claims))) {
    const [unit] = units.filter(({ claims }) => claims.includes(claim)).sort((a, b) => count(a) - count(b))
    if (unit)
      told.get(unit.id)?.push(claim)
  }
  return told
}

/** The claims that a finding tells: those it treats first, else the first of its claims. */
export function claimsOfUnit(ids: readonly string[], treated: readonly string[], claims: readonly Claim[]): Claim[] {
  const told = treated.length > 0 ? treated : ids.slice(0, 1)
  return told.flatMap(id => claims.find(claim => claim.id === id) ?? [])
}
