import type { Evidence } from '../../evidence/load.ts'

interface Checked { source: string, checked: string, verify: boolean, recheck: boolean }

/** A figure that a speaker should read again at its source before presenting. */
export interface Reread { id: string, says: string, source: string, why: string }

/** Months after which a figure counts as checked long ago. */
const STALE_MONTHS = 12

/**
 * Everything that asks to be read again: recalled figures, those that change with time, and those not checked for a year.
 * @param today decides what is older than a year
 */
export function toReread({ findings, facts, onset, references }: Evidence, today: Date = new Date()): Reread[] {
  const entries: ({ id: string, says: string } & Checked)[] = [
    ...Object.values(findings).map(one => ({ ...one, says: `${one.intervention} against ${one.comparator}: ${one.outcome}, ${one.timepoint}` })),
    ...Object.values(facts),
    ...Object.entries(onset).flatMap(([name, { rows }]) => rows.flatMap(row => [...row.events, ...row.assessed].map(item => ({ ...item, id: `${name} › ${row.id}` })))),
  ]
  const figures = entries.flatMap(({ id, says, source, ...one }) => {
    const why = reasons(one, today)
    return why.length > 0 ? [{ id, says, source, why: why.join(', ') }] : []
  })
  const entriesOfReferences = Object.values(references)
    .filter(({ custom }) => custom.verify)
    .map(({ id, title, custom }) => ({ id, says: title, source: id, why: custom.note ?? 'the reference itself was recalled' }))
  return [...figures, ...entriesOfReferences]
}

function reasons({ checked, verify, recheck }: Omit<Checked, 'source'>, today: Date): string[] {
  const [year = 0, month = 0] = checked.split('-').map(Number)
  const age = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month
  return [
    ...(verify ? ['recalled, not read'] : []),
    ...(recheck ? ['changes with time'] : []),
    ...(age > STALE_MONTHS ? [`last checked ${checked}`] : []),
  ]
}
