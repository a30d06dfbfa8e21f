import type { CutName } from '../cuts.ts'
import { z } from 'zod'
import { CUT_NAMES } from '../cuts.ts'

/** Sections that a speaker may leave out: the conditions. */
export const CONDITION_KEYS = ['depression', 'anxiety', 'ptsd'] as const
export type ConditionKey = typeof CONDITION_KEYS[number]

const NAMES = Object.keys(CUT_NAMES) as CutName[]
const ASKED = `${Object.values(CUT_NAMES).join(', ')} or another number of minutes, at least ${CUT_NAMES.short}; or the name of a cut: ${NAMES.join(', ')}`

/** What is allowed, or the number that was meant. */
function asked(input: unknown): string {
  const [, number] = /^\D?(\d+)\b/.exec(typeof input === 'string' ? input : '') ?? []
  return number === undefined ? ASKED : `${number}, without quotes or words around it`
}

/** How long the talk may be: minutes, or a cut by its name. */
export const minutesAsked = z.union([z.number().min(CUT_NAMES.short, { abort: true }), z.enum(NAMES)], { error: ({ input }) => asked(input) }).default(CUT_NAMES.full)

/** Conditions that the talk leaves out; one at least stays. */
export const leftOutConditions = z.array(z.enum(CONDITION_KEYS))
  .superRefine((keys, ctx) => {
    if (new Set(keys).size === CONDITION_KEYS.length)
      ctx.addIssue({ code: 'custom', message: `found ${CONDITION_KEYS.join(', ')}: nothing would be left to speak of; leave out two of them at most` })
  })
  .default([])
