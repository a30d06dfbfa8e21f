import { describe, expect, it } from 'vitest'
import { duration, onsetEvent, onsetRow } from '../../../evidence/schema/index.ts'

const row = {
  id: 'a',
  treatment: 'b',
  dose: 'c',
  regimen: 'one infusion',
  family: 'ketamine',
  comparator: 'd',
  comparatorKind: 'placebo',
  role: 'main',
  events: [],
  assessed: [],
}
const messages = (result: { error?: { issues: { message: string }[] } }): string[] => result.error?.issues.map(({ message }) => message) ?? []

describe('times of the onset data', () => {
  it.each([['110 min', 110], ['24 h', 1440], ['7 d', 10_080], ['6 wk', 60_480], ['1 yr', 525_600]])('%s is %d minutes', (text, minutes) => {
    expect(duration.parse(text)).toBe(minutes)
  })

  it.each(['24h', '1 day', '-2 h', '', '2'])('"%s" is refused', text => expect(duration.safeParse(text).success).toBe(false))

  it('an effect cannot end before it starts', () => {
    expect(onsetRow.safeParse({ ...row, onset: '1 d', offset: '7 d' }).success).toBe(true)
    expect(messages(onsetRow.safeParse({ ...row, onset: '8 d', offset: '7 d' }))).toEqual(['the effect would end before it starts: "offset" is earlier than "onset"'])
  })

  it('an event cannot end before it starts', () => {
    const event = { kind: 'response', at: '2 d', until: '1 d', says: 'x', source: 'a', checked: '2026-11', read: 'abstract' }
    expect(messages(onsetEvent.safeParse(event))).toEqual(['"until" is earlier than "at"'])
  })
})
