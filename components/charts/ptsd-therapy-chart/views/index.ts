import { comparisons } from './comparisons.ts'
import { evidence } from './evidence.ts'
import { guidelines } from './guidelines.ts'
import { pairs } from './pairs.ts'
import { targets } from './targets.ts'

/** The drawings of the therapies, by the name that a slide writes. */
export const VIEWS = { comparisons, pairs, evidence, targets, guidelines }
export type View = keyof typeof VIEWS
