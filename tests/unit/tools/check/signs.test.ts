// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkSigns } from '../../../../tools/check/signs.ts'

const FINDINGS = {
  smd: { measure: 'SMD', estimate: -0.38 },
  points: { measure: 'MD', estimate: -12.7 },
  worse: { measure: 'SMD', estimate: 0.39 },
  odds: { measure: 'OR', estimate: 2.5 },
} as const

function faultsOf(text: string, printed: boolean): string[] {
  return checkSigns([{ file: 'a.md', line: 3, text }], FINDINGS, printed).map(({ line, message }) => `${line} ${message}`)
}

describe('an effect size without its sign', () => {
  it.each([
    ['SMD [[smd.size]] lower', false, /^3 \[\[smd\.size\]\] prints a benefit as a positive effect size.*\[\[smd\.estimate\]\]/],
    ['Then\nd = [[smd.size]]', false, /^4 .*positive effect size/],
    ['An effect size of [[smd.size]] fewer', false, /positive effect size/],
    ['It is [[smd.size]] lower', true, /leaves out the sign, which every effect size on a slide has/],
    ['Between [[smd.ci-size]]', false, /no direction; write \[\[smd\.ci\]\]/],
    ['The effect is [[smd.size]] standard deviations at a day. Lower is better.', false, /no direction/],
    ['[[points.size]] points', true, /no direction/],
  ])('is refused in %j', (text, printed, says) => {
    expect(faultsOf(text, printed)).toEqual([expect.stringMatching(says)])
  })

  it.each([
    ['It is [[smd.size]] standard deviations lower', false],
    ['Symptoms were [[points.size]] points lower', true],
    ['SMD [[smd.estimate]]', true],
    ['SMD [[worse.size]]', true],
    ['[[odds.size]] and [[unknown.size]] and [[smd.drug.size]]', true],
  ])('is allowed in %j', (text, printed) => {
    expect(faultsOf(text, printed)).toEqual([])
  })
})
