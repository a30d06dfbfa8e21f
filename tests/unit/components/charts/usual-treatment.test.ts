import { describe, expect, it } from 'vitest'
import { barWidth, GROUND, placeStand } from '../../../../components/charts/usual-treatment/layout.ts'
import UsualTreatment from '../../../../components/charts/usual-treatment/UsualTreatment.vue'
import { alt, table } from '../../../../components/charts/usual-treatment/words.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const props = { psychotherapies: ['Exposure', 'EMDR'], drugs: ['Sertraline'], over: 'ptsd-over', improved: 'williams2022-improved', limit: 'improved-limit', dropout: 'belsher2019-dropout' }

describe('usual treatment of PTSD', () => {
  it('sets psychotherapy higher than medication, both on one ground', () => {
    const [first, second] = [placeStand(props.psychotherapies, 0), placeStand(props.drugs, 1)]
    expect(first.top).toBeLessThan(second.top)
    expect(first.top + first.height).toBe(GROUND)
    expect(second.top + second.height).toBe(GROUND)
  })

  it('stacks names on a stand without touching it', () => {
    const { chips, top } = placeStand(['a', 'b', 'c'], 0)
    expect(chips.map(({ y }) => y)).toEqual([...chips.map(({ y }) => y)].sort((a, b) => a - b))
    expect((chips.at(-1)?.y ?? 0) + 36).toBeLessThan(top)
  })

  it('draws bars in proportion to the share', () => {
    expect(barWidth(58) / barWidth(35)).toBeCloseTo(58 / 35)
  })

  itOwn('comes in one step, and says the order, the shares and that improved is not remission', async () => {
    const texts = await expectClickSteps(UsualTreatment, props, 1)
    expect(texts).toEqual(expect.arrayContaining(['58% SSRIs', '35% placebo', '“Improved” is not remission']))
    expect(alt(props)).toContain('psychotherapies are recommended over medication')
  })

  itOwn('gives in its table how many drop out of the psychotherapy it puts first', () => {
    const words = JSON.stringify(table(props))
    expect(words).toContain('34.1% dropped out')
    expect(words).toContain('19.8% dropped out')
  })
})
