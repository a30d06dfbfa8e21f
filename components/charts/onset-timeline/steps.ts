import type { OnsetDataset, OnsetRow, OnsetWords } from '../../../evidence/schema/index.ts'

/** The story in clicks; before the first there are the names, the doses and an empty axis of weeks. */
export const STEP = { conventional: 1, ketamine: 2, log: 3, after: 4, caveats: 5 } as const
export const LAST_STEP = STEP.caveats

/** Step at which a row's marks appear. */
export function stepOfRow({ role, family }: Pick<OnsetRow, 'role' | 'family'>): number {
  if (role === 'after' || role === 'caveat')
    return { after: STEP.after, caveat: STEP.caveats }[role]
  return family === 'ketamine' ? STEP.ketamine : STEP.conventional
}

/** Step at which a row's name is listed. Main rows stand there from the start, so that the frame says what is compared. */
export function stepListed(row: Pick<OnsetRow, 'role' | 'family'>): number {
  return row.role === 'main' ? 0 : stepOfRow(row)
}

/** Step at which words appear. */
export function stepOfWords(row: Pick<OnsetRow, 'role' | 'family'>, { axis, part }: Pick<OnsetWords, 'axis' | 'part'>): number {
  return Math.max(stepOfRow(row), axis === 'stretched' ? STEP.log : 0, part ? STEP[part] : 0)
}

/** Rows that are listed at a step, in the file's order, `caveat` rows last. */
export function listedRows({ rows }: Pick<OnsetDataset, 'rows'>, step: number): OnsetRow[] {
  const listed = rows.filter(row => stepListed(row) <= step)
  return [...listed.filter(row => row.role !== 'caveat'), ...listed.filter(row => row.role === 'caveat')]
}
