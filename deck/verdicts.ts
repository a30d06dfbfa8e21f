import type { Verdict } from '../evidence/schema/claim.ts'

/** Each verdict as slides and handout print it, and what it means. */
export const VERDICTS: Record<Verdict, { word: string, means: string }> = {
  supported: { word: 'Supported', means: 'the evidence agrees' },
  partly: { word: 'Partly', means: 'true within a stated limit' },
  overstated: { word: 'Overstated', means: 'the evidence is weaker, or contradicts the claim' },
  background: { word: 'Background', means: 'a definition or an aim, with nothing to test' },
}
