import { describe, expect, it } from 'vitest'
import { couldDrop } from '../../../deck/cut.ts'

describe('what a speaker who is late may skip', () => {
  const slides = [
    { no: 1, layout: 'cover', keep: 12, minutes: 0.5 },
    { no: 2, layout: 'finding', keep: 30, minutes: 1 },
    { no: 3, layout: 'divider', keep: 20, minutes: 0.2 },
    { no: 4, layout: 'finding', keep: 20, minutes: 0.6 },
    { no: 5, layout: 'comparison', keep: 12, minutes: 2 },
    { no: 6, layout: 'verdicts', keep: 30, minutes: 0.4 },
    { no: 7, layout: 'appendix', keep: 12, minutes: 0 },
  ] as const

  it('is what comes later and a shorter talk does without, the least needed first, and no slide that opens a section', () => {
    expect(couldDrop(slides, 1).map(({ no, minutes }) => [no, minutes])).toEqual([[2, 1], [6, 0.4], [4, 0.6]])
    expect(couldDrop(slides, 2).map(({ no }) => no)).toEqual([6, 4])
  })

  it('is nothing once only the shortest talk is left', () => {
    expect(couldDrop(slides, 6)).toEqual([])
  })
})
