import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ThreeConditions from '../../../../components/charts/three-conditions/ThreeConditions.vue'
import { MAP_WIDTH, placeStops } from '../../../../components/drawings/talk-map/map.ts'
import { talkStops } from '../../../../components/drawings/talk-map/stops.ts'
import TalkMap from '../../../../components/drawings/talk-map/TalkMap.vue'
import { fact } from '../../../../evidence/index.ts'
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
      expect(stop.x + stop.radius).toBeLessThanOrEqual(MAP_WIDTH)
      if (i > 0)
        expect(stop.x - stop.radius).toBeGreaterThan(stops[i - 1].x + stops[i - 1].radius)
    })
  })

  it('takes its people from the evidence files', () => {
    expect(talkStops().find(stop => stop.section === 'depression')?.people).toBe(fact('nikolin2023-n').value)
  })

  it('lights the section it is given', () => {
    const { wrapper } = mountOnSlide(TalkMap, { props: { section: 'anxiety' } })
    expect(wrapper.findAll('.lit').map(one => one.text())).toEqual(['Anxiety'])
    expect(wrapper.find('svg').attributes('aria-label')).toContain('Now: Anxiety')
    wrapper.unmount()
  })
})

describe('three conditions', () => {
  it('names one condition a click', async () => {
    const slide = mountOnSlide(ThreeConditions)
    expect(slide.clicks.total).toBe(3)
    await slide.goTo(1)
    expect(slide.wrapper.find('svg').text()).toContain('3,299 people')
    expect(slide.wrapper.find('svg').text()).not.toContain('221 people')
    await slide.goTo(3)
    expect(slide.wrapper.find('svg').text()).toContain('6 trials, 221 people')
    slide.wrapper.unmount()
  })
})
