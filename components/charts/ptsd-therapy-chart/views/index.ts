import { comparisons } from './comparisons/index.ts'
import { evidence } from './evidence/index.ts'
import { guidelines } from './guidelines/index.ts'
import { pairs } from './pairs/index.ts'
import { targets } from './targets/index.ts'

/** The drawings of the therapies, by the name that a slide writes. */
export const VIEWS = { comparisons, pairs, evidence, targets, guidelines }
export type View = keyof typeof VIEWS
