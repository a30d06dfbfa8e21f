import { describe, expect, it } from 'vitest'
import { conditions } from '../../../../components/drawings/talk-map/stops.ts'
import SupportedToday from '../../../../components/slide/SupportedToday.vue'
import { statement } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

const NAMES = ['depression', 'anxiety', 'ptsd', 'mechanism']
const props = {
  promise: 'A promise',
  apart: 'What sets it apart',
  strengths: NAMES.map(name => `${name}-strength`),
  limits: NAMES.map(name => `${name}-today`),
}

describe('what the evidence supports today', () => {
  it('sets a line for each condition beside the promise, and the mechanism beside what sets it apart', () => {
    const { wrapper } = mountOnSlide(SupportedToday, { props })
    const rows = wrapper.findAll('tbody tr').map(row => row.text())
    expect(rows).toHaveLength(NAMES.length)
    NAMES.forEach((name, i) => expect(rows[i]).toContain(statement(`${name}-today`)))
    expect(rows[0]).toMatch(/^A promise/)
    expect(rows[3]).toMatch(/^What sets it apart ?Mechanism: a different target/)
    wrapper.unmount()
  })

  it('draws circles whose areas are in proportion to the people', () => {
    const { wrapper } = mountOnSlide(SupportedToday, { props })
    const radii = wrapper.findAll('circle').map(circle => Number(circle.attributes('r')))
    const all = conditions()
    radii.forEach((radius, i) => expect((radius / radii[0]) ** 2).toBeCloseTo(all[i].people / all[0].people))
    expect(radii).toHaveLength(all.length)
    wrapper.unmount()
  })
})
