import type { Refuse } from './numbers.ts'
import { z } from 'zod'
import { dateFault, parseDate } from '../dates.ts'
import { LIMITS, provenance, recalledNeedsVerify, referenceKey, slug, text } from './common.ts'
import { interval, refuser } from './numbers.ts'

const NUMBER = String.raw`-?\d+(?:\.\d+)?`
/** An amount in words and digits: "about 24", "10 of 12", "0.5 and 1.0"; "2 to 4" is told to be written as a range. */
const AMOUNT = new RegExp(`^(?:about |within |at least |up to |over )?(${NUMBER})(?: (to|of|and) (${NUMBER}))?$`)
/** Ids of bare counts of people or trials. */
const COUNT_ID = /-(?:n|trials)$/
/** Digits and the signs that numbers, times and odds are written with, and no word. */
const DIGITS_ONLY = /^[-+~≈<>=]?[\s%',\-./:\u2013\u2212]*\d[\s\d%',\-./:\u2013\u2212]*$/

/** A single sourced value that is not a comparison: a dose, a date, a prevalence. */
export const fact = z.strictObject({
  id: slug,
  source: referenceKey,
  /** A number, a range such as [5, 8], or words. */
  value: z.union([z.number().min(-1_000_000_000).max(1_000_000_000), interval, text(LIMITS.line)], { error: 'a number in digits such as 30.9, a range such as [5, 8], or words' }),
  /** Follows a number: `%` joins it, anything else is set off by a space. */
  unit: text(20).optional(),
  /** What the value is, in words a reader of the check list understands. */
  says: text(LIMITS.sentence),
  ...provenance,
}).superRefine((value, ctx) => {
  recalledNeedsVerify(value, ctx)
  checkValue(value, refuser(ctx))
})
export type Fact = z.infer<typeof fact>

function checkValue({ id, value, unit }: { id: string, value: string | number | [number, number], unit?: string }, refuse: Refuse): void {
  const found = typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? `[${value.join(', ')}]` : value
  const wrong = (allowed: string): void => refuse(['value'], `found ${found}: ${allowed}`)
  if (COUNT_ID.test(id) && !(typeof value === 'number' && Number.isInteger(value) && value > 0))
    return wrong('an id that ends in -n or -trials is a count, so write a whole number in digits, without quotes or words')
  if (typeof value === 'number') {
    if (unit === '%' && (value < 0 || value > 100))
      wrong('a share lies between 0 and 100%')
    return
  }
  if (Array.isArray(value)) {
    if (value[0] >= value[1])
      wrong(`write the smaller number first, [${value[1]}, ${value[0]}]`)
    else if (unit === '%' && (value[0] < 0 || value[1] > 100))
      wrong('a share lies between 0 and 100%')
    return
  }
  if (/\s(?:of|to|and)$|[,;:([-]$/.test(value))
    return wrong('the text seems to be cut off; write it to its end')
  checkAmount(value, unit, wrong)
  if (!unit)
    checkWords(value, wrong)
}

/** Refuses words where a unit asks for a number, and parts that do not fit each other. */
function checkAmount(value: string, unit: string | undefined, wrong: (allowed: string) => void): void {
  const found = AMOUNT.exec(value)
  if (!found) {
    if (unit)
      wrong(`with the unit "${unit}" a number is meant: write digits with a decimal point, such as 30.9, or a range such as [2, 4]`)
    return
  }
  const [first, last] = [Number(found[1]), Number(found[3] ?? found[1])]
  if (unit === '%' && [first, last].some(share => share < 0 || share > 100))
    wrong('a share lies between 0 and 100%')
  else if (found[2] === 'of' && first > last)
    wrong(`${first} of ${last} is more than all; write the part first, '${last} of ${first}'`)
  else if (found[2] === 'to')
    wrong(`a range has one form, so that charts can draw it: write [${Math.min(first, last)}, ${Math.max(first, last)}]`)
  else if (unit && !found[2] && /^-?\d/.test(value))
    wrong(`write the number without quotes: ${value}`)
}

/** Refuses numbers in disguise, dates that are not in the calendar, and p values that cannot be. */
function checkWords(value: string, wrong: (allowed: string) => void): void {
  const date = parseDate(value)
  const fault = date && dateFault(date)
  if (fault)
    wrong(fault)
  else if (date && date.length > 1 && /^\d{4}-/.test(value))
    wrong('write the date as it is printed, for example 5 March 2019')
  else if (!date && DIGITS_ONLY.test(value))
    wrong('write a number in digits with a decimal point and without quotes, such as 30.9; a range as [2, 4]')
  const p = /^p [=<>] (\S+)$/.exec(value)
  if (p && !(Number(p[1]) > 0 && Number(p[1]) <= 1))
    wrong('a p value lies between 0 and 1, and is never 0')
}
