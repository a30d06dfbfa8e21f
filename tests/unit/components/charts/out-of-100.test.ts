import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARRAY_SIZE, placeIcons } from '../../../../components/charts/out-of-100/icons.ts'
import { outOf100Finding, outOf100Table, placeFindings, WIDTH } from '../../../../components/charts/out-of-100/layout.ts'
import { finding } from '../../../../evidence/index.ts'

const named = [
  { finding: finding('murrough2013-response'), title: 'A trial' },
  { finding: finding('dean2021-response'), title: 'A review' },
]

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
        expect(icon.x).toBeLessThan(ARRAY_SIZE)
        expect(icon.y).toBeGreaterThan(0)
        expect(icon.y).toBeLessThan(ARRAY_SIZE)
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
    const arms = placeFindings(named).flatMap(group => group.arms)
    arms.forEach((arm, i) => {
      expect(arm.x).toBeGreaterThanOrEqual(0)
      expect(arm.x + ARRAY_SIZE).toBeLessThanOrEqual(WIDTH)
      if (i > 0)
        expect(arm.x).toBeGreaterThan(arms[i - 1].x + ARRAY_SIZE)
    })
  })

  it('says every share and interval in words and in the table', () => {
    const text = outOf100Finding(named.map(one => one.finding))
    expect(text).toContain('64% with ketamine, 28% with midazolam')
    expect(text).toContain('46.5% with ketamine (95% CI 25.9 to 68.4%)')
    expect(text).toContain('very low')
    expect(outOf100Table(named)).toHaveLength(4)
    expect(outOf100Table(named).flat()).toContain('25.9 to 68.4%')
  })
})
