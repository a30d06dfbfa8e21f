import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBracket, placeGroups, placeIcons } from '../../../../components/charts/out-of-100/layout.ts'
import OutOf100 from '../../../../components/charts/out-of-100/OutOf100.vue'
import { alt } from '../../../../components/charts/out-of-100/words.ts'
import { FRAME } from '../../../../components/kit/frame.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const findings = ['murrough2013-response', 'dean2021-response']
const titles = ['A trial', 'A review']
const titled = findings.map((id, i) => ({ finding: finding(id), title: titles[i] }))

describe('icons out of a hundred', () => {
  it('always draws a hundred icons inside the array, as many counted as the share, the lowest first', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100 }), (percent) => {
      const icons = placeIcons(percent, 20)
      expect(icons).toHaveLength(100)
      expect(icons.filter(({ counted }) => counted)).toHaveLength(percent)
      icons.forEach(({ x, y, counted }, i) => {
        expect(Math.min(x, y)).toBeGreaterThan(0)
        expect(Math.max(x, y)).toBeLessThan(200)
        if (i > 0)
          expect(Number(counted)).toBeLessThanOrEqual(Number(icons[i - 1].counted))
      })
    }))
  })

  it('spans the rows of the interval with its bracket', () => {
    expect(placeBracket([25, 70], 20)).toMatchObject({ lower: 150, upper: 60 })
  })

  it('refuses what is not a share of a hundred people', () => {
    expect(() => placeIcons(101, 20)).toThrow(RangeError)
    expect(() => placeIcons(Number.NaN, 20)).toThrow(RangeError)
  })
})

describe('the panel', () => {
  it('keeps every array inside the figure and apart from the next, the last finding larger', () => {
    const groups = placeGroups(titled.map(one => one.finding))
    expect(groups[1].side).toBeGreaterThan(groups[0].side * 1.5)
    const arrays = groups.flatMap(({ side, arms }) => arms.map(({ x }) => ({ from: x, to: x + side })))
    arrays.forEach(({ from, to }, i) => {
      expect(to).toBeLessThanOrEqual(FRAME.width)
      if (i > 0)
        expect(from).toBeGreaterThan(arrays[i - 1].to)
    })
  })

  itOwn('says every share, interval and what it assumes in words', () => {
    const text = alt(titled, 'It assumes 26.')
    for (const part of ['64% with ketamine, 28% with midazolam', '46.5% with ketamine (95% CI 25.9 to 68.4%)', 'very low', 'It assumes 26.'])
      expect(text).toContain(part)
  })

  itOwn('shows the first finding at once and the next after a click, with what its interval assumes', async () => {
    const texts = await expectClickSteps(OutOf100, { findings, titles, assumed: 'dean2021-assumed', record: ['dean2021-remission'] }, 1)
    expect(texts).toEqual(expect.arrayContaining(['64%', '46.5%', '68.4%', 'The interval assumes that 26 of 100 people respond on midazolam.']))
  })
})
