import { evidence } from './evidence.ts'
import { guidelines } from './guidelines.ts'
import { targets } from './targets.ts'

/** The drawings of the same therapies, by name and in the order in which a key goes through them. */
export const VIEWS = { targets, evidence, guidelines }
export type View = keyof typeof VIEWS
export const VIEW_NAMES = ['targets', 'evidence', 'guidelines'] as const satisfies readonly View[]
