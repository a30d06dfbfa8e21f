import { scaleLinear } from 'd3-scale'
import { describe, expect, it } from 'vitest'
import { MARK, placeDumbbell } from '../../../../components/kit/dumbbell.ts'
import { finding } from '../../../../evidence/index.ts'

const scale = scaleLinear().domain([0, 100]).range([0, 400])

describe('a dumbbell', () => {
  it('writes the larger group to the right of its mark and the smaller to the left', () => {
    const anand = placeDumbbell(finding('anand2023-response'), scale, 0)
    const ekstrand = placeDumbbell(finding('ekstrand2022-remission'), scale, 0)
    expect([anand.ketamine.anchor, anand.other.anchor]).toEqual(['start', 'end'])
    expect([ekstrand.ketamine.anchor, ekstrand.other.anchor]).toEqual(['end', 'start'])
  })

  it('draws its rule from mark to mark', () => {
    const { rule, ketamine, other } = placeDumbbell(finding('anand2023-response'), scale, 0)
    expect(rule).toEqual({ x1: other.x + MARK.radius, x2: ketamine.x - MARK.radius })
  })

  it('refuses a finding without two groups', () => {
    expect(() => placeDumbbell(finding('zarate2006-response'), scale, 0)).toThrow(/zarate2006-response.*one other/)
  })
})
