import { describe, expect, it } from 'vitest'
import FadingEffect from '../../../../components/charts/fading-effect/FadingEffect.vue'
import { dayScale, placeEffect, placeTimes, PLOT } from '../../../../components/charts/fading-effect/layout.ts'
import { fact, finding } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'
import { expectClickSteps } from './click-steps.ts'

const props = {
  effects: ['price2022-day-one', 'price2022-week-one'],
  times: ['shiroma2020-fading', 'abdallah2020-relapse', 'kryst2020-duration'],
  told: ['infusion-fades', 'infusion-relapse', 'infusion-mean'],
  kept: ['zarate2006-kept-response', 'daly2019-relapse', 'glue2024-relapse'],
}

describe('fading', () => {
  it('draws benefit upward, on its day, and keeps the interval around the estimate', () => {
    const [day, week] = props.effects.map(id => placeEffect(finding(id)))
    expect([day.x, week.x]).toEqual([dayScale(1), dayScale(7)])
    expect(day.y).toBeLessThan(week.y)
    for (const { y, interval } of [day, week]) {
      expect(interval.upper).toBeLessThan(y)
      expect(y).toBeLessThan(interval.lower)
      expect(interval.lower).toBeLessThanOrEqual(PLOT.base)
      expect(interval.upper).toBeGreaterThanOrEqual(PLOT.top)
    }
  })

  it('refuses an effect at no known time', () => {
    expect(() => placeEffect(finding('nikolin2023-racemic-high'))).toThrow(/nikolin2023-racemic-high.*timepoint/)
  })

  it('takes stretches of days and single days from the facts, and refuses words', () => {
    expect(placeTimes(props.times.map(fact)).map(({ x1, x2 }) => [x1, x2])).toEqual([[5, 8], [3, 14], [7, 7]].map(days => days.map(dayScale)))
    expect(() => placeTimes([fact('wilkinson2018-duration')])).toThrow(/wilkinson2018-duration.*unit of time/)
    expect(() => placeTimes([fact('trd-people')])).toThrow(/trd-people.*unit of time/)
  })

  it('comes in three steps', async () => {
    const texts = await expectClickSteps(FadingEffect, props, 3)
    expect(texts).toEqual(expect.arrayContaining(['fades, days 5 to 8', 'relapse, 3 to 14 days', 'mean, about 1 week', '26.7% against 45.3%']))
  })

  it('prints the table in the handout only', () => {
    for (const medium of ['handout', 'slides'] as const) {
      const { wrapper } = mountOnSlide(FadingEffect, { props, medium })
      expect(wrapper.findAll('tbody tr')).toHaveLength(medium === 'handout' ? 8 : 0)
      wrapper.unmount()
    }
  })
})
