import { describe, expect, it } from 'vitest'
import FadingEffect from '../../../../components/charts/fading-effect/FadingEffect.vue'
import { placeEffects, PLOT } from '../../../../components/charts/fading-effect/layout.ts'
import { againstText, estimateText } from '../../../../components/charts/fading-effect/words.ts'
import { fact, finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide } from '../../support.ts'
import { expectClickSteps } from './click-steps.ts'

const props = {
  effects: ['price2022-day-one', 'price2022-week-one'],
  left: 'price2022-left',
  relapse: 'salloum2019-relapse',
  usual: 'usual',
  small: 'relapse-small',
  kept: ['daly2019-relapse', 'glue2024-relapse'],
  record: ['murrough2013b-response'],
}

describe('fading', () => {
  itOwn('hangs effects from no difference, in proportion, inside their intervals', () => {
    const [day, week] = placeEffects(props.effects.map(finding))
    expect(day.height / week.height).toBeCloseTo(0.58 / 0.38)
    for (const { estimate, interval } of [day, week]) {
      expect(interval.upper).toBeLessThan(estimate)
      expect(estimate).toBeLessThan(interval.lower)
      expect(interval.lower).toBeLessThanOrEqual(PLOT.bottom)
      expect(interval.upper).toBeGreaterThan(PLOT.top)
    }
  })

  it('says what is left as the two effects have it', () => {
    const [day, week] = props.effects.map(finding)
    expect(Math.round(3 * (week.estimate ?? 0) / (day.estimate ?? 1))).toBe(2)
    expect(fact(props.left).value).toBe('two thirds')
  })

  itOwn('prints effects with their minus and groups without names', () => {
    expect(estimateText(finding('price2022-week-one'))).toBe('−0.38')
    expect(againstText(finding('daly2019-relapse'))).toBe('26.7% against 45.3%')
  })

  itOwn('comes in three steps', async () => {
    const texts = await expectClickSteps(FadingEffect, props, 3)
    expect(texts).toEqual(expect.arrayContaining(['−0.58', '−0.38', '50%', 'Only 27 responders of 60 people: too few to compare doses', '42.9% against 70.6%']))
  })

  it('prints the table in the handout only', () => {
    for (const medium of ['handout', 'slides'] as const) {
      const { wrapper } = mountOnSlide(FadingEffect, { props, medium })
      expect(wrapper.findAll('tbody tr')).toHaveLength(medium === 'handout' ? 6 : 0)
      wrapper.unmount()
    }
  })
})
