import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeStops } from '../../../../components/drawings/talk-map/layout.ts'
import { conditions, talkStops } from '../../../../components/drawings/talk-map/stops.ts'
import TalkMap from '../../../../components/drawings/talk-map/TalkMap.vue'
import { FRAME } from '../../../../components/kit/frame.ts'
import { fact, finding } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

describe('the map of the talk', () => {
  it('draws circles whose areas are in proportion to the people', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (a, b) => {
      const [one, other] = placeStops([
        { section: 'depression', label: 'a', people: a },
        { section: 'ptsd', label: 'b', people: b },
      ], 60, 90)
      expect((one.radius / other.radius) ** 2).toBeCloseTo(a / b, 6)
    }))
  })

  it('keeps the stops in order, apart, and inside the map', () => {
    const stops = placeStops(talkStops(), 62, 92)
    stops.forEach((stop, i) => {
      expect(stop.x - stop.radius).toBeGreaterThanOrEqual(0)
      expect(stop.x + stop.radius).toBeLessThanOrEqual(FRAME.width)
      if (i > 0)
        expect(stop.x - stop.radius).toBeGreaterThan(stops[i - 1].x + stops[i - 1].radius)
    })
  })

  it('takes its people from the evidence files', () => {
    expect(conditions().map(({ people }) => people)).toEqual([
      fact('nikolin2023-n').value,
      (finding('taylor2018-response').n ?? 0) + Number(fact('glue2020-n').value),
      finding('ketamine-placebo').n,
    ])
  })

  it('lights the section it is given', () => {
    const { wrapper } = mountOnSlide(TalkMap, { props: { section: 'anxiety' } })
    expect(wrapper.findAll('.lit').map(one => one.text())).toEqual(['Anxiety'])
    expect(wrapper.find('svg').attributes('aria-label')).toContain('Now: Anxiety')
    wrapper.unmount()
  })
})
