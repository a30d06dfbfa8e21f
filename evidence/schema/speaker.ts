import { z } from 'zod'
import { accentFault } from '../accent.ts'
import { dateFault, parseDate } from '../dates.ts'
import { tokenColor } from '../tokens.ts'
import { text } from './common.ts'
import { leftOutConditions, minutesAsked } from './cut.ts'

/** A line that may be left empty, with or without quotes. */
function line(max: number): z.ZodType<string> {
  return z.union([z.null(), z.literal(''), text(max)], { error: 'a text in quotes, or nothing to leave the line out' }).default('').transform(value => value ?? '')
}

/** A setting that is as if it were not there where its line is empty. */
function orDefault<T extends z.ZodType>(type: T): z.ZodPreprocess<T> {
  return z.preprocess(value => value ?? undefined, type)
}

/** Who gives the talk, where and when; empty lines are left out of the cover and the handout. */
export const speakerFile = z.strictObject({
  /** The one line that is needed: it also stands in the PDFs as their author. */
  name: z.preprocess(value => value ?? '', z.string().refine(value => value !== '', { error: 'your name is needed: it stands on the cover and in the PDFs; write it after "name:"', abort: true }).pipe(text(60))),
  role: line(100),
  venue: line(100),
  /** Picture file of the venue's logo, from the deck's root; what the file has to be, `logo.ts` says. */
  logo: line(200),
  /** Color in the place of the deck's own accent, `#` and six signs; lightened where the ground is dark. */
  accent: line(20).superRefine((value, ctx) => {
    const message = /^(?:#[\da-f]{6})?$/i.test(value) ? value && accentFault(value) : `found "${value}": a color is written "#" and six signs from 0 to 9 and a to f, in quotes, such as "${tokenColor('accent')}"; leave it empty for the deck's own`
    if (message)
      ctx.addIssue({ code: 'custom', message })
  }),
  /** As it should be printed, for example "12 March 2027"; it is never broken over two lines. */
  date: line(40).superRefine((value, ctx) => {
    const date = parseDate(value)
    const message = date && dateFault(date, 2020)
    if (message)
      ctx.addIssue({ code: 'custom', message: `found "${value}": ${message}` })
  }).transform(value => value.replaceAll(' ', '\u00A0')),
  /** Public address of the deck; without it no address and no QR code are drawn. */
  address: line(200).superRefine((value, ctx) => {
    if (value !== '' && !(/^https?:\/\/[^\s/]+\.[^\s/]/.test(value) && !/[\s<>"]/.test(value) && URL.canParse(value)))
      ctx.addIssue({ code: 'custom', message: `found "${value}": an address starts with https://, for example https://example.org/ketamine; leave it empty if there is none` })
  }),
  /** How long the talk may be; the longest cut that fits is given. */
  minutes: orDefault(minutesAsked),
  /** Conditions that it leaves out. */
  without: orDefault(leftOutConditions),
})
export type Speaker = z.infer<typeof speakerFile>
