import type { Therapy } from './schema/index.ts'
import therapies from 'virtual:therapies'
import { known } from './index.ts'

/** A treatment for PTSD by id, with what the guideline says of it. @throws Error if there is none. */
export function therapy(id: string): Therapy {
  return known(therapies.therapies.find(one => one.id === id), 'therapy', id)
}
