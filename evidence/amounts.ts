import type { Fact } from './schema/index.ts'
import { MINUTES, unitOf } from './when.ts'

/** The number that a fact gives. @throws Error if its value is words or a range */
export function numberOf({ id, value }: Fact): number {
  if (typeof value !== 'number')
    throw new Error(`The fact "${id}" needs a number as its value, not "${String(value)}".`)
  return value
}

/** First and last day of a fact that gives a time or a stretch of time. @throws Error if it is in words or has no unit of time */
export function daysOf({ id, value, unit }: Fact): [number, number] {
  const time = unit && unitOf(unit)
  if (typeof value === 'string' || !time)
    throw new Error(`The fact "${id}" needs a number or a range as its value, and a unit of time, to be drawn on an axis.`)
  const [from, to] = typeof value === 'number' ? [value, value] : value
  const days = MINUTES[time] / MINUTES.d
  return [from * days, to * days]
}
