import { describe, expect, it } from 'vitest'
import { onsetRow, when } from '../../../evidence/schema/index.ts'
import { parseWhen } from '../../../evidence/when.ts'

const kept = { says: 'x', source: 'a', checked: '2026-11', read: 'abstract' }
const at = (time: string, more: object = {}): object => ({ ...kept, at: time, separated: 'yes', reads: 'x', ...more })
const row = {
  id: 'a',
  name: 'b',
  treatment: 'b',
  dose: 'c',
  family: 'ketamine',
  comparator: 'd',
  comparatorKind: 'placebo',
  role: 'main',
  plain: 'e',
  assessed: [at('2 d')],
}
const messages = (result: { error?: { issues: { message: string }[] } }): string[] => result.error?.issues.map(({ message }) => message) ?? []

describe('times of the onset data', () => {
  it.each([
    ['110 min', 110, 110, '110 min', '110 minutes'],
    ['about 24 hours', 1440, 1440, '24 h', '24 hours'],
    ['up to 7 days', 10_080, 10_080, '7 d', '7 days'],
    ['week 1', 10_080, 10_080, '1 wk', '1 week'],
    ['5 to 8 d', 7200, 11_520, '5 to 8 d', '5 to 8 days'],
    ['1 yr', 525_600, 525_600, '1 yr', '1 year'],
  ])('"%s" is read', (text, from, to, short, words) => {
    expect(when.parse(text)).toEqual({ from, to, text: short, words })
  })

  it.each(['24h', '1 fortnight', '-2 h', '', '2', '5 min', '2 yr', 'soon'])('"%s" is refused', (text) => {
    expect(messages(when.safeParse(text))[0]).toContain('a time from 10 minutes to 1 year')
  })

  it('a stretch cannot end before it starts', () => {
    expect(parseWhen('8 to 5 d')).toBeDefined()
    expect(messages(when.safeParse('8 to 5 d'))).toEqual(['"8 to 5 d" ends before it starts; write the earlier time first'])
  })
})

describe('a row of the onset data', () => {
  const told = (assessed: object[]): string[] => messages(onsetRow.safeParse({ ...row, assessed }))

  it('is accepted with a time', () => expect(messages(onsetRow.safeParse(row))).toEqual([]))

  it('has at least one time', () => expect(told([])).toHaveLength(1))

  it('has its times in order', () => {
    expect(told([at('7 d'), at('24 h')])).toEqual(['"24 h" comes before "7 d"; write the times in order'])
  })

  it('has one entry of a source for each time and finding', () => {
    expect(told([at('24 h'), at('24 h', { separated: 'no' }), at('24 h', { source: 'b' })])).toEqual([])
    expect(told([at('24 h'), at('24 h')])).toEqual(['"a" stands twice at "24 h"; put what it found then into one entry'])
  })

  it('draws no bar from nowhere, and none to a time without a difference', () => {
    expect(told([at('24 h'), at('7 d', { since: 'shrinking' })])).toEqual([])
    expect(told([at('24 h', { since: 'steady' })])[0]).toContain('there is no earlier time from which a bar could run')
    expect(told([at('24 h', { separated: 'no' }), at('7 d', { since: 'steady' })])[0]).toContain('there is no earlier time')
    expect(told([at('24 h'), at('7 d', { separated: 'no', since: 'steady' })])).toEqual(['a bar cannot run to a time at which the groups did not differ; leave "since" out'])
  })

  it('asks to verify what was recalled', () => {
    expect(told([at('24 h', { read: 'recalled' })])[0]).toContain('verify: true')
  })
})
