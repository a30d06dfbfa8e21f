import { describe, expect, it } from 'vitest'
import { BASE, CHART_WIDTH, placeBracket, placeRemission } from '../../../../components/charts/remission-steps/layout.ts'
import RemissionSteps from '../../../../components/charts/remission-steps/RemissionSteps.vue'
import { alt, conclusion } from '../../../../components/charts/remission-steps/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const star = finding('star-d-remission')
const arms = star.arms ?? []
const bars = placeRemission(star)

describe('remission by step', () => {
  it('draws bars from a zero baseline, in proportion to the share', () => {
    for (const [i, bar] of bars.entries()) {
      expect(bar.y + bar.height).toBeCloseTo(BASE)
      expect(bar.height / bars[0].height).toBeCloseTo(arms[i].value / arms[0].value)
    }
  })

  it('puts the bracket over the steps after the failed ones', () => {
    expect(placeBracket(bars, 2).path).toMatch(new RegExp(`^M${bars[2].x} .*H${CHART_WIDTH}V`))
  })

  it('concludes from the numbers', () => {
    expect(conclusion(star, 2)).toContain('less than half as many people recover')
    const same = { ...star, arms: arms.map(arm => ({ ...arm, value: 30 })) }
    expect(conclusion(same, 2)).toContain('no fewer people recover')
    const falling = { ...star, arms: arms.map((arm, i) => ({ ...arm, value: 30 - i })) }
    expect(conclusion(falling, 2)).toContain('2 failed steps fewer people recover')
  })

  itOwn('says every step with the decimals of the source, and what is disputed', () => {
    const text = alt({ steps: star, failed: 2, share: '', howMany: '', options: 'Others.', dispute: 'Disputed.' })
    for (const value of ['36.8%', '30.6%', '13.7%', '13.0%', 'Others.', 'Disputed.'])
      expect(text).toContain(value)
  })

  itOwn('comes in two steps, after the first two treatments', async () => {
    const texts = await expectClickSteps(RemissionSteps, { steps: 'star-d-remission', failed: 'trd-failed-trials', meaning: 'trd-meaning', share: 'trd-share', howMany: 'trd-how-many', options: 'star-d-options', dispute: 'star-d-dispute' }, 2)
    expect(texts).toContain('30.9%')
    expect(texts.join(' ')).toContain('magnetic stimulation, ECT.')
    expect(texts.join(' ')).toContain('2.8 of 8.9 million people')
  })
})
