import { describe, expect, it } from 'vitest'
import RepeatedDosing from '../../../../components/charts/repeated-dosing/RepeatedDosing.vue'
import { detailOf } from '../../../../components/charts/repeated-dosing/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { expectClickSteps } from './click-steps.ts'

describe('repeated dosing', () => {
  it('says when a trial looked and at whom, and that a rate is rough', () => {
    expect(detailOf(finding('reif2023-remission'))).toBe('week 8, 336 and 340 people')
    expect(detailOf(finding('loo2023-remission'))).toBe('4 weeks, one cohort, rates approximate')
  })

  it('comes in two steps: shares, then scores without their sign', async () => {
    const texts = await expectClickSteps(RepeatedDosing, {
      trials: ['loo2023-remission', 'popova2019-remission', 'reif2023-remission'],
      scores: ['takahashi2021-madrs', 'janik2025-56-mg'],
      told: ['takahashi2021-scores', 'janik2025-scores'],
    }, 2)
    expect(texts).toEqual(expect.arrayContaining(['Spray 52.5%', 'Without 31.0%', 'No difference']))
    expect(texts.join(' ')).toContain('MADRS fell by 14.5 to 15.2 points on three doses of the spray and by 15.3 on placebo.')
  })
})
