import type { Evidence } from '../../../evidence/load.ts'
import checking from 'virtual:checking'
import { describe, expect, it } from 'vitest'
import { loadEvidence, readEvidence } from '../../../evidence/load.ts'
import { entriesOf, summarizeChecking } from '../../../evidence/provenance.ts'
import { toFindings } from '../../../evidence/therapy-findings.ts'
import { rereadList, toReread } from '../../../tools/check/reread.ts'

const read = { checked: '2026-11', read: 'abstract', verify: false, recheck: false, source: 'a2000' } as const
const recalled = { ...read, read: 'recalled', verify: true } as const
const at = { from: 1440, to: 1440, text: '24 h', words: '24 hours' }
const row = { ...recalled, id: 'emdr-mixed', label: 'EMDR', comparator: 'mixed', outcome: 'symptoms', timepoint: 'after', estimate: -0.9, ci: [-1, -0.8], interval: 'CI', says: 'A row.' }

/** One entry of every kind that the data files have; the row of the therapy chart is a finding, too. */
const evidence = {
  findings: {
    'trial': { ...read, id: 'trial', intervention: 'A', comparator: 'B', outcome: 'response', timepoint: 'day 1', unit: '%', arms: [{ name: 'a', label: 'A', value: 64 }, { name: 'b', label: 'B', value: 28 }] },
    'emdr-mixed': toFindings(row as never)[0],
  },
  facts: { dose: { ...read, id: 'dose', says: 'Usual dose', value: 0.5, unit: 'mg/kg', checked: '2025-02' } },
  statements: { law: { ...read, id: 'law', says: 'It is off-label.', sources: ['a2000', 'b2001'], recheck: true } },
  onset: { depression: { rows: [{ id: 'ketamine-saline', treatment: 'Ketamine', comparator: 'saline', assessed: [{ ...read, at, says: 'Better still.' }] }] } },
  cascade: { steps: [{ id: 'surge', title: 'Glutamate surges', evidence: [{ ...read, tag: 'rodent', says: 'In rats' }] }], rivals: [{ id: 'rest', title: 'Blockade at rest', evidence: [{ ...read, tag: 'rodent', says: 'In mice' }] }] },
  dosing: { frequencies: [{ id: 'once', label: 'One infusion' }], cells: [{ ...read, dose: 0.5, frequency: 'once', result: 'better', says: 'than midazolam' }] },
  therapies: { therapies: [{ id: 'yoga', name: 'Yoga', stance: { ...recalled, verb: 'suggests', names: 'yoga' }, apa: { ...read, verb: 'strongly recommends', names: 'stretching' }, results: [{ ...read, symptom: 'sleep', says: 'Unclear.' }] }], panels: [{ rows: [row] }], comparisons: { ...read, method: 'Pooled by us' } },
  references: { a2000: { id: 'a2000', title: 'A title', author: [{ literal: 'A' }], DOI: '10.1000/a', custom: { verify: true } }, b2001: { id: 'b2001', title: 'Another', author: [{ literal: 'B' }], custom: { verify: false } } },
} as unknown as Evidence

describe('entries of the data files', () => {
  it('are each named once, by names that people can read', () => {
    expect(entriesOf(evidence).map(({ name, says }) => `${name} | ${says}`)).toEqual([
      'trial | A against B, response, day 1: A 64%; B 28%',
      'dose | Usual dose: 0.5 mg/kg',
      'law | It is off-label',
      'emdr-mixed | EMDR against mixed, symptoms, after: SMD −0.9 (95% CI −1.0 to −0.8)',
      'comparisons, by comparator | Pooled by us',
      'yoga, guideline | Yoga, position of the guideline: suggests (yoga)',
      'yoga, second guideline | Yoga, position of the second guideline: strongly recommends (stretching)',
      'yoga, sleep | Yoga, sleep: Unclear',
      'depression, ketamine-saline, 24 h, a2000 | Ketamine against saline, 24 h: Better still',
      'surge, rodent, a2000 | Glutamate surges: In rats',
      'rest, rodent, a2000 | Blockade at rest: In mice',
      '0.5 mg/kg, once | 0.5 mg/kg, one infusion: better than midazolam',
      'a2000 | A title (the reference itself was recalled)',
    ])
  })

  it('include everything in the real files that says when it was checked, and no name stands twice', () => {
    const real = loadEvidence()
    const entries = entriesOf(real)
    expect(new Set(entries.map(({ name }) => name)).size).toBe(entries.length)
    const rows = new Set(real.therapies.panels.flatMap(panel => panel.rows.map(({ id }) => id)))
    const findings = Object.fromEntries(Object.entries(real.findings).filter(([id]) => !rows.has(id)))
    const listed = new Set(entries.map(({ entry }) => entry))
    const missing = checkedObjects({ ...real, findings }).filter(one => !listed.has(one))
    expect(missing).toEqual([])
  })

  it('know the line they stand on', () => {
    const { evidence: real, placeOf } = readEvidence()
    const stances = entriesOf(real).filter(({ name }) => name.endsWith(', guideline')).map(({ entry }) => placeOf(entry))
    expect(new Set(stances.map(({ file }) => file))).toEqual(new Set(['evidence/therapies.yaml']))
    expect(new Set(stances.map(({ line }) => line)).size).toBe(real.therapies.therapies.length)
  })
})

function checkedObjects(value: unknown): object[] {
  if (typeof value !== 'object' || value === null)
    return []
  return [...('checked' in value ? [value] : []), ...Object.values(value).flatMap(checkedObjects)]
}

describe('how the figures were checked', () => {
  it('is the same for the check and for the handout', () => {
    const real = loadEvidence()
    expect(checking).toEqual(summarizeChecking(entriesOf(real)))
    const again = toReread(real, new Date('2026-11-15')).filter(({ read }) => read !== undefined).map(({ name }) => name)
    expect([...checking.verify, ...checking.recheck].map(({ name }) => name).sort()).toEqual(again.sort())
  })

  it('counts entries by how they were read, from the first month to the last, and leaves references out', () => {
    expect(summarizeChecking(entriesOf(evidence))).toMatchObject({ total: 12, read: { abstract: 10, report: 0, recalled: 2 }, first: '2025-02', last: '2026-11' })
  })
})

describe('what to read again before presenting', () => {
  const why = (changes: object, today: string): string | undefined => {
    const facts = { dose: { ...evidence.facts.dose, checked: '2026-11', ...changes } } as Evidence['facts']
    return toReread({ ...evidence, facts }, new Date(today)).find(({ name }) => name === 'dose')?.why
  }

  it('is what was recalled, what changes with time and what was checked more than a year ago', () => {
    expect(why({}, '2026-12-01')).toBeUndefined()
    expect(why({}, '2027-11-15')).toBeUndefined()
    expect(why({}, '2027-12-01')).toBe('last checked 2026-11')
    expect(why({ read: 'recalled', verify: true, recheck: true }, '2026-12-01')).toBe('recalled, not read, changes with time')
  })

  it('is printed below its source and the source\'s address, with file and line', () => {
    const list = rereadList({ evidence, placeOf: entry => ({ file: 'evidence/a.yaml', line: 'verb' in entry ? 7 : 1, column: 1 }) })
    expect(list).toContain('\n  a2000  https://doi.org/10.1000/a\n')
    expect(list).toContain('\n    evidence/a.yaml:7  yoga, guideline (recalled, not read)\n      Yoga, position of the guideline: suggests (yoga)')
  })
})
