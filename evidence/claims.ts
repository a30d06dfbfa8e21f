import type { Claim } from './schema/index.ts'
import claims from 'virtual:claims'
import { known } from './index.ts'

/** A claim of the article by id. @throws Error if there is none. */
export function claim(id: string): Claim {
  return known(claims.find(one => one.id === id), 'claim', id)
}
