import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARRAY, placeGroups, placeIcons } from '../../../../components/charts/out-of-100/layout.ts'
import OutOf100 from '../../../../components/charts/out-of-100/OutOf100.vue'
import { alt, table } from '../../../../components/charts/out-of-100/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { finding } from '../../../../evidence/index.ts'
import { expectClickSteps } from './click-steps.ts'

const findings = ['murrough2013-response', 'dean2021-response']
const titles = ['A trial', 'A review']
const titled = findings.map((id, i) => ({ finding: finding(id), title: titles[i] }))

describe('icons out of a hundred', () => {
  it('fills as many icons as the percentage and rings those up to the upper limit', () => {
    const icons = placeIcons(46.5, [25.9, 68.4])
    const count = (state: string): number => icons.filter(icon => icon.state === state).length
    expect([count('counted'), count('likely'), count('possible'), count('other')]).toEqual([26, 21, 21, 32])
  })

  it('always draws a hundred icons inside the array, fullest first', () => {
    const rank = { counted: 0, likely: 1, possible: 2, other: 3 }
    fc.assert(fc.property(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), (values) => {
      const [lower, percent, upper] = values.sort((a, b) => a - b)
      const icons = placeIcons(percent, [lower, upper])
      expect(icons).toHaveLength(100)
      expect(icons.filter(icon => rank[icon.state] <= 1)).toHaveLength(percent)
      icons.forEach((icon, i) => {
        expect(icon.x).toBeGreaterThan(0)
        expect(icon.x).toBeLessThan(ARRAY.side)
        expect(icon.y).toBeGreaterThan(0)
        expect(icon.y).toBeLessThan(ARRAY.side)
        if (i > 0)
          expect(rank[icon.state]).toBeGreaterThanOrEqual(rank[icons[i - 1].state])
      })
    }))
  })

  it('refuses what is not a share of a hundred people', () => {
    expect(() => placeIcons(101)).toThrow(RangeError)
    expect(() => placeIcons(Number.NaN)).toThrow(RangeError)
  })
})

describe('the panel', () => {
  it('keeps every array inside the figure and apart from the next', () => {
    const arms = placeGroups(titled.map(one => one.finding)).flatMap(group => group.arms)
    arms.forEach((arm, i) => {
      expect(arm.x).toBeGreaterThanOrEqual(0)
      expect(arm.x + ARRAY.side).toBeLessThanOrEqual(FRAME.width)
      if (i > 0)
        expect(arm.x).toBeGreaterThan(arms[i - 1].x + ARRAY.side)
    })
  })

  it('says every share and interval in words and in the table', () => {
    expect(alt(titled)).toContain('64% with ketamine, 28% with midazolam')
    expect(alt(titled)).toContain('46.5% with ketamine (95% CI 25.9 to 68.4%)')
    expect(alt(titled)).toContain('very low')
    expect(table(titled).rows).toHaveLength(4)
    expect(table(titled).rows.flat()).toContain('95% CI 25.9 to 68.4%')
  })

  it('comes one finding a step', async () => {
    expect(await expectClickSteps(OutOf100, { findings, titles }, 2)).toContain('Very low certainty')
  })
})
