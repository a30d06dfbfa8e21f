/** Minutes in each unit of time; a month is a twelfth of 365 days. */
export const MINUTES = { min: 1, h: 60, d: 1440, wk: 10080, mo: 43800, yr: 525600 } as const

export type TimeUnit = keyof typeof MINUTES

/** A time after the first dose, or a stretch from `from` to `to`, in minutes; one moment has both the same. */
export interface When {
  from: number
  to: number
  /** As a chart prints it: "110 min", "5 to 8 d". */
  text: string
  /** As a sentence says it: "110 minutes", "5 to 8 days". */
  words: string
}

const NAMES: Record<TimeUnit, string> = { min: 'minute', h: 'hour', d: 'day', wk: 'week', mo: 'month', yr: 'year' }

const NUMBER = String.raw`\d+(?:\.\d+)?`
const AMOUNT = new RegExp(`^(?:about |within |at least |up to )?(${NUMBER})(?: to (${NUMBER}))? (${Object.entries(NAMES).map(([unit, name]) => `${unit}|${name}s?`).join('|')})$`)
const ORDINAL = /^(day|week) (\d+)$/

/**
 * Reads a time such as `110 min`, `about 24 hours`, `week 1`, or a stretch such as `5 to 8 days`.
 * @returns `undefined` for anything else
 */
export function parseWhen(text: string): When | undefined {
  const ordinal = ORDINAL.exec(text)
  const found = ordinal ? [text, ordinal[2], undefined, ordinal[1]] : AMOUNT.exec(text)
  if (!found)
    return undefined
  const [, first = '', second, name = ''] = found
  const unit = unitOf(name) ?? 'min'
  const last = second ?? first
  const amount = second ? `${first} to ${second}` : first
  return {
    from: Number(first) * MINUTES[unit],
    to: Number(last) * MINUTES[unit],
    text: `${amount} ${unit}`,
    words: `${amount} ${NAMES[unit]}${Number(last) === 1 ? '' : 's'}`,
  }
}

/** The unit of time that is called so: "d", "day" or "days". @returns `undefined` for anything else */
function unitOf(name: string): TimeUnit | undefined {
  const units = Object.keys(NAMES) as TimeUnit[]
  return units.find(unit => [unit, NAMES[unit], `${NAMES[unit]}s`].includes(name))
}
