import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ComparatorEffect from '../../../../components/charts/comparator-effect/ComparatorEffect.vue'
import { AXIS, comparatorFinding, effectScale, placeComparators } from '../../../../components/charts/comparator-effect/layout.ts'
import FadingEffect from '../../../../components/charts/fading-effect/FadingEffect.vue'
import { dayScale, placeEffect, placeSpan, PLOT } from '../../../../components/charts/fading-effect/layout.ts'
import HeadToHead from '../../../../components/charts/head-to-head/HeadToHead.vue'
import { placeDifference, pointScale, shareScale } from '../../../../components/charts/head-to-head/layout.ts'
import { BASE, placeRemission, remissionFinding } from '../../../../components/charts/remission-steps/layout.ts'
import RemissionSteps from '../../../../components/charts/remission-steps/RemissionSteps.vue'
import RepeatedDosing from '../../../../components/charts/repeated-dosing/RepeatedDosing.vue'
import SuicidalThoughts from '../../../../components/charts/suicidal-thoughts/SuicidalThoughts.vue'
import { placeDumbbell } from '../../../../components/kit/dumbbell.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { finding } from '../../../../evidence/index.ts'
import { mountOnSlide } from '../../support.ts'

describe('remission by step', () => {
  const star = finding('star-d-remission')
  const bars = placeRemission(star)

  it('draws bars from a zero baseline, in proportion to the share', () => {
    for (const [i, bar] of bars.entries()) {
      expect(bar.y + bar.height).toBeCloseTo(BASE)
      expect(bar.height / bars[0].height).toBeCloseTo((star.arms?.[i].value ?? 0) / (star.arms?.[0].value ?? 1))
    }
  })

  it('names every step with the decimals of the source', () => {
    expect(bars.map(bar => bar.value)).toEqual(['36.8%', '30.6%', '13.7%', '13.0%'])
    for (const bar of bars)
      expect(remissionFinding(bars)).toContain(bar.value)
  })
})

describe('effect by comparator', () => {
  const rows = placeComparators([finding('wilkinson2019-saline'), finding('wilkinson2019-midazolam')])

  it('puts fewer symptoms to the left of no difference, which is the right end', () => {
    expect(effectScale(0)).toBe(AXIS.right)
    fc.assert(fc.property(fc.double({ min: -2.5, max: 0, noNaN: true }), fc.double({ min: -2.5, max: 0, noNaN: true }), (a, b) => {
      expect(effectScale(Math.min(a, b))).toBeLessThanOrEqual(effectScale(Math.max(a, b)))
    }))
  })

  it('keeps labels between the row names and the line of no difference', () => {
    for (const row of rows) {
      expect(row.labelX).toBeGreaterThanOrEqual(AXIS.left)
      expect(row.labelX + textWidth(row.label, 16, 600)).toBeLessThan(AXIS.right)
    }
  })

  it('says both effects in its alternative text', () => {
    expect(comparatorFinding(rows)).toContain('against saline −1.8 (95% CI −2.2 to −1.4)')
    expect(comparatorFinding(rows)).toContain('against midazolam −0.7 (95% CI −0.9 to −0.4)')
  })

  it('refuses an effect without an interval', () => {
    const pointOnly = { ...finding('wilkinson2019-saline'), ci: undefined }
    expect(() => placeComparators([pointOnly])).toThrow(/wilkinson2019-saline.*interval/)
  })
})

describe('fading', () => {
  it('draws benefit upward and keeps the interval around the estimate', () => {
    const day = placeEffect(finding('price2022-day-one'), 1)
    const week = placeEffect(finding('price2022-week-one'), 7)
    expect(day.y).toBeLessThan(week.y)
    for (const effect of [day, week]) {
      expect(effect.top).toBeLessThan(effect.y)
      expect(effect.y).toBeLessThan(effect.bottom)
      expect(effect.bottom).toBeLessThanOrEqual(PLOT.base)
      expect(effect.top).toBeGreaterThanOrEqual(PLOT.top)
    }
  })

  it('reads a stretch of days from its text', () => {
    expect(placeSpan('3 to 14 days', '', 0)).toMatchObject({ x1: dayScale(3), x2: dayScale(14) })
    expect(() => placeSpan('about a week', '', 0)).toThrow(/first and the last day/)
  })
})

describe('head to head', () => {
  it('writes the larger group to the right of its dot and the smaller to the left', () => {
    const anand = placeDumbbell(finding('anand2023-response'), shareScale, '', '', 0)
    const ekstrand = placeDumbbell(finding('ekstrand2022-remission'), shareScale, '', '', 0)
    expect([anand.ketamine.anchor, anand.other.anchor]).toEqual(['start', 'end'])
    expect([ekstrand.ketamine.anchor, ekstrand.other.anchor]).toEqual(['end', 'start'])
  })

  it('refuses a finding without two groups', () => {
    expect(() => placeDumbbell(finding('zarate2006-response'), shareScale, '', '', 0)).toThrow(/zarate2006-response.*one other/)
  })

  it('shows that both blinded trials include no difference', () => {
    for (const id of ['lii2023-madrs', 'jelovac2025-madrs']) {
      const one = placeDifference(finding(id), '', '', 0)
      expect(one.lower).toBeLessThan(pointScale(0))
      expect(one.upper).toBeGreaterThan(pointScale(0))
    }
  })
})

describe('click steps of the depression charts', () => {
  it.each([
    ['RemissionSteps', RemissionSteps, 3, '30.9%'],
    ['ComparatorEffect', ComparatorEffect, 2, '−0.7 (95% CI −0.9 to −0.4)'],
    ['FadingEffect', FadingEffect, 3, '26.7% against 45.3%'],
    ['HeadToHead', HeadToHead, 2, '−3.16'],
    ['RepeatedDosing', RepeatedDosing, 2, 'No difference'],
    ['SuicidalThoughts', SuicidalThoughts, 2, 'not shown to be'],
  ])('%s shows more at each step and everything on paper', async (_, component, total, last) => {
    const live = mountOnSlide(component)
    expect(live.clicks.total).toBe(total)
    const lengths: number[] = []
    for (let step = 0; step <= total; step++) {
      await live.goTo(step)
      lengths.push(live.wrapper.find('svg[role=img]').text().length)
    }
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    expect(new Set(lengths).size).toBe(total + 1)
    const final = live.wrapper.find('svg[role=img]').text()
    expect(final).toContain(last)
    live.wrapper.unmount()

    const paper = mountOnSlide(component, { medium: 'slides' })
    expect(paper.wrapper.find('svg[role=img]').text()).toBe(final)
    paper.wrapper.unmount()
  })

  it('prints the table in the handout only', () => {
    const handout = mountOnSlide(FadingEffect, { medium: 'handout' })
    expect(handout.wrapper.findAll('tbody tr').length).toBeGreaterThan(4)
    handout.wrapper.unmount()
    const slides = mountOnSlide(FadingEffect, { medium: 'slides' })
    expect(slides.wrapper.find('table').exists()).toBe(false)
    slides.wrapper.unmount()
  })
})
