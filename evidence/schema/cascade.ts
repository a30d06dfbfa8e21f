import { z } from 'zod'
import { LIMITS, provenance, recalledNeedsVerify, referenceKey, text } from './common.ts'

/**
 * Where a step of the cascade has been tested: in people, in rodents, or not at all on its own (`hypothesis`, a link of
 * the leading account that the cited reviews give).
 */
export const testedIn = z.enum(['hypothesis', 'rodent', 'human'])
export type TestedIn = z.infer<typeof testedIn>

/** What one source says about a step. */
export const cascadeEvidence = z.strictObject({
  tag: testedIn,
  /** Whether the predicted result was found; `against` is looked for and not found. */
  result: z.enum(['found', 'mixed', 'against']).default('found'),
  /** At most 14 characters, printed after the tag. */
  short: text(14).optional(),
  /** One short sentence for the table. */
  says: text(LIMITS.sentence),
  source: referenceKey,
  ...provenance,
}).superRefine(recalledNeedsVerify)
export type CascadeEvidence = z.infer<typeof cascadeEvidence>

/** Steps of the leading account in their order; the drawing has a place for each. */
const CASCADE_STEPS = ['blockade', 'surge', 'ampa', 'bdnf', 'mtorc1', 'synapse'] as const
/** Rival accounts, in the order in which they are lettered. */
const CASCADE_RIVALS = ['rest', 'metabolite', 'trkb', 'opioid', 'extrasynaptic'] as const

const told = {
  /** Name beside the drawing; at most 30 characters. */
  title: text(30),
  /** What happens, in one sentence. */
  happens: text(LIMITS.sentence),
  evidence: z.array(cascadeEvidence).min(1),
}

export const cascadeStep = z.strictObject({ id: z.enum(CASCADE_STEPS), ...told })
  .superRefine(({ evidence }, ctx) => {
    const tags = evidence.map(({ tag }) => tag)
    if (tags.includes('hypothesis') && tags.some(tag => tag !== 'hypothesis')) {
      ctx.addIssue({
        code: 'custom',
        path: ['evidence'],
        message: 'a step that was tested in rodents or people is no longer tagged "hypothesis"; keep the tested tags',
      })
    }
  })
export type CascadeStep = z.infer<typeof cascadeStep>

export const cascadeRival = z.strictObject({
  id: z.enum(CASCADE_RIVALS),
  /** Name beside the drawing, where two stand in a line. */
  short: text(14),
  ...told,
})
export type CascadeRival = z.infer<typeof cascadeRival>

/** The cascade: six steps and five rivals, each exactly once and in order. */
export const cascadeFile = z.strictObject({
  cells: text(LIMITS.sentence),
  steps: z.array(cascadeStep),
  rivals: z.array(cascadeRival),
}).superRefine((value, ctx) => {
  checkOrder('steps', CASCADE_STEPS)
  checkOrder('rivals', CASCADE_RIVALS)

  function checkOrder(list: 'steps' | 'rivals', allowed: readonly string[]): void {
    const found = value[list].map(({ id }) => id).join(', ')
    if (found !== allowed.join(', '))
      ctx.addIssue({ code: 'custom', path: [list], message: `found ${found || 'none'}: the drawing needs ${allowed.join(', ')}, each once and in this order` })
  }
})
export type Cascade = z.infer<typeof cascadeFile>
