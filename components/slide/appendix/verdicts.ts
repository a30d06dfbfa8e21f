import type { TalkSlide } from '../../../deck/slides.ts'
import type { Claim } from '../../../evidence/schema/index.ts'
import { SECTION_NAMES } from '../../../deck/sections.ts'
import { slideOfClaim } from '../../../deck/slides.ts'

/** Claims on one appendix slide. */
export const CLAIMS_PER_PAGE = 13

/** A claim as a row of the list. */
export interface VerdictRow extends Claim {
  /** Name of its section where the section begins on the slide, otherwise empty. */
  heading: string
  /** Number of the slide that treats it. */
  slide?: number
}

/** The claims of one appendix slide in the article's order, `page` counted from 1. */
export function verdictRows(claims: readonly Claim[], slides: readonly TalkSlide[], page: number): VerdictRow[] {
  return claims.slice((page - 1) * CLAIMS_PER_PAGE, page * CLAIMS_PER_PAGE).map((claim, i, shown) => ({
    ...claim,
    heading: shown[i - 1]?.section === claim.section ? '' : SECTION_NAMES[claim.section],
    slide: slideOfClaim(claim.id, slides),
  }))
}
