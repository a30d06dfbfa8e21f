import type { When } from '../when.ts'
import { z } from 'zod'
import { MINUTES, parseWhen } from '../when.ts'

/** A time in a data file, given to the chart as a `When`. Between 10 minutes and 1 year, which is what its axis shows. */
export const when = z.string().transform((text, ctx): When => {
  const parsed = parseWhen(text)
  if (parsed && parsed.to < parsed.from) {
    ctx.addIssue({ code: 'custom', message: `"${text}" ends before it starts; write the earlier time first` })
    return z.NEVER
  }
  if (!parsed || parsed.from < 10 || parsed.to > MINUTES.yr) {
    ctx.addIssue({
      code: 'custom',
      message: `found "${text}": a time from 10 minutes to 1 year, such as "110 min", "24 h", "week 1", "7 days" or "5 to 8 d"`,
    })
    return z.NEVER
  }
  return parsed
})
