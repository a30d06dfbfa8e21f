import { z } from 'zod'
import { dateFault, parseDate } from '../dates.ts'
import { LIMITS, refuseTwice, slug, text } from './common.ts'

/** A date on the regulation timeline: `2019-03-05`, `2022-12` or `1970`, as precise as the source. */
const partialDate = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'a date such as "2019-03-05", "2022-12" or "1970"').superRefine((value, ctx) => {
  const date = parseDate(value)
  const message = date && dateFault(date)
  if (message)
    ctx.addIssue({ code: 'custom', message: `found "${value}": ${message}` })
})

/** One decision of a regulator: drawn from `at` on, dated in the words of the fact `date`. */
export const regulatoryEvent = z.strictObject({
  id: slug,
  at: partialDate,
  /** Fact whose value is the printed date and whose source is cited. */
  date: slug,
  /** Country or union in which it holds. */
  where: text(20),
  body: text(20),
  /** `approval` holds from its date on; the others are moments. */
  kind: z.enum(['approval', 'refusal', 'warning']),
  drug: z.enum(['ketamine', 'esketamine']),
  says: text(LIMITS.label + 40),
  /** The decision in the few words that the drawing has room for. */
  short: text(54),
})
export type RegulatoryEvent = z.infer<typeof regulatoryEvent>

export const regulationFile = z.strictObject({ events: z.array(regulatoryEvent).min(1) })
  .superRefine(({ events }, ctx) => refuseTwice(events, ({ id }) => id, 'decision', ctx, ['events'], 'id'))
