import type { Finding } from '../../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { AXES, DOTS, placeOddsRows, placeStudies, PLOT } from '../../../../components/charts/odds-ratio-plot/layout.ts'
import OddsRatioPlot from '../../../../components/charts/odds-ratio-plot/OddsRatioPlot.vue'
import { readStudy } from '../../../../components/charts/odds-ratio-plot/studies.ts'
import { alt, announce, intervalWords, rowWords } from '../../../../components/charts/odds-ratio-plot/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { mountOnSlide, shownTexts } from '../../support.ts'

const props = {
  pooled: ['whittaker2021-social-anxiety', 'whittaker2021-ptsd'],
  studies: [{ people: 'taylor2018-response', responses: ['taylor2018-response', 'taylor2018-response-self'] }, { people: 'glue2017-n', population: 'glue2017-people', comparator: 'glue2017-comparator', responses: ['glue2017-responders'] }],
  missing: 'anxiety-missing',
}
const pooled = props.pooled.map(finding)
const rows = placeOddsRows(pooled, AXES.log)
const linear = placeOddsRows(pooled, AXES.linear)
const told = { pooled, studies: props.studies.map(readStudy), missing: 'None studied' }
const people = fc.integer({ min: 1, max: 24 })

describe('the axes', () => {
  it('multiply by equal steps on the logarithmic one and add on the ordinary one', () => {
    fc.assert(fc.property(fc.double({ min: 0.5, max: 30, noNaN: true }), (odds) => {
      expect(AXES.log.scale(odds * 10) - AXES.log.scale(odds)).toBeCloseTo(AXES.log.scale(10) - AXES.log.scale(1), 6)
      expect(AXES.linear.scale(odds + 10) - AXES.linear.scale(odds)).toBeCloseTo(AXES.linear.scale(11) - AXES.linear.scale(1), 6)
    }))
  })

  it('hold every interval of the data on the logarithmic one, and let the longest leave the slide on the ordinary one', () => {
    for (const { interval, beyond, arrow } of rows)
      expect([interval.cutLower, interval.cutUpper, beyond, arrow]).toEqual([false, false, 0, undefined])
    expect(linear.map(({ interval, beyond }) => [interval.cutUpper, beyond])).toEqual([[true, 3], [false, 0]])
    expect(linear[1].arrow).toBeUndefined()
  })

  it('keep the words of their ticks apart and on the axis', () => {
    for (const { ticks, end } of Object.values(AXES)) {
      for (const [i, tick] of ticks.entries()) {
        expect(tick.at).toBeGreaterThanOrEqual(PLOT.left)
        expect(tick.at).toBeLessThanOrEqual(end)
        const next = ticks[i + 1]
        if (next)
          expect(next.at - tick.at).toBeGreaterThan((textWidth(tick.text) + textWidth(next.text)) / 2 + 4)
      }
    }
  })
})

describe('a pooled odds ratio', () => {
  itOwn('has estimate and limits with the same decimals', () => {
    expect(rowWords(pooled[0])).toEqual({ name: 'Social anxiety disorder', trials: '2 trials', estimate: '28.94', interval: '3.45 to 242.57', unclear: false })
    expect(rowWords(pooled[1]).unclear).toBe(true)
  })

  it('is refused if it is not an odds ratio', () => {
    const other: Finding = { ...pooled[1], measure: 'SMD' }
    expect(() => placeOddsRows([other], AXES.log)).toThrow(/whittaker2021-ptsd/)
  })

  it('stands within its interval', () => {
    for (const { estimate, interval } of rows) {
      expect(interval.lower).toBeLessThan(estimate)
      expect(estimate).toBeLessThan(interval.upper)
    }
  })
})

describe('studies', () => {
  itOwn('are read from a finding, or from a count and statements', () => {
    expect(props.studies.map(readStudy)).toEqual([
      {
        year: '2018',
        people: 18,
        population: 'Social anxiety',
        comparator: 'against saline',
        responses: [
          'Response (LSAS over 35% lower): Ketamine 33.33%, Saline 0% (p = .025)',
          'Response (self-rated anxiety): Ketamine 88.89%, Saline 52.94% (p = .034)',
        ],
      },
      { year: '2017', people: 12, population: 'generalized or social anxiety', comparator: 'no placebo described', responses: ['10 of 12'] },
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

  itOwn('lets the interval leave the slide, then draws all of it, then counts the people', async () => {
    const slide = mountOnSlide(OddsRatioPlot, { props })
    expect(shownTexts(slide)).toContain('3.45 to 242.57: the line ends over 3 slides to the right')
    expect(slide.wrapper.findAll('.off')).toHaveLength(1)
    expect(slide.wrapper.findAll('.waiting .person')).toHaveLength(18 + 12)
    await slide.goTo(1)
    expect(shownTexts(slide)).toContain('Logarithmic axis: equal steps multiply')
    expect(slide.wrapper.text()).not.toContain('slides to the right')
    expect(slide.wrapper.findAll('.off')).toHaveLength(0)
    await slide.goTo(2)
    expect(slide.clicks.total).toBe(2)
    expect(slide.wrapper.findAll('.waiting')).toHaveLength(0)
    expect(shownTexts(slide)).toContain('None in generalized anxiety alone')
  })

  itOwn('says each step to a listener', () => {
    expect([0, 1, 2].map(step => announce(told, step, 3))).toEqual([
      'On an ordinary axis, the longest line ends over 3 slides to the right.',
      'On a logarithmic axis: Social anxiety disorder 3.45 to 242.57, PTSD 0.67 to 6.15.',
      'People per study: 18, 12. None studied.',
    ])
    expect(intervalWords('2 to 3', 0)).toBe('2 to 3')
  })

  it('says that its axis is logarithmic, in the picture and in its alternative text', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { props, medium: 'handout' })
    expect(wrapper.find('svg').text()).toContain('Logarithmic axis: equal steps multiply')
    expect(wrapper.find('svg[role=img]').attributes('aria-label')).toBe(alt({ ...told, missing: 'None in generalized anxiety alone' }))
    expect(alt({ ...told, studies: [] })).toContain('logarithmic')
  })

  itOwn('prints its rows as a table in the handout', () => {
    const { wrapper } = mountOnSlide(OddsRatioPlot, { props, medium: 'handout' })
    expect(wrapper.findAll('tbody tr')).toHaveLength(4)
    expect(wrapper.find('table').text()).toContain('28.94 (3.45 to 242.57)')
  })
})
