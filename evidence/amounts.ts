import type { Fact } from './schema/index.ts'

/** The number that a fact gives. @throws Error if its value is words or a range */
export function numberOf({ id, value }: Fact): number {
  if (typeof value !== 'number')
    throw new Error(`The fact "${id}" needs a number as its value, not "${String(value)}".`)
  return value
}
