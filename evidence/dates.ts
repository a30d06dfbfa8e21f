const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const NAMES = MONTHS.join('|')
const ISO = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/
const DAY_FIRST = new RegExp(`^(?:(\\d{1,2}) )?(${NAMES}) (\\d{4})$`)
const MONTH_FIRST = new RegExp(`^(${NAMES}) (\\d{1,2}), (\\d{4})$`)

/** Year, month and day, as many as are known: `[2019, 3, 5]`. */
export type DateParts = readonly [year: number, month?: number, day?: number]

/**
 * Reads `2019-03-05`, `2022-12`, `1970`, `5 March 2019`, `March 5, 2019` and `August 2020`.
 * @returns `undefined` for anything else; a date that no calendar has is read too, see {@link dateFault}
 */
export function parseDate(text: string): DateParts | undefined {
  const iso = ISO.exec(text)
  if (iso)
    return known(iso[1], iso[2], iso[3])
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst)
    return known(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  return monthFirst ? known(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : undefined
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name) + 1)
}

function known(year: string | undefined, month: string | undefined, day: string | undefined): DateParts {
  if (month === undefined)
    return [Number(year)]
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)]
}

/** Why a date cannot be: a day that no calendar has, or a year outside `first` to 2100. */
export function dateFault([year, month, day]: DateParts, first = 1900): string | undefined {
  if (year < first || year > 2100)
    return `the year ${year} cannot be right: years from ${first} to 2100 are allowed`
  if (month !== undefined && (month < 1 || month > 12))
    return `there is no month ${month}: months go from 1 to 12`
  if (month !== undefined && day !== undefined && (day < 1 || day > new Date(year, month, 0).getDate()))
    return `there is no ${day} ${MONTHS[month - 1]} ${year} in the calendar`
  return undefined
}

/** Whole months from a month to a day, by the calendar. @param month as `2026-11` */
export function monthsSince(month: string, day: Date): number {
  const [year = 0, no = 0] = month.split('-').map(Number)
  return (day.getFullYear() - year) * 12 + day.getMonth() + 1 - no
}

/** Whether a date lies after a day, as far as the date is known. */
export function isAfter(date: DateParts, day: Date): boolean {
  const today = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
  const differing = date.findIndex((part, i) => part !== today[i])
  return differing >= 0 && (date[differing] ?? 0) > (today[differing] ?? 0)
}
