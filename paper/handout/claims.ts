import type { SlideRoute } from '@slidev/types'
import type { Claim } from '../../evidence/schema/index.ts'
import { SECTION_KEYS, SECTION_NAMES } from '../../deck/sections.ts'
import { slideOfClaim, talkSlides } from '../../deck/slides.ts'
import { VERDICTS } from '../../deck/verdicts.ts'

/** A claim as a row of the handout's list. */
export interface ClaimRow extends Claim {
  verdictWord: string
  /** Anchor of the slide that treats it. */
  slideId: string
}

/** The claims that the talk treats, by section in its order, each linked to the slide that treats it. */
export function claimsBySection(claims: readonly Claim[], routes: readonly SlideRoute[]): { section: string, claims: ClaimRow[] }[] {
  const slides = talkSlides(routes)
  const rows = claims.flatMap((claim) => {
    const no = slideOfClaim(claim.id, slides)
    return no === undefined ? [] : [{ ...claim, verdictWord: VERDICTS[claim.verdict].word, slideId: `slide-${no}` }]
  })
  return SECTION_KEYS
    .map(key => ({ section: SECTION_NAMES[key], claims: rows.filter(row => row.section === key) }))
    .filter(group => group.claims.length > 0)
}
