import { describe, expect, it } from 'vitest'
import { dotPath, hundred } from '../../../../components/charts/ptsd-symptoms/layout.ts'
import PtsdSymptoms from '../../../../components/charts/ptsd-symptoms/PtsdSymptoms.vue'
import { CRITERIA, table, tellPrevalence } from '../../../../components/charts/ptsd-symptoms/words.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const shares = { exposed: 'koenen2017-exposed', of: 'of the exposed', others: { 'of US adults, lifetime': 'goldstein2016-lifetime', 'of US adults, past year': 'goldstein2016-past-year' }, basis: 'koenen2017-basis' }
const props = { clusters: { Intrusion: 'dsm5-intrusion' }, ...shares }

describe('symptoms of PTSD', () => {
  it('fills as many of a hundred dots as the share, the last in part', () => {
    const people = hundred(2.25)
    expect(people).toHaveLength(100)
    expect(people.slice(0, 4).map(({ filled }) => filled)).toEqual([1, 1, 0.25, 0])
    expect(people.reduce((sum, { filled }) => sum + filled, 0)).toBeCloseTo(2.25)
  })

  it('draws nothing for an empty dot and less than half of one that is filled by a quarter', () => {
    expect(dotPath({ x: 10, y: 10, filled: 0 })).toBe('')
    expect(dotPath({ x: 10, y: 10, filled: 0.25 })).toMatch(/^M6\.25 .*A7\.5 7\.5 0 0 0 /)
  })

  itOwn('comes in one step, which says that the criteria differ', async () => {
    const texts = await expectClickSteps(PtsdSymptoms, props, 1)
    expect(texts).toEqual(expect.arrayContaining(['5.6 of 100', '6.1%', '4.7%', CRITERIA]))
  })

  itOwn('says in its table what the share of the dots rests on', () => {
    expect(table(tellPrevalence(shares)).rows[0]).toEqual(['of the exposed; 26 surveys, 71,083 adults', '5.6%'])
  })
})
