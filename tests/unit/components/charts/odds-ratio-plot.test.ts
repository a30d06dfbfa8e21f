import type { Finding } from '../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { DOT_RADIUS, ODDS, oddsFinding, oddsRow, oddsScale, oddsTicks, placeOddsRows, placeStudies } from '../../../../components/charts/odds-ratio-plot/layout.ts'
import OddsRatioPlot from '../../../../components/charts/odds-ratio-plot/OddsRatioPlot.vue'
import { textWidth } from '../../../../components/kit/text.ts'
import { finding } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

const rows = ['whittaker2021-social-anxiety', 'whittaker2021-ptsd'].map(id => oddsRow(finding(id)))
const people = fc.integer({ min: 1, max: 24 })

describe('oddsScale', () => {
  it('is logarithmic: equal multiples are equal distances', () => {
    fc.assert(fc.property(fc.double({ min: 0.3, max: 30, noNaN: true }), (odds) => {
      expect(oddsScale(odds * 10) - oddsScale(odds)).toBeCloseTo(oddsScale(10) - oddsScale(1), 6)
    }))
  })

  it('holds every interval of the data and every tick', () => {
    const values = [...rows.flatMap(({ ci }) => [...ci]), 1].map(value => oddsScale(value))
    for (const x of [...values, ...oddsTicks.map(tick => tick.x)]) {
      expect(x).toBeGreaterThanOrEqual(ODDS.left)
      expect(x).toBeLessThanOrEqual(ODDS.right)
    }
  })

  it('keeps the words of its ticks apart', () => {
    for (const [i, tick] of oddsTicks.entries()) {
      const next = oddsTicks[i + 1]
      if (next)
        expect(next.x - tick.x).toBeGreaterThan((textWidth(tick.label) + textWidth(next.label)) / 2 + 4)
    }
  })
})

describe('oddsRow', () => {
  it('gives estimate and limits the same decimals', () => {
    expect(rows[0]).toMatchObject({ label: 'Social anxiety disorder', estimateText: '28.94', intervalText: '3.45 to 242.57', trials: 2 })
  })

  it('refuses an effect that is not an odds ratio', () => {
    const other: Finding = { ...finding('whittaker2021-ptsd'), measure: 'SMD' }
    expect(() => oddsRow(other)).toThrow(/whittaker2021-ptsd/)
  })

  it('draws the mark within its interval', () => {
    for (const { x, from, to } of placeOddsRows(rows)) {
      expect(from).toBeLessThan(x)
      expect(x).toBeLessThan(to)
    }
  })
})

describe('placeStudies', () => {
  it('draws one dot for each person, none over another, all in the box', () => {
    fc.assert(fc.property(fc.array(people, { minLength: 1, maxLength: 3 }), (sizes) => {
      const studies = placeStudies(sizes.map((size, i) => ({ id: String(i), year: '2020', condition: 'c', comparator: 'd', people: size })))
      expect(studies.map(({ dots }) => dots.length)).toEqual(sizes)
      const dots = studies.flatMap(study => study.dots)
      dots.forEach((dot, i) => dots.slice(i + 1).forEach((other) => {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * DOT_RADIUS)
      }))
      for (const { x, y } of dots) {
        expect(x - DOT_RADIUS).toBeGreaterThanOrEqual(0)
        expect(x + DOT_RADIUS).toBeLessThanOrEqual(ODDS.width)
        expect(y + DOT_RADIUS).toBeLessThanOrEqual(ODDS.height)
      }
    }))
  })
})

describe('oddsRatioPlot', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('unrolls estimates, then intervals, then people', async () => {
    const { wrapper, clicks, goTo } = mountOnSlide(OddsRatioPlot)
    expect(clicks.total).toBe(2)
    expect(wrapper.text()).toContain('28.94')
    expect(wrapper.text()).not.toContain('242.57')
    expect(wrapper.findAll('.interval.waiting')).toHaveLength(2)
    await goTo(1)
    expect(wrapper.text()).toContain('242.57')
    expect(wrapper.findAll('.person')).toHaveLength(0)
    await goTo(2)
    expect(wrapper.findAll('.person')).toHaveLength(18 + 12 + 12)
  })

  it('says that its axis is logarithmic, in the picture and in its alternative text', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { medium: 'handout' })
    expect(wrapper.find('svg').text()).toContain('Logarithmic axis')
    const label = wrapper.find('svg[role=img]').attributes('aria-label')
    expect(label).toContain('logarithmic')
    expect(label).toContain(oddsFinding(rows, []).split('. Studies')[0])
  })

  it('prints its rows as a table in the handout', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(5)
    expect(wrapper.find('table').text()).toContain('28.94 (3.45 to 242.57)')
  })
})
