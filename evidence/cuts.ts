/** Lengths of the talk in minutes by their names, shortest first; the last is the whole talk. */
export const CUT_NAMES = { short: 12, medium: 20, full: 30 } as const
export type CutName = keyof typeof CUT_NAMES
export type Cut = typeof CUT_NAMES[CutName]
