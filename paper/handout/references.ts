import type { InjectionKey } from 'vue'
import { inject } from 'vue'

/** Number of each cited reference in the handout's list, by key. */
export const numberingKey: InjectionKey<ReadonlyMap<string, number>> = Symbol('numbering')

/** Gives the number of a reference, or nothing if the list does not hold it. */
export function useReferenceNumber(): (key: string) => number | undefined {
  const numbers = inject(numberingKey, new Map<string, number>())
  return key => numbers.get(key)
}
