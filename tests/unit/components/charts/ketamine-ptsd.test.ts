import { describe, expect, it } from 'vitest'
import KetaminePtsd from '../../../../components/charts/ketamine-ptsd/KetaminePtsd.vue'
import { placeBeside, placeCircles, placePooled, POOLED_NULL } from '../../../../components/charts/ketamine-ptsd/layout.ts'
import { alt, counts, table, tellTrials } from '../../../../components/charts/ketamine-ptsd/words.ts'
import { finding } from '../../../../evidence/index.ts'
import { itOwn } from '../../../own.ts'
import { expectClickSteps } from './click-steps.ts'

const props = {
  oneInfusion: 'feder2014-iesr',
  repeated: 'feder2021-effect',
  response: 'feder2021-response',
  points: 'feder2021-caps5',
  pain: 'dadabayev2020-n',
  largest: 'abdallah2022-n',
  pooled: ['borgogna2024-passive', 'borgogna2024-active', 'borgogna2024-week'],
  row: 'ketamine-placebo',
}

describe('ketamine for PTSD', () => {
  it('gives a trial a circle whose area is its people, all on one ground', () => {
    const [small, large] = placeCircles([40, 160]) as [{ x: number, y: number, r: number }, { x: number, y: number, r: number }]
    expect((large.r / small.r) ** 2).toBeCloseTo(4)
    expect(small.y + small.r).toBeCloseTo(large.y + large.r)
  })

  it('draws an interval that leaves 0 out left of the line, and one that holds it across', () => {
    const beside = placeBeside(finding('feder2014-iesr'), 0)
    expect(beside.interval.upper).toBeLessThan(beside.none)
    const active = placePooled(finding('borgogna2024-active'), 1)
    expect(active.interval.lower).toBeLessThan(POOLED_NULL)
    expect(active.interval.upper).toBeGreaterThan(POOLED_NULL)
  })

  itOwn('fills only the trials whose interval leaves no difference out', () => {
    expect(tellTrials(props).map(({ people, worked }) => [people, worked])).toEqual([[41, true], [30, true], [41, false], [158, false]])
  })

  it('comes in six steps: four trials, what was pooled, the guideline', async () => {
    const texts = await expectClickSteps(KetaminePtsd, props, 6)
    expect(texts).toContain('not these four trials')
    expect(texts.filter(text => text === 'no significant difference')).toHaveLength(2)
  })

  itOwn('never shows the sum of its trials beside the people of the review', () => {
    expect(counts(props)).toBe('6 trials, 221 people')
    expect(`${alt(props)} ${JSON.stringify(table(props))}`).not.toContain('270')
  })

  itOwn('names the comparator of every trial, and prints a benefit as negative', () => {
    const words = alt(props)
    for (const comparator of ['midazolam', 'ketorolac', 'placebo'])
      expect(words).toContain(`against ${comparator}`)
    expect(words).toContain('−12.7 (−22.8 to −2.5) points')
    expect(words).toContain('d −1.13 (−1.91 to −0.36)')
  })

  itOwn('gives in its table what counted as a response, how long it was kept, and what did not improve', () => {
    const row = table(props).rows[1]?.join(' ')
    expect(row).toContain('response (at least 30% lower) 67% against 20%')
    expect(row).toContain('kept a median 27.5 days after the course')
    expect(row).toContain('not arousal')
  })
})
