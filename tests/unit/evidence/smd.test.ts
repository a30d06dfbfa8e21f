import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { improvingWithTreatment, intervalFromP, intervalFromT } from '../../../evidence/smd.ts'

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })
const smd = fc.double({ min: -2.5, max: 2.5, noNaN: true })

describe('people improving with treatment, by Furukawa’s method', () => {
  it('agrees with a worked value: SMD −0.28 where 35 of 100 improve on placebo', () => {
    // Φ(Φ⁻¹(0.35) + 0.28) = Φ(−0.38532 + 0.28) = Φ(−0.10532)
    expect(improvingWithTreatment(-0.28, 0.35)).toBeCloseTo(0.45806, 4)
  })

  it('agrees with a second one: SMD −0.5 where half improve', () => {
    expect(improvingWithTreatment(-0.5, 0.5)).toBeCloseTo(0.69146, 4)
  })

  it.each([[-1.959964, 0.975], [1, 0.158655], [-2.5, 0.993790]])('follows the normal distribution: SMD %d where half improve', (effect, improved) => {
    expect(improvingWithTreatment(effect, 0.5)).toBeCloseTo(improved, 5)
  })

  it.each([0, 1, -0.1, Number.NaN])('cannot start from a share of %d', control => expect(() => improvingWithTreatment(-0.3, control)).toThrow(RangeError))

  it('changes nothing for no effect, and rises as symptoms fall', () => {
    fc.assert(fc.property(share, smd, (control, effect) => {
      expect(improvingWithTreatment(0, control)).toBeCloseTo(control, 6)
      expect(improvingWithTreatment(effect - 0.1, control)).toBeGreaterThan(improvingWithTreatment(effect, control))
    }))
  })
})

describe('derived intervals', () => {
  it.each([
    ['VR exposure against waiting', -0.62, 0.017, [-1.13, -0.11]],
    ['VR exposure against active comparators', -0.25, 0.356, [-0.78, 0.28]],
  ] as const)('follow from the p value: %s', (_, estimate, p, [lower, upper]) => {
    const [low, high] = intervalFromP(estimate, p)
    expect(low).toBeCloseTo(lower, 2)
    expect(high).toBeCloseTo(upper, 2)
  })

  it('follow from the t value: acupuncture against sham, 93 veterans', () => {
    const [low, high] = intervalFromT(-0.63, 2.87, 90)
    expect(low).toBeCloseTo(-1.07, 2)
    expect(high).toBeCloseTo(-0.19, 2)
  })
})
