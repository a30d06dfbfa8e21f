// @vitest-environment node
import type { Finding } from '../../../evidence/schema/index.ts'
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../evidence/load.ts'
import { itOwn } from '../../own.ts'

/**
 * A second opinion: what the printed numbers give when they are worked out again from their parts, by arithmetic that
 * shares nothing with the deck's own. Written over whatever entries have the parts, so that new ones are held to it.
 */
const { findings, facts, therapies } = loadEvidence()
const all = Object.values(findings)
const rows = therapies.panels.flatMap(panel => panel.rows)

/** Upper tail of Student's t by Simpson's rule; many degrees of freedom give the normal distribution. */
function tail(t: number, df: number): number {
  const density = (x: number): number => (1 + x ** 2 / df) ** (-(df + 1) / 2)
  const integral = (from: number, to: number): number => {
    const steps = 4000
    const width = (to - from) / steps
    return Array.from({ length: steps + 1 }, (_, i) => density(from + i * width) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2)).reduce((sum, one) => sum + one, 0) * width / 3
  }
  const half = integral(0, 60)
  return t >= 60 ? 0 : integral(t, 60) / (2 * half)
}

/** Value of t that leaves `p` in both tails together. */
function quantile(p: number, df: number): number {
  let [low, high] = [0, 60]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (2 * tail(middle, df) > p)
      low = middle
    else
      high = middle
  }
  return low
}

const NORMAL = 100_000
const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0
/** Half of the last printed digit, twice: of the number and of each of its parts. */
const rounding = (...values: number[]): number => values.reduce((sum, value) => sum + 0.5 * 10 ** -decimals(value), 0)
const ids = <T extends { id: string }>(items: readonly T[]): [string, T][] => items.map(one => [one.id, one])

describe('an interval that we derived ourselves', () => {
  const derived = rows.filter(row => row.interval === 'derived CI')
  it.each(ids(derived))('%s follows from its p or t value', (_, { estimate = Number.NaN, ci = [Number.NaN, Number.NaN], p, t }) => {
    const half = t ? quantile(0.05, t.df) * Math.abs(estimate) / Math.abs(t.value) : quantile(0.05, NORMAL) * Math.abs(estimate) / quantile(p ?? Number.NaN, NORMAL)
    expect(ci[0]).toBeCloseTo(estimate - half, 1)
    expect(ci[1]).toBeCloseTo(estimate + half, 1)
  })

  it('is there to be worked out', () => expect(derived.length).toBeGreaterThan(2))
})

/** Printed with one-sided p values, as the three agree with no other; the interval would be two-sided. */
const ONE_SIDED = new Set(['daly2018-2-h-28', 'daly2018-2-h-56', 'daly2018-2-h-84'])

describe('a standard error', () => {
  it.each(ids(all.filter(({ se, ci }) => se !== undefined && ci !== undefined)))('of %s gives its interval', (_, { estimate = Number.NaN, se = Number.NaN, ci = [] }) => {
    ;[-1, 1].forEach((side, i) => expect(Math.abs((ci[i] ?? Number.NaN) - (estimate + side * 2 * se))).toBeLessThan(0.2 * se))
  })

  itOwn.each(ids(all.filter(({ se, p }) => se !== undefined && p !== undefined)))('of %s gives its p value', (id, { estimate = Number.NaN, se = 1, p = Number.NaN }) => {
    const found = tail(Math.abs(estimate) / se, NORMAL) * (ONE_SIDED.has(id) ? 1 : 2)
    expect(found).toBeGreaterThan(0.6 * (p - rounding(p)))
    expect(found).toBeLessThan(1.4 * (p + rounding(p)))
  })
})

