import type { Finding } from '../../../evidence/schema/index.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalsOf,
  effectDecimals,
  formatArm,
  formatArmAspect,
  formatEffect,
  formatFact,
  formatFindingAspect,
  formatInterval,
  formatMagnitudeInterval,
  formatNumber,
  formatP,
} from '../../../evidence/format.ts'
import { finding } from '../../../evidence/schema/index.ts'

/** A number as a data file would write it: up to three decimals. */
const written = fc.integer({ min: -9_999_999, max: 9_999_999 }).map(thousandths => thousandths / 1000)

/** A finding made of the fields a test is about. */
function findingOf(fields: Partial<Finding>): Finding {
  return finding.parse({
    id: 'example',
    source: 'someone2020',
    intervention: 'a',
    comparator: 'b',
    comparatorKind: 'placebo',
    outcome: 'c',
    timepoint: 'd',
    checked: '2026-11',
    read: 'abstract',
    ...(fields.estimate === undefined ? {} : { measure: 'SMD' }),
    ...fields,
  })
}

describe('formatNumber', () => {
  it('writes a true minus, never a hyphen', () => {
    expect(formatNumber(-0.49)).toBe('\u22120.49')
    fc.assert(fc.property(written, value => !formatNumber(value).includes('-')))
  })

  it('keeps the value: reading the text back gives the number', () => {
    fc.assert(fc.property(written, value => Number(formatNumber(value).replaceAll(',', '').replace('\u2212', '-')) === value))
  })

  it('pads with zeros but never rounds away what the source has', () => {
    expect(formatNumber(13, 1)).toBe('13.0')
    expect(formatNumber(3299)).toBe('3,299')
  })

  it('has no minus before a zero', () => expect(formatNumber(-0)).toBe('0'))
})

describe('decimalsOf', () => {
  it.each([[73, 0], [0.49, 2], [-12.7, 1], [1e-7, 0]])('of %d is %d', (value, decimals) => expect(decimalsOf(value)).toBe(decimals))
})

describe('intervals', () => {
  it('give both limits the same decimals', () => {
    expect(formatInterval([-0.87, -0.1])).toBe('\u22120.87 to \u22120.10')
    fc.assert(fc.property(written, written, (a, b) => {
      const [lower, upper] = formatInterval([a, b]).split(' to ')
      return lower?.split('.')[1]?.length === upper?.split('.')[1]?.length
    }))
  })

  it('as sizes start with the smaller one', () => {
    expect(formatMagnitudeInterval([-0.87, -0.1])).toBe('0.10 to 0.87')
    expect(formatMagnitudeInterval([0.1, 0.87])).toBe('0.10 to 0.87')
  })

  it('keep the decimals of their estimate', () => expect(effectDecimals({ estimate: 3.34, ci: [1, 6.2] })).toBe(2))
})

describe('formatP', () => {
  it.each([[0.03, 'p = .03'], [0.001, 'p = .001'], [0.0009, 'p < .001'], [0.5, 'p = .5']])('%d', (p, text) => expect(formatP(p)).toBe(text))
})

describe('formatEffect', () => {
  it('names measure and kind of interval', () => {
    expect(formatEffect(findingOf({ estimate: -0.49, ci: [-0.87, -0.1] }))).toBe('SMD \u22120.49 (95% CI \u22120.87 to \u22120.10)')
    expect(formatEffect(findingOf({ estimate: -1.3, ci: [-2, -0.6], interval: 'CrI' }))).toContain('95% CrI \u22122.0 to \u22120.6')
    expect(formatEffect(findingOf({ estimate: -1.3, ci: [-2, -0.6], interval: 'derived CI' }))).toContain('95% CI, derived')
  })

  it('says points for a difference of percentages', () => {
    expect(formatEffect(findingOf({ estimate: 12, measure: 'RD' }))).toBe('RD 12 points')
  })
})

describe('groups and facts', () => {
  const remission = findingOf({ unit: '%', arms: [{ name: 'three', label: 'Step 3', value: 13.7 }, { name: 'four', label: 'Step 4', value: 13, ci: [9, 17.5], n: 1200, events: 156 }] })
  const four = remission.arms?.[1]

  it('share their decimals, so that 13.7% stands beside 13.0%', () => expect(formatArm(13, remission)).toBe('13.0%'))

  it('say that nobody is 0%, whatever the others need', () => expect(formatArm(0, { unit: '%', arms: [{ name: 'a', label: 'A', value: 33.33 }] })).toBe('0%'))
  it.each([[undefined, '13.0%'], ['ci', '9.0 to 17.5%'], ['n', '1,200'], ['events', '156'], ['nonsense', undefined]])('aspect %s', (aspect, text) => {
    expect(four && formatArmAspect(four, remission, aspect)).toBe(text)
  })
  it('join % and set other units off', () => {
    expect(formatFact({ value: 30.9, unit: '%' })).toBe('30.9%')
    expect(formatFact({ value: 0.5, unit: 'mg/kg' })).toBe('0.5 mg/kg')
    expect(formatFact({ value: 'October 10, 2023' })).toBe('October 10, 2023')
  })
  it('say nothing of what a finding lacks', () => {
    for (const aspect of ['estimate', 'size', 'ci', 'ci-size', 'effect', 'se', 'p', 'k', 'n', 'nonsense'])
      expect(formatFindingAspect(remission, aspect)).toBeUndefined()
  })
})
