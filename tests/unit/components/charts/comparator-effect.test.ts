import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import ComparatorEffect from '../../../../components/charts/comparator-effect/ComparatorEffect.vue'
import { AXIS, effectScale, placeComparators } from '../../../../components/charts/comparator-effect/layout.ts'
import { alt } from '../../../../components/charts/comparator-effect/words.ts'
import { textWidth } from '../../../../components/kit/text.ts'
import { formatEstimate } from '../../../../evidence/format.ts'
import { finding } from '../../../../evidence/index.ts'
import { expectClickSteps } from './click-steps.ts'

const ids = ['wilkinson2019-saline', 'wilkinson2019-midazolam']
const findings = ids.map(finding)

describe('effect by comparator', () => {
  it('puts fewer symptoms to the left of no difference, which is the right end', () => {
    expect(effectScale(0)).toBe(AXIS.right)
    fc.assert(fc.property(fc.double({ min: -2.5, max: 0, noNaN: true }), fc.double({ min: -2.5, max: 0, noNaN: true }), (a, b) => {
      expect(effectScale(Math.min(a, b))).toBeLessThanOrEqual(effectScale(Math.max(a, b)))
    }))
  })

  it('keeps labels between the row names and the line of no difference', () => {
    for (const { finding, labelX } of placeComparators(findings)) {
      expect(labelX).toBeGreaterThanOrEqual(AXIS.left)
      expect(labelX + textWidth(formatEstimate(finding), 16, 600)).toBeLessThan(AXIS.right)
    }
  })

  it('says both effects in its alternative text', () => {
    expect(alt(findings)).toContain('against saline −1.8 (95% CI −2.2 to −1.4)')
    expect(alt(findings)).toContain('against midazolam −0.7 (95% CI −0.9 to −0.4)')
  })

  it('refuses an effect without an interval, and one that is not in standard deviations', () => {
    expect(() => placeComparators([{ ...findings[0], ci: undefined }])).toThrow(/wilkinson2019-saline.*interval/)
    expect(() => placeComparators([finding('lii2023-madrs')])).toThrow(/lii2023-madrs.*standard deviations/)
  })

  it('comes one comparator a step', async () => {
    expect(await expectClickSteps(ComparatorEffect, { findings: ids }, 2)).toContain('−0.7 (95% CI −0.9 to −0.4)')
  })
})
