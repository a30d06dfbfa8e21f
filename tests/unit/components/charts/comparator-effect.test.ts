import { describe, expect, it } from 'vitest'
import ComparatorEffect from '../../../../components/charts/comparator-effect/ComparatorEffect.vue'
import { placePairs, PLOT } from '../../../../components/charts/comparator-effect/layout.ts'
import { alt } from '../../../../components/charts/comparator-effect/words.ts'
import { fact, finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const rates = ['wilkinson2019-response-midazolam', 'wilkinson2019-response-saline']
const sizes = ['wilkinson2019-saline', 'wilkinson2019-midazolam', 'dean2021-score']

describe('response by comparator', () => {
  itOwn('draws columns from a zero baseline, in proportion to the share, each inside its interval', () => {
    const [midazolam, saline] = placePairs(rates.map(finding))
    expect(midazolam.ketamine.height / midazolam.other.height).toBeCloseTo(45 / 18)
    expect(saline.ketamine.height / saline.other.height).toBeCloseTo(46)
    for (const { y, height, interval } of [midazolam.ketamine, midazolam.other, saline.ketamine, saline.other]) {
      expect(y + height).toBeCloseTo(PLOT.base)
      expect(interval?.upper).toBeLessThan(y)
      expect(interval?.lower).toBeGreaterThan(y)
    }
  })

  it('keeps the columns apart', () => {
    const columns = placePairs(rates.map(finding)).flatMap(({ ketamine, other }) => [ketamine.x, other.x])
    columns.slice(1).forEach((x, i) => expect(x - columns[i]).toBeGreaterThan(PLOT.bar + 18))
  })

  it('refuses a finding without ketamine and one other group', () => {
    expect(() => placePairs([finding('dean2021-score')])).toThrow(/dean2021-score.*ketamine/)
  })

  itOwn('says the four rates, both p values and the signs in its alternative text', () => {
    const text = alt({ rates: rates.map(finding), sizes: sizes.map(finding), same: fact('wilkinson2019-ketamine-p'), differ: fact('wilkinson2019-control-p'), open: 'Open.' })
    for (const part of ['ketamine 45% (95% CI 34 to 56), midazolam 18% (95% CI 6 to 30)', 'Ketamine 46% (95% CI 34 to 58), saline 1% (95% CI 0 to 11)', 'p = .51', 'against midazolam −0.49 (95% CI −0.87 to −0.10) in 4 trials, 297 people'])
      expect(text.toLowerCase()).toContain(part.toLowerCase())
  })

  itOwn('comes in two steps: the comparators, then the effect sizes', async () => {
    const texts = await expectClickSteps(ComparatorEffect, { rates, sizes, same: 'wilkinson2019-ketamine-p', differ: 'wilkinson2019-control-p', open: 'comparator-open' }, 2)
    expect(texts).toEqual(expect.arrayContaining(['45%', '18%', '46%', '1%', '−1.8', '−0.7', '−0.49']))
  })
})
