import { describe, expect, it } from 'vitest'
import { BASE, placeCircles } from '../../../../components/charts/three-conditions/layout.ts'
import ThreeConditions from '../../../../components/charts/three-conditions/ThreeConditions.vue'
import { conditions } from '../../../../components/drawings/talk-map/stops.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide } from '../../support.ts'

const of = (what: string): string[] => ['depression', 'anxiety', 'ptsd'].map(name => `${name}-${what}`)
const props = { amounts: of('amount'), strengths: of('strength'), limits: of('limit') }

describe('three conditions', () => {
  it('stand on one line, their areas in proportion to the people', () => {
    const all = conditions()
    const circles = placeCircles(all)
    circles.forEach(({ cy, radius }, i) => {
      expect(cy + radius).toBeCloseTo(BASE)
      expect((radius / circles[0].radius) ** 2).toBeCloseTo(all[i].people / all[0].people)
    })
  })

  itOwn('are named one a click, to the eye and to the ear', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(ThreeConditions, { props })
    const shown = (): string => wrapper.findAll('.reveal:not(.waiting)').map(one => one.text()).join(' ')
    const heard = (): string => wrapper.find('[aria-live]').text()
    expect(clicks.total).toBe(3)
    expect([shown(), heard()]).toEqual(['', ''])
    await goTo(1)
    expect(shown()).toContain('49 trials, 3,299 people')
    expect(shown()).not.toContain('221 people')
    expect(heard()).toBe('Depression: best supported, 49 trials, 3,299 people.')
    await goTo(3)
    expect(shown()).toContain('6 trials, 221 people')
    expect(heard()).toBe('PTSD: mixed, 6 trials, 221 people.')
    wrapper.unmount()
  })
})
