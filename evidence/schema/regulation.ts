import { z } from 'zod'
import { slug } from './common.ts'

/** A date on the regulation timeline: `2019-03-05`, `2022-12` or `1970`, as precise as the source. */
export const partialDate = z.string().regex(/^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date such as "2019-03-05", "2022-12" or "1970"')

/** One decision of a regulator: drawn from `at` on, dated in the words of the fact `date`. */
export const regulatoryEvent = z.strictObject({
  id: slug,
  at: partialDate,
  /** Fact whose value is the printed date and whose source is cited. */
  date: slug,
  body: z.string(),
  /** `approval` holds from its date on; the others are moments. */
  kind: z.enum(['approval', 'refusal', 'warning']),
  drug: z.enum(['ketamine', 'esketamine']),
  says: z.string(),
})
export type RegulatoryEvent = z.infer<typeof regulatoryEvent>

export const regulationFile = z.strictObject({ events: z.array(regulatoryEvent).min(1) })
