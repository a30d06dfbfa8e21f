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
  fc.integer({ min: 30, max: 59 }).map(n => [n, `${n} min`] as const),
  fc.integer({ min: 1, max: 23 }).map(n => [n * 60, `${n} h`] as const),
  fc.integer({ min: 1, max: 30 }).map(n => [n * 1440, `${n} d`] as const),
  fc.integer({ min: 5, max: 17 }).map(n => [n * 10_080, `${n} wk`] as const),
)

const beside = fc.record({
  says: fc.constantFrom('better', 'still growing at 6 weeks', 'within hours: too soon for this axis', 'better than saline by 110 minutes'),
  place: fc.constantFrom('inside', 'below', 'before', 'after'),
  axis: fc.constantFrom('weeks', 'stretched', undefined),
  part: fc.constantFrom('after', 'caveats', undefined),
})

const assessed = fc.record({
  time: moment,
  separated: fc.constantFrom('yes', 'no', 'not tested'),
  since: fc.constantFrom('steady', 'growing', 'shrinking', undefined),
  open: fc.boolean(),
  words: fc.array(beside, { maxLength: 1 }),
})

const row = fc.record({
  name: words(18),
  below: fc.option(words(18), { nil: undefined }),
  treatment: words(20),
  comparator: words(16),
  dose: words(40),
  plain: words(40),
  comparatorKind: fc.constantFrom('placebo', 'none'),
  given: fc.constantFrom('once', 'daily', undefined),
  family: fc.constantFrom('ketamine', 'medication', 'psychotherapy'),
  role: fc.constantFrom('aside', 'after', 'caveat'),
  assessed: fc.uniqueArray(assessed, { minLength: 1, maxLength: 4, selector: one => one.time[0] }),
}).map(({ assessed, ...rest }) => ({
  ...rest,
  id: 'row',
  assessed: [...assessed].sort((a, b) => a.time[0] - b.time[0]).map(({ time, since, ...one }, i) => ({
    ...one,
    at: time[1],
    ...(i > 0 && one.separated !== 'no' && since ? { since } : {}),
    says: 'Words.',
    reads: 'a few words',
    source: 'a',
    checked: '2026-11',
    read: 'abstract',
  })),
})).filter(one => onsetRow.safeParse(one).success)

/** Datasets such as the schema allows: two main rows, and up to four small ones. */
export const dataset: Arbitrary<OnsetDataset> = fc.array(row, { minLength: 2, maxLength: 6 }).map(rows => onsetFile.parse({
  title: 'When?',
  outcome: 'Symptoms',
  rows: rows.map((one, i) => ({ ...one, id: `row-${i}`, role: i < 2 ? 'main' : one.role })),
}))

export const step = fc.integer({ min: 0, max: 5 })
