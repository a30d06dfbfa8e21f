import { describe, expect, it } from 'vitest'
import HeadToHead from '../../../../components/charts/head-to-head/HeadToHead.vue'
import { placeDifferences, pointScale } from '../../../../components/charts/head-to-head/layout.ts'
import { agreement, alt, clarity } from '../../../../components/charts/head-to-head/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { expectClickSteps } from './click-steps.ts'

const open = ['anand2023-response', 'ekstrand2022-remission']
const masked = ['lii2023-madrs', 'jelovac2025-madrs']
const [anand, ekstrand] = open.map(finding)
const hidden = masked.map(finding)

describe('head to head', () => {
  it('says whether trials agree, from their numbers', () => {
    expect(agreement([anand, ekstrand])).toBe('the trials disagree')
    expect(agreement([anand])).toBe('more people got better on ketamine')
    expect(agreement([ekstrand])).toBe('no more people got better on ketamine')
  })

  it('says whether differences are clear, from their intervals', () => {
    expect(clarity(hidden)).toBe('no clear difference')
    expect(clarity([hidden[0], { ...hidden[1], ci: [-8, -1] }])).toBe('a clear difference in 1 of 2')
  })

  it('draws intervals that hold no difference over its line', () => {
    for (const { interval } of placeDifferences(hidden)) {
      expect(interval.lower).toBeLessThan(pointScale(0))
      expect(interval.upper).toBeGreaterThan(pointScale(0))
    }
  })

  it('says groups and differences in its alternative text', () => {
    const text = alt({ open: [anand, ekstrand], openTitle: 'Open', masked: hidden, maskedTitle: 'Masked' })
    expect(text).toContain('Open, the trials disagree: response, nonpsychotic depression, Ketamine 55.4%, ECT 41.2%')
    expect(text).toContain('Masked: no clear difference in MADRS points: infused under surgical anesthesia, −5.82')
  })

  it('comes one panel a step', async () => {
    const texts = await expectClickSteps(HeadToHead, { open, openTitle: 'ect-trials', masked, maskedTitle: 'masked-trials' }, 2)
    expect(texts).toEqual(expect.arrayContaining(['403 people randomized', '−3.16 (95% CI −8.54 to 2.22), 62 inpatients']))
  })
})
