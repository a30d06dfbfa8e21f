import type { Fact, Finding } from '../../evidence/schema/index.ts'
import type { DeckEvidence } from '../../evidence/types.ts'
import { formatEffect, formatFact } from '../../evidence/format.ts'

/** A figure to read again at its source, in words. */
export interface Reread {
  id: string
  what: string
  value: string
  source: string
}

export interface Checking {
  /** How many figures there are, and how each was read. */
  total: number
  read: { abstract: number, report: number, recalled: number }
  /** Months, `YYYY-MM`; equal where all were read in one month. */
  first: string
  last: string
  /** Figures marked to be verified, and figures that change with time. */
  verify: Reread[]
  recheck: Reread[]
}

type Provenance = Pick<Fact, 'checked' | 'read' | 'verify' | 'recheck'>

/** Counts every figure of the evidence files by how it was read, and lists those to read again. */
export function summariseChecking({ findings, facts, onset }: DeckEvidence): Checking {
  const figures: (Provenance & Reread)[] = [
    ...Object.values(findings).map(one => ({ ...provenanceOf(one), ...describeFinding(one) })),
    ...Object.values(facts).map(one => ({ ...provenanceOf(one), ...describeFact(one) })),
    ...Object.values(onset).flatMap(({ rows }) => rows.flatMap(row => [...row.events, ...row.assessed].map(one => ({
      ...provenanceOf(one),
      id: `${row.id}-${one.at}`,
      what: row.treatment,
      value: one.says,
      source: one.source,
    })))),
  ]
  const months = figures.map(({ checked }) => checked).sort()
  const count = (read: Provenance['read']): number => figures.filter(one => one.read === read).length
  return {
    total: figures.length,
    read: { abstract: count('abstract'), report: count('report'), recalled: count('recalled') },
    first: months[0] ?? '',
    last: months.at(-1) ?? '',
    verify: figures.filter(one => one.verify).map(toReread),
    recheck: figures.filter(one => one.recheck && !one.verify).map(toReread),
  }
}

/** The same figures, those of one reference together, in order of first appearance. */
export function groupBySource(figures: readonly Reread[]): { source: string, figures: Reread[] }[] {
  const sources = [...new Set(figures.map(({ source }) => source))]
  return sources.map(source => ({ source, figures: figures.filter(one => one.source === source) }))
}

function provenanceOf({ checked, read, verify, recheck }: Provenance): Provenance {
  return { checked, read, verify, recheck }
}

function toReread({ id, what, value, source }: Reread): Reread {
  return { id, what, value, source }
}

function describeFinding(finding: Finding): Reread {
  const arms = finding.arms?.map(({ label, value }) => `${label} ${formatFact({ value, unit: finding.unit })}`) ?? []
  return {
    id: finding.id,
    what: `${finding.intervention} against ${finding.comparator}, ${finding.outcome}, ${finding.timepoint}`,
    value: [formatEffect(finding), ...arms].filter(Boolean).join('; '),
    source: finding.source,
  }
}

function describeFact(fact: Fact): Reread {
  return { id: fact.id, what: fact.says, value: formatFact(fact), source: fact.source }
}

/** "November 2026" for `2026-11`. */
export function monthName(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })
}