/** Shares of the two groups of a finding: the treated one first, which is the one named so, or else the one named first. */
function shares({ unit, arms = [], comparator, intervention }: Finding): [number, number] | undefined {
  const [first, second] = arms
  const turned = second?.label === intervention || first?.label.toLowerCase() === comparator.toLowerCase()
  const [a, b] = (turned ? [second, first] : [first, second]).map(arm => arm?.value)
  return unit === '%' && arms.length === 2 && a !== undefined && b !== undefined && a > 0 && b > 0 ? [a, b] : undefined
}

const counted = all.flatMap(finding => (finding.arms ?? []).flatMap(arm => arm.events !== undefined && arm.n !== undefined && !finding.asPrinted && finding.unit === '%' ? [{ id: `${finding.id}, ${arm.name}`, value: arm.value, share: 100 * arm.events / arm.n }] : []))
const withDifference = all.filter(finding => finding.measure === 'RD' && !finding.asPrinted && shares(finding))

describe('shares', () => {
  it.each(ids(counted))('%s are what the counts give', (_, { value, share }) => {
    expect(Math.abs(value - share)).toBeLessThanOrEqual(rounding(value) + 1e-9)
  })

  it.each(ids(withDifference))('of %s differ by what is printed', (_, finding) => {
    const [a, b] = shares(finding) ?? [0, 0]
    expect(Math.abs(Math.abs(finding.estimate ?? 0) - Math.abs(a - b))).toBeLessThanOrEqual(rounding(a, b, finding.estimate ?? 0) + 1e-9)
  })
})

/** Odds ratios that do not come from the two shares beside them, and why. */
const OTHER_MODELS: Record<string, string> = {
  'murrough2013-response': 'Printed so in the abstract; 64 against 28% alone would give 4.57, so it comes from another model.',
  'ploderl2025-behavior': 'A Bayesian model of 66 trials with few events each; the shares are those of all people together.',
}

describe('a ratio', () => {
  const ratios = all.filter(finding => (finding.measure === 'OR' || finding.measure === 'RR') && shares(finding) && !(finding.id in OTHER_MODELS))
  it.each(ids(ratios))('of %s is what its shares give', (_, finding) => {
    const [a, b] = shares(finding) ?? [1, 1]
    const found = finding.measure === 'OR' ? a / (100 - a) / (b / (100 - b)) : a / b
    expect(Math.abs(Math.log(found / (finding.estimate ?? 1)))).toBeLessThan(0.05)
  })
})

describe('the interval of a ratio', () => {
  const ratios = all.filter(({ measure, ci, asPrinted }) => ['OR', 'RR', 'HR'].includes(measure ?? '') && ci && !asPrinted)
  it.each(ids(ratios))('of %s lies evenly around it on a logarithmic axis', (_, { estimate = 1, ci = [1, 1] }) => {
    const [below, above] = [Math.log(estimate / ci[0]), Math.log(ci[1] / estimate)]
    expect(Math.abs(below - above)).toBeLessThan(0.35 * (below + above))
  })
})

describe('the interval of a difference', () => {
  /** A median difference, whose interval ends where the scale has its next step. */
  const MEDIAN = new Set(['fu2020-suicidality'])
  const differences = [...all, ...rows].filter(one => !('measure' in one && ['OR', 'RR', 'HR'].includes(one.measure ?? '')) && !MEDIAN.has(one.id) && one.ci && one.estimate !== undefined)
  it.each(ids(differences))('of %s lies evenly around it', (_, { estimate = 0, ci = [0, 0] }) => {
    expect(Math.abs(estimate - (ci[0] + ci[1]) / 2)).toBeLessThanOrEqual(0.05 * (ci[1] - ci[0]) + rounding(estimate))
  })
})

