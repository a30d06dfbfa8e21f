import type { Finding } from '../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { DOTS, oddsScale, oddsTicks, placeOddsRows, placeStudies, PLOT } from '../../../../components/charts/odds-ratio-plot/layout.ts'
import OddsRatioPlot from '../../../../components/charts/odds-ratio-plot/OddsRatioPlot.vue'
import { readStudy } from '../../../../components/charts/odds-ratio-plot/studies.ts'
import { alt, rowWords } from '../../../../components/charts/odds-ratio-plot/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { finding } from '../../../../evidence/index.ts'
import { mountOnSlide, shownTexts } from '../../support.ts'
import { expectClickSteps } from './click-steps.ts'

const props = {
  pooled: ['whittaker2021-social-anxiety', 'whittaker2021-ptsd'],
  studies: [{ people: 'taylor2018-response' }, { people: 'glue2017-n', population: 'glue2017-people', comparator: 'glue2017-comparator' }],
}
const pooled = props.pooled.map(finding)
const rows = placeOddsRows(pooled)
const people = fc.integer({ min: 1, max: 24 })

describe('oddsScale', () => {
  it('is logarithmic: equal multiples are equal distances', () => {
    fc.assert(fc.property(fc.double({ min: 0.3, max: 30, noNaN: true }), (odds) => {
      expect(oddsScale(odds * 10) - oddsScale(odds)).toBeCloseTo(oddsScale(10) - oddsScale(1), 6)
    }))
  })

  it('holds every interval of the data and every tick', () => {
    for (const { interval } of rows)
      expect([interval.cutLower, interval.cutUpper]).toEqual([false, false])
    for (const { at } of oddsTicks) {
      expect(at).toBeGreaterThanOrEqual(PLOT.left)
      expect(at).toBeLessThanOrEqual(PLOT.right)
    }
  })

  it('keeps the words of its ticks apart', () => {
    for (const [i, tick] of oddsTicks.entries()) {
      const next = oddsTicks[i + 1]
      if (next)
        expect(next.at - tick.at).toBeGreaterThan((textWidth(tick.text) + textWidth(next.text)) / 2 + 4)
    }
  })
})

describe('a pooled odds ratio', () => {
  it('has estimate and limits with the same decimals', () => {
    expect(rowWords(pooled[0])).toEqual({ name: 'Social anxiety disorder', trials: '2 trials', estimate: '28.94', interval: '3.45 to 242.57' })
  })

  it('is refused if it is not an odds ratio', () => {
    const other: Finding = { ...pooled[1], measure: 'SMD' }
    expect(() => placeOddsRows([other])).toThrow(/whittaker2021-ptsd/)
  })

  it('stands within its interval', () => {
    for (const { estimate, interval } of rows) {
      expect(interval.lower).toBeLessThan(estimate)
      expect(estimate).toBeLessThan(interval.upper)
    }
  })
})

describe('studies', () => {
  it('are read from a finding, or from a count and statements', () => {
    expect(props.studies.map(readStudy)).toEqual([
      { year: '2018', people: 18, population: 'Social anxiety', comparator: 'against saline' },
      { year: '2017', people: 12, population: 'Generalized or social', comparator: 'no placebo described' },
    ])
  })

  it('are refused without their number of people', () => {
    expect(() => readStudy({ people: 'whittaker2021-ptsd' })).toThrow(/whittaker2021-ptsd.*number of people/)
    expect(() => readStudy({ people: 'glue2017-duration' })).toThrow(/glue2017-duration.*number/)
  })

  it('have one dot for each person, none over another, all in the box', () => {
    fc.assert(fc.property(fc.array(people, { minLength: 1, maxLength: 3 }), (sizes) => {
      const studies = placeStudies(sizes)
      expect(studies.map(({ dots }) => dots.length)).toEqual(sizes)
      const dots = studies.flatMap(study => study.dots)
      dots.forEach((dot, i) => dots.slice(i + 1).forEach((other) => {
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(2 * DOTS.radius)
      }))
      for (const { x, y } of dots) {
        expect(x - DOTS.radius).toBeGreaterThanOrEqual(0)
        expect(x + DOTS.radius).toBeLessThanOrEqual(FRAME.width)
        expect(y + DOTS.radius).toBeLessThanOrEqual(FRAME.height)
      }
    }))
  })
})

describe('oddsRatioPlot', () => {
  afterEach(() => {
    document.body.innerHTML = ''
  })

  it('unrolls estimates, then intervals, then people', async () => {
    const slide = mountOnSlide(OddsRatioPlot, { props })
    expect(shownTexts(slide)).toContain('28.94')
    expect(slide.wrapper.findAll('.waiting .person')).toHaveLength(18 + 12)
    expect(slide.wrapper.findAll('.waiting .line')).toHaveLength(8)
    await slide.goTo(1)
    expect(shownTexts(slide)).toContain('3.45 to 242.57')
    expect(slide.wrapper.findAll('.waiting .line')).toHaveLength(0)
    await slide.goTo(2)
    expect(slide.wrapper.findAll('.waiting')).toHaveLength(0)
  })

  it('comes in two steps', async () => {
    expect(await expectClickSteps(OddsRatioPlot, props, 2)).toContain('18 people, 2018')
  })

  it('says that its axis is logarithmic, in the picture and in its alternative text', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { props, medium: 'handout' })
    expect(wrapper.find('svg').text()).toContain('Logarithmic axis')
    expect(wrapper.find('svg[role=img]').attributes('aria-label')).toBe(alt({ pooled, studies: props.studies.map(readStudy) }))
    expect(alt({ pooled, studies: [] })).toContain('logarithmic')
  })

  it('prints its rows as a table in the handout', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { props, medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(4)
    expect(wrapper.find('table').text()).toContain('28.94 (3.45 to 242.57)')
  })
})
