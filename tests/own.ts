import process from 'node:process'
import { describe, it } from 'vitest'

/** Whether the deck says what it said when it was published, in its whole length; set where the tests are configured. */
export const asPublished = !process.env.DECK_NOT_AS_PUBLISHED
const named = (name: string): string => `${name} (this deck’s own content)`

/**
 * A test of what this deck says, figure by figure or slide by slide, and not of how it says it. It is skipped where the
 * speaker gives a shorter talk, or has changed a figure or a slide.
 */
export function itOwn(name: string, test: () => void | Promise<void>, timeout?: number): void {
  it.skipIf(!asPublished)(named(name), test, timeout)
}

/** As {@link itOwn}, for each of several cases. */
itOwn.each = <T extends readonly unknown[]>(cases: readonly T[]) => (name: string, test: (...args: [...T]) => void | Promise<void>, timeout?: number): void => {
  it.skipIf(!asPublished).each(cases.map(one => [...one]))(named(name), (...args) => test(...args as unknown as [...T]), timeout)
}

/** As {@link itOwn}, for several tests. */
export function describeOwn(name: string, tests: () => void): void {
  describe.skipIf(!asPublished)(named(name), tests)
}
