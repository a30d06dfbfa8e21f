import type { SectionKey } from '../evidence/schema/claim.ts'

/** Short names of the talk's sections, in its order; the long one is the headline of the slide that opens a section. */
export const SECTION_NAMES: Record<SectionKey, string> = {
  introduction: 'Introduction',
  mechanism: 'How it works',
  depression: 'Depression',
  anxiety: 'Anxiety',
  ptsd: 'PTSD',
  future: 'The future',
  conclusion: 'Conclusion',
}

export const SECTION_KEYS = Object.keys(SECTION_NAMES) as readonly SectionKey[]
