import type { Arbitrary } from 'fast-check'
import type { OnsetDataset } from '../../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { loadEvidence } from '../../../../../evidence/load.ts'
import { onsetFile, onsetRow } from '../../../../../evidence/schema/index.ts'

/** The deck's own datasets, by name. */
export const DATASETS = Object.entries(loadEvidence().onset)

const word = fc.constantFrom('ketamine', 'spray', 'tablet', 'WWWWW', 'saline', 'mm', 'placebo')
const words = (max: number): Arbitrary<string> => fc.array(word, { minLength: 1, maxLength: 3 }).map(list => list.join(' ').slice(0, max).trim())
const moment = fc.oneof(
  fc.integer({ min: 10, max: 59 }).map(n => [n, `${n} min`] as const),
  fc.integer({ min: 1, max: 23 }).map(n => [n * 60, `${n} h`] as const),
  fc.integer({ min: 1, max: 30 }).map(n => [n * 1440, `${n} d`] as const),
  fc.integer({ min: 5, max: 52 }).map(n => [n * 10_080, `${n} wk`] as const),
)
const stretch = fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })).map(([from, more]) => `${from} to ${from + more} d`)
const provenance = { source: 'a', says: 'Words.', checked: '2026-11', read: 'abstract' }
const label = fc.option(fc.constantFrom('{at}', 'by {at}', 'still growing at {at}', 'a long label that ends at {at}'), { nil: undefined })

const event = fc.record({
  kind: fc.constantFrom('separation', 'response', 'remission', 'peak', 'lasting', 'fading', 'relapse'),
  at: fc.oneof(moment.map(([, text]) => text), stretch),
  label,
  side: fc.constantFrom('before', 'after'),
  open: fc.boolean(),
  caveat: fc.boolean(),
})

const row = fc.record({
  treatment: words(20),
  comparator: words(16),
  dose: words(40),
  plain: words(40),
  comparatorKind: fc.constantFrom('placebo', 'none'),
  regimen: fc.constantFrom('one infusion', 'single dose', 'repeated dose', 'daily tablets', 'various doses'),
  family: fc.constantFrom('ketamine', 'medication', 'psychotherapy'),
  role: fc.constantFrom('main', 'duration', 'caveat'),
  unknown: fc.constant({ ...provenance }),
  events: fc.uniqueArray(event, { maxLength: 4, selector: one => one.kind }),
  assessed: fc.uniqueArray(moment, { maxLength: 4, selector: ([minutes]) => minutes }),
  separated: fc.constantFrom('yes', 'no', 'not tested'),
  label,
}).map(({ separated, label: words, events, assessed, unknown, ...rest }) => ({
  ...rest,
  id: 'row',
  ...(events.length + assessed.length === 0 ? { unknown } : {}),
  events: events.map(one => ({ ...provenance, ...one })),
  assessed: [...assessed].sort((a, b) => a[0] - b[0]).map(([, at]) => ({ ...provenance, at, separated, label: words, reads: 'a few words' })),
})).filter(one => onsetRow.safeParse(one).success)

/** Datasets such as the schema allows. */
export const dataset: Arbitrary<OnsetDataset> = fc.array(row, { minLength: 2, maxLength: 8 }).map(rows => onsetFile.parse({
  title: 'When?',
  outcome: 'Symptoms',
  rows: rows.map((one, i) => ({ ...one, id: `row-${i}` })),
}))

export const step = fc.integer({ min: 0, max: 5 })
