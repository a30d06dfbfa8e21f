import type { Finding, TherapyRow } from './schema/index.ts'

/** A row of the therapy chart as a finding, so that slides and notes can ask for its figures by the row's id. */
export function toFindings(row: TherapyRow): Finding[] {
  if (row.estimate === undefined)
    return []
  const { id, source, label, comparator, comparatorKind, outcome, timepoint, k, n, certainty, estimate, favors, ci, interval, corrected, p, asPrinted, says, checked, read, verify, recheck } = row
  return [{
    id,
    source,
    intervention: label,
    comparator,
    comparatorKind,
    outcome,
    timepoint,
    k,
    n,
    certainty,
    measure: 'SMD',
    estimate,
    favors,
    ci,
    interval,
    corrected,
    p,
    asPrinted,
    note: says,
    checked,
    read,
    verify,
    recheck,
  }]
}
