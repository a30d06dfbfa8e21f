import type { SlideRoute } from '@slidev/types'
import type { Claim, SectionKey, Verdict } from '../../evidence/schema/index.ts'

const SECTION_NAMES: Record<SectionKey, string> = {
  introduction: 'Introduction',
  mechanism: 'The mechanism of action',
  depression: 'Treating depression',
  anxiety: 'Reducing anxiety',
  ptsd: 'Managing PTSD',
  future: 'The future of ketamine therapy',
  conclusion: 'Conclusion',
}

const VERDICT_WORDS: Record<Verdict, string> = {
  supported: 'Supported',
  partly: 'Partly supported',
  overstated: 'Overstated',
  background: 'Background',
}

/** A claim as a row of the handout's list. */
export interface ClaimRow extends Claim {
  verdictWord: string
  /** Anchor of the first slide that treats it. */
  slideId?: string
}

/** Claims grouped by the article's section, each linked to the first slide whose frontmatter names it. */
export function claimsBySection(claims: readonly Claim[], slides: readonly SlideRoute[]): { section: string, claims: ClaimRow[] }[] {
  const slideOf = new Map<string, string>()
  for (const { no, meta } of slides) {
    if (meta.layout === 'appendix' || meta.layout === 'cover' || meta.layout === 'divider')
      continue
    for (const id of (meta.slide.frontmatter.claims ?? []) as string[])
      slideOf.set(id, slideOf.get(id) ?? `slide-${no}`)
  }
  const rows = claims.map(claim => ({ ...claim, verdictWord: VERDICT_WORDS[claim.verdict], slideId: slideOf.get(claim.id) }))
  return (Object.keys(SECTION_NAMES) as SectionKey[])
    .map(key => ({ section: SECTION_NAMES[key], claims: rows.filter(row => row.section === key) }))
    .filter(group => group.claims.length > 0)
}