describe('derived figures of single entries', () => {
  const value = (id: string): number => Number(facts[id]?.value)

  itOwn('add up the steps of STAR*D, if nobody drops out, to what is printed', () => {
    const left = (findings['star-d-remission']?.arms ?? []).reduce((rest, step) => rest * (1 - step.value / 100), 1)
    expect(100 * (1 - left)).toBeCloseTo(value('star-d-cumulative'), 0)
  })

  itOwn('give the share with treatment-resistant depression from the people', () => {
    const [people, treated] = [value('trd-people'), value('trd-treated-people')]
    expect(value('trd-share')).toBeGreaterThanOrEqual(100 * (people - 0.05) / (treated + 0.05))
    expect(value('trd-share')).toBeLessThanOrEqual(100 * (people + 0.05) / (treated - 0.05))
  })

  itOwn('give the odds ratio in suicidal ideation from the shares', () => {
    const [a, b] = shares(findings['grunebaum2018-response'] as Finding) ?? [0, 0]
    expect(a * (100 - b) / (b * (100 - a))).toBeCloseTo(findings['grunebaum2018-odds']?.estimate ?? 0, 2)
  })

  itOwn('give the p value of spray against quetiapine from the counts', () => {
    const { arms = [], p = 0 } = findings['reif2023-remission'] as Finding
    const [[a, m], [b, n]] = arms.map(({ events = 0, n: people = 0 }) => [events, people]) as [[number, number], [number, number]]
    const both = (a + b) / (m + n)
    expect(2 * tail((a / m - b / n) / Math.sqrt(both * (1 - both) * (1 / m + 1 / n)), NORMAL)).toBeCloseTo(p, 3)
  })

  itOwn('count the groups of the largest trial in PTSD', () => {
    expect(value('abdallah2022-placebo-n') + value('abdallah2022-low-n') + value('abdallah2022-high-n')).toBe(value('abdallah2022-n'))
  })

  itOwn('need to treat so many people as the shares give', () => {
    const nnts = Object.values(facts).filter(({ id }) => id.endsWith('-nnt'))
    expect(nnts.length).toBeGreaterThan(0)
    for (const { id, value } of nnts) {
      const [a, b] = shares(findings[id.replace(/-nnt$/, '-response')] as Finding) ?? [0, 0]
      expect(value, id).toBe(Math.ceil(100 / (a - b) - 1e-9))
    }
  })

  it('leave two thirds of the day-1 effect after a week', () => {
    const left = (findings['price2022-week-one']?.estimate ?? 0) / (findings['price2022-day-one']?.estimate ?? 1)
    expect(left).toBeCloseTo(2 / 3, 1)
  })
})

describe('our own pooling of trial comparisons', () => {
  const { groups, bin, difference } = therapies.comparisons
  it.each(groups.map(group => [group.name, group] as const))('puts median and middle half of %s into the bins that hold them', (_, { bins, comparisons, median, middleHalf }) => {
    const sorted = bins.flatMap(([from, count]) => Array.from({ length: count }, () => from))
    expect(sorted).toHaveLength(comparisons)
    const around = (share: number): [number, number] => [sorted[Math.floor(share * (comparisons - 1))] ?? Number.NaN, (sorted[Math.ceil(share * (comparisons - 1))] ?? Number.NaN) + bin]
    ;[[0.25, middleHalf[0]], [0.5, median], [0.75, middleHalf[1]]].forEach(([share = 0, value = 0]) => {
      const [from, to] = around(share)
      expect(value).toBeGreaterThanOrEqual(from)
      expect(value).toBeLessThanOrEqual(to)
    })
  })

  it('agrees with the difference between the groups, which comes from one model of both and not from subtraction', () => {
    const [waiting = 0, usual = 0] = groups.map(({ finding }) => findings[finding]?.estimate ?? 0)
    const subtracted = usual - waiting
    expect(subtracted).toBeGreaterThan(difference.ci[0])
    expect(subtracted).toBeLessThan(difference.ci[1])
    // Subtraction gives 0.67, the printed difference is 0.57: more than rounding, less than its standard error.
    expect(Math.abs(subtracted - difference.estimate)).toBeLessThan((difference.ci[1] - difference.ci[0]) / 4)
    expect(waiting / usual).toBeCloseTo(2, 0)
  })
})
