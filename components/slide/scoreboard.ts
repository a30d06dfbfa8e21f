import type { Claim, Verdict } from '../../evidence/schema/index.ts'
import { VERDICTS } from '../../deck/verdicts.ts'

/** How many contested claims have room beside the tally. */
const CONTESTED = 3

/** How many claims of a section have each verdict, in the order of the verdicts; those that none has are left out. */
export function tally(claims: readonly Claim[]): { verdict: Verdict, count: number }[] {
  return (Object.keys(VERDICTS) as Verdict[])
    .map(one => ({ verdict: one, count: claims.filter(claim => claim.verdict === one).length }))
    .filter(({ count }) => count > 0)
}

/** A claim with the limit that stands beside it. */
export interface Contested extends Claim { limit: string }

/**
 * The claims that a scoreboard shows, in the order in which the slide names them.
 * @throws Error for more than fit, a claim that is not among the slide's, or one without its limit
 */
export function contested(ids: readonly string[], claims: readonly Claim[]): Contested[] {
  if (ids.length > CONTESTED)
    throw new Error(`found ${ids.length} claims (${ids.join(', ')}): a scoreboard shows at most ${CONTESTED}, the list of all verdicts shows the others`)
  return ids.map((id) => {
    const claim = claims.find(one => one.id === id)
    if (!claim)
      throw new Error(`the claim "${id}" is not in the slide's claims: ${claims.map(one => one.id).join(', ')}`)
    const { limit } = claim
    if (!limit)
      throw new Error(`the claim "${id}" has no limit to show; write one in evidence/claims.yaml`)
    return { ...claim, limit }
  })
}
