import { describe, expect, it } from 'vitest'
import { onsetRow, when } from '../../../evidence/schema/index.ts'
import { parseWhen } from '../../../evidence/when.ts'

const kept = { says: 'x', source: 'a', checked: '2026-11', read: 'abstract' }
const row = {
  id: 'a',
  treatment: 'b',
  dose: 'c',
  regimen: 'one infusion',
  family: 'ketamine',
  comparator: 'd',
  comparatorKind: 'placebo',
  role: 'main',
  plain: 'e',
  events: [{ ...kept, kind: 'response', at: '2 d' }],
  assessed: [],
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
  it('is accepted with an event', () => expect(messages(onsetRow.safeParse(row))).toEqual([]))

  it('without any time says why', () => {
    expect(messages(onsetRow.safeParse({ ...row, events: [] }))).toEqual(['a row without events and assessed times must say why in "unknown"'])
    expect(messages(onsetRow.safeParse({ ...row, events: [], unknown: kept }))).toEqual([])
  })

  it('has one event of each kind', () => {
    expect(messages(onsetRow.safeParse({ ...row, events: [...row.events, ...row.events] }))).toEqual(['the row has "response" twice; one of each kind is allowed'])
  })

  it('has its assessed times in order, each once', () => {
    const assessed = ['7 d', '24 h'].map(at => ({ ...kept, at, separated: 'yes', reads: 'x' }))
    expect(messages(onsetRow.safeParse({ ...row, assessed }))).toEqual(['"24 h" is not later than the assessed time before it; write them in order, each once'])
  })

  it('only knows {at} in a label', () => {
    expect(onsetRow.safeParse({ ...row, events: [{ ...row.events[0], label: 'by {when}' }] }).success).toBe(false)
  })
})
