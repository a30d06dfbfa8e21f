import type { Statement } from './schema/index.ts'
import statements from 'virtual:statements'
import { known } from './basics.ts'

/** What a statement says, by its id. @throws Error if there is none. */
export function statement(id: string): string {
  return sourcedStatement(id).says
}

/** A statement with its sources, by id. @throws Error if there is none. */
export function sourcedStatement(id: string): Statement {
  return known(statements[id], 'statement', id)
}
