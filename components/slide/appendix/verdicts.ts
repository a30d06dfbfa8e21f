import type { TalkSlide } from '../../../deck/slides.ts'
import type { Claim } from '../../../evidence/schema/index.ts'
import { SECTION_NAMES } from '../../../deck/sections.ts'
import { slideOfClaim } from '../../../deck/slides.ts'

/** Headline of the appendix slides with the claims; a page number follows. */
export const VERDICTS = 'All verdicts'

/** Claims on one appendix slide. */
export const CLAIMS_PER_PAGE = 13

/** A claim as a row of the list. */
export interface VerdictRow extends Claim {
  /** Name of its section where the section begins on the slide, otherwise empty. */
  heading: string
  /** Number of the slide that treats it. */
  slide: number
}

/** The claims that the talk treats, with the number of the slide that does. */
function treated(claims: readonly Claim[], slides: readonly TalkSlide[]): (Claim & { slide: number })[] {
  return claims.flatMap((claim) => {
    const slide = slideOfClaim(claim.id, slides)
    return slide === undefined ? [] : [{ ...claim, slide }]
  })
}

/** How many appendix slides hold the claims that the talk treats. */
export function verdictPages(claims: readonly Claim[], slides: readonly TalkSlide[]): number {
  return Math.ceil(treated(claims, slides).length / CLAIMS_PER_PAGE)
}

/** The claims of one appendix slide in the article's order, `page` counted from 1; those that the talk does not treat are left out. */
export function verdictRows(claims: readonly Claim[], slides: readonly TalkSlide[], page: number): VerdictRow[] {
  return treated(claims, slides).slice((page - 1) * CLAIMS_PER_PAGE, page * CLAIMS_PER_PAGE).map((claim, i, shown) => ({
    ...claim,
    heading: shown[i - 1]?.section === claim.section ? '' : SECTION_NAMES[claim.section],
  }))
}
