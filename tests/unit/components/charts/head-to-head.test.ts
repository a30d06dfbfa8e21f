import { describe, expect, it } from 'vitest'
import HeadToHead from '../../../../components/charts/head-to-head/HeadToHead.vue'
import { placeGroups } from '../../../../components/charts/head-to-head/layout.ts'
import { alt, markText, verdictOf } from '../../../../components/charts/head-to-head/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const ect = [['anand2023-response', 'ekstrand2022-remission'], ['menon2023-all', 'menon2023-stronger']]
const hidden = [['lii2023-madrs'], ['jelovac2025-madrs']]

describe('head to head', () => {
  it('puts what favors ketamine left of the wall and what favors ECT right, whatever the measure', () => {
    const { groups: [[anand, ekstrand], [all, stronger]], axes } = placeGroups(ect.map(ids => ids.map(finding)), 50)
    const [points, deviations] = axes.map(({ wall }) => wall)
    expect(points).toBe(deviations)
    expect(anand.interval.upper).toBeLessThan(points)
    expect(ekstrand.interval.lower).toBeGreaterThan(points)
    expect(stronger.interval.lower).toBeGreaterThan(points)
    expect([all.interval.lower < points, all.interval.upper > points, all.crosses]).toEqual([true, true, true])
  })

  it('draws one axis for groups of one measure', () => {
    expect(placeGroups(hidden.map(ids => ids.map(finding)), 100).axes).toHaveLength(1)
  })

  it('refuses an effect without an interval, and one without an axis here', () => {
    expect(() => placeGroups([[{ ...finding('lii2023-madrs'), ci: undefined }]], 50)).toThrow(/lii2023-madrs.*interval/)
    expect(() => placeGroups([[finding('grunebaum2018-odds')]], 50)).toThrow(/grunebaum2018-odds.*measure/)
  })

  it('says whom an interval favors, and no clear difference where it holds none', () => {
    expect(['anand2023-response', 'ekstrand2022-remission', 'menon2023-all', 'menon2023-stronger', 'lii2023-madrs'].map(id => verdictOf(finding(id))))
      .toEqual(['ketamine better', 'ECT better', 'no clear difference', 'ECT better', 'no clear difference'])
  })

  itOwn('prints a difference in shares by its size, other effects with their sign', () => {
    expect(markText(finding('ekstrand2022-remission'))).toBe('by 17 points (2 to 30)')
    expect(markText(finding('menon2023-all'))).toBe('+0.39 (−0.02 to 0.81)')
    expect(markText(finding('jelovac2025-madrs'))).toBe('−3.16 (−8.54 to 2.22)')
  })

  itOwn('says groups, effect and verdict in its alternative text', () => {
    expect(alt({ groups: [[finding('ekstrand2022-remission')]], remarks: [], told: ['And memory'] }))
      .toBe('KetECT, 186 inpatients: Ketamine 46%, ECT 63%; ECT better, Remission, MADRS RD −17 points (95% CI −30 to −2). And memory.')
  })

  itOwn('comes a group a step, then what is told', async () => {
    const texts = await expectClickSteps(HeadToHead, { name: 'Hidden', groups: hidden, remarks: ['lii2023-hidden', 'jelovac2025-hidden'], told: ['masked-small'], record: ['lii2023-response'] }, 2)
    expect(texts).toEqual(expect.arrayContaining(['36.8% guessed right', 'most guessed right']))
    await expectClickSteps(HeadToHead, { name: 'ECT', groups: ect, told: ['ect-memory'], record: [] }, 2)
  })
})
