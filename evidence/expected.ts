import type { Fault } from './fault.ts'
import type { SectionKey } from './schema/index.ts'
import type { Evidence } from './types.ts'

/** How many claims the article makes in each section, numbered from 1. */
const CLAIMS: Record<SectionKey, readonly [letter: string, count: number]> = {
  introduction: ['I', 3],
  mechanism: ['M', 5],
  depression: ['D', 6],
  anxiety: ['A', 5],
  ptsd: ['P', 11],
  future: ['F', 6],
  conclusion: ['X', 2],
}

/** Names that a data file must hold, so that a file which was cut off, or an entry deleted by mistake, is noticed. */
interface Expectation {
  file: string
  /** What the names are, in the plural. */
  what: string
  names: readonly string[]
  /** Those that the file holds. */
  found: (evidence: Evidence) => readonly string[]
  /** Whether the file may hold others. */
  others?: boolean
}

/**
 * What is expected of each file. The order of the cascade and of the therapy chart's panels is fixed by their schemas,
 * because the drawings have a place for each.
 */
const EXPECTED: readonly Expectation[] = [
  {
    file: 'evidence/claims.yaml',
    what: 'claims of the article',
    names: Object.values(CLAIMS).flatMap(([letter, count]) => Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)),
    found: ({ claims }) => claims.map(({ id }) => id),
  },
  {
    file: 'evidence/therapies.yaml',
    what: 'therapies',
    names: ['tf-cbt', 'emdr', 'yoga', 'mindfulness', 'animals', 'acupuncture', 'vr', 'ssri', 'ketamine'],
    found: ({ therapies }) => therapies.therapies.map(({ id }) => id),
  },
  {
    file: 'evidence/therapies.yaml',
    what: 'approaches of the article',
    names: ['EMDR', 'Yoga and mindfulness', 'Animal-assisted', 'Acupuncture', 'VR exposure'],
    found: ({ therapies }) => therapies.approaches.map(({ name }) => name),
  },
  {
    file: 'evidence/onset/depression.yaml',
    what: 'rows',
    names: ['ketamine', 'ssri-placebo', 'ssri-practice', 'esketamine', 'ketamine-midazolam', 'ketamine-masked'],
    found: ({ onset }) => onset.depression.rows.map(({ id }) => id),
    others: true,
  },
  {
    file: 'evidence/onset/anxiety.yaml',
    what: 'rows',
    names: ['ketamine-open', 'ssri', 'ketamine-midazolam', 'ketamine-saline', 'ketamine-pooled'],
    found: ({ onset }) => onset.anxiety.rows.map(({ id }) => id),
    others: true,
  },
  {
    file: 'evidence/dosing.yaml',
    what: 'frequencies of the dosing map',
    names: ['once', 'twice', 'thrice', 'maintenance'],
    found: ({ dosing }) => dosing.frequencies.map(({ id }) => id),
  },
  {
    file: 'evidence/dosing.yaml',
    what: 'cells of the dosing map',
    names: ['1, once', '0.5, once', '0.2, once', '0.1, once', '0.5, twice', '0.5, thrice'],
    found: ({ dosing }) => dosing.cells.map(({ dose, frequency }) => `${dose}, ${frequency}`),
    others: true,
  },
  {
    file: 'evidence/regulation.yaml',
    what: 'decisions of regulators',
    names: ['ketamine-anesthetic', 'ketamine-warning', 'esketamine-trd', 'esketamine-suicidal', 'esketamine-alone', 'esketamine-eu', 'esketamine-smc', 'esketamine-nice'],
    found: ({ regulation }) => regulation.map(({ id }) => id),
    others: true,
  },
  {
    file: 'evidence/glossary.yaml',
    what: 'words',
    names: ['Active placebo', 'CI', 'CrI', 'GAD', 'MADRS', 'NMDA receptor', 'OR', 'PTSD', 'Response', 'SMD', 'SSRI', 'VA/DoD', 'Waitlist'],
    found: ({ glossary }) => glossary.map(({ term }) => term),
    others: true,
  },
]

/** Names that files miss, or hold where no others may be. */
export function checkExpected(evidence: Evidence): Fault[] {
  return EXPECTED.flatMap(({ file, what, names, found: namesIn, others = false }) => {
    const there = namesIn(evidence)
    const missing = names.filter(name => !there.includes(name))
    const unknown = others ? [] : there.filter(name => !names.includes(name))
    if (missing.length + unknown.length === 0)
      return []
    const found = [...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []), ...(unknown.length > 0 ? [`not expected: ${unknown.join(', ')}`] : [])]
    return [{ file, line: 1, column: 1, path: what, message: `${found.join('; ')}. The file may have been cut off, or a name changed by mistake; if it was meant, change evidence/expected.ts too` }]
  })
}
