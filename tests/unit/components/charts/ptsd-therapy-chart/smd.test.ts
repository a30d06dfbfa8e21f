import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainSmd } from '../../../../../components/charts/ptsd-therapy-chart/explain.ts'
import { improvingWithTreatment, intervalFromP, intervalFromSize, normalCdf, normalQuantile } from '../../../../../components/charts/ptsd-therapy-chart/smd.ts'
import { evidence } from '../../../../../evidence/index.ts'

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })
const smd = fc.double({ min: -2.5, max: 2.5, noNaN: true })

describe('the normal distribution', () => {
  it.each([[0, 0.5], [1.959964, 0.975], [-1, 0.158655], [2.5, 0.993790]])('has %d at or below with probability %d', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 5)
  })

  it('has a quantile that undoes it', () => {
    fc.assert(fc.property(share, (p) => {
      expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 6)
    }))
  })

  it.each([0, 1, -0.1, Number.NaN])('has no quantile for %d', p => expect(() => normalQuantile(p)).toThrow(RangeError))
})

describe('people improving with treatment, by Furukawa’s method', () => {
  it('agrees with a worked value: SMD −0.28 where 35 of 100 improve on placebo', () => {
    // Φ(Φ⁻¹(0.35) + 0.28) = Φ(−0.38532 + 0.28) = Φ(−0.10532)
    expect(improvingWithTreatment(-0.28, 0.35)).toBeCloseTo(0.45806, 4)
  })

  it('agrees with a second one: SMD −0.5 where half improve', () => {
    expect(improvingWithTreatment(-0.5, 0.5)).toBeCloseTo(0.69146, 4)
  })

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

  it('follow from the size of a trial: acupuncture against sham, 93 veterans', () => {
    const [low, high] = intervalFromSize(-0.63, 93)
    expect(low).toBeCloseTo(-1.05, 2)
    expect(high).toBeCloseTo(-0.21, 2)
  })

  it('in the data are those that the arithmetic gives', () => {
    const derived = evidence.therapies.panels.flatMap(({ rows }) => rows).filter(({ interval }) => interval === 'derived CI')
    expect(derived.length).toBeGreaterThan(0)
    for (const { id, estimate = Number.NaN, p, n = 0, ci } of derived) {
      const [low, high] = p === undefined ? intervalFromSize(estimate, n) : intervalFromP(estimate, p)
      expect(Math.abs(low - (ci?.[0] ?? Infinity)), id).toBeLessThan(0.006)
      expect(Math.abs(high - (ci?.[1] ?? Infinity)), id).toBeLessThan(0.006)
    }
  })
})

describe('“what is an SMD?”', () => {
  const baseline = { percent: 35, source: 'Williams et al. 2022', counted: { therapy: 'ssri', percent: 58 } }
  const rows = evidence.therapies.panels.flatMap(({ panel, rows }) => rows.map(row => ({ panel, row })))

  it('converts effects against placebo, names the baseline, its source and the method', () => {
    const ssri = rows.find(({ row }) => row.id === 'ssri-placebo')
    const { lines, groups } = explainSmd(ssri!.row, ssri!.panel, baseline)
    expect(groups).toEqual([{ label: 'placebo', improved: 35 }, { label: 'SSRIs', improved: 46 }])
    expect(lines.join(' ')).toContain('If 35 of 100 people improve on placebo (Williams et al. 2022)')
    expect(lines.join(' ')).toContain('about 46 of 100 (interval 41 to 50)')
    expect(lines.join(' ')).toContain('Furukawa’s method')
    expect(lines.join(' ')).toContain('58 of 100')
  })

  it('converts nothing where no baseline is on file', () => {
    for (const { row, panel } of rows.filter(({ panel, row }) => panel !== 'placebo' || row.estimate === undefined)) {
      const { groups, lines } = explainSmd(row, panel, baseline)
      expect(groups, row.id).toBeUndefined()
      expect(lines.join(' '), row.id).not.toMatch(/means about/)
    }
  })
})
