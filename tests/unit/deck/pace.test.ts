import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockText, lateText, paceAt, seconds, slidesToDrop } from '../../../deck/pace.ts'

/** Ten minutes: a cover, slides of one to three minutes, two of which a shorter talk does without. */
const slides = [
  { no: 1, layout: 'cover', keep: 12, minutes: 1 },
  { no: 2, layout: 'finding', keep: 12, minutes: 2 },
  { no: 3, layout: 'finding', keep: 30, minutes: 1 },
  { no: 4, layout: 'finding', keep: 20, minutes: 3 },
  { no: 5, layout: 'finding', keep: 12, minutes: 3 },
] as const

const at = (no: number, passed: number, dropped: number[] = [], step = 0, steps = 0): ReturnType<typeof paceAt> => paceAt(slides, dropped, { no, step, steps, passed })

describe('the pace', () => {
  it('is on time anywhere within the time of the step that is on', () => {
    expect(at(2, 60)).toEqual({ left: 540, late: 0, toEnd: 540 })
    expect(at(2, 179).late).toBe(0)
    expect(at(2, 100, [], 1, 3).late).toBe(0)
  })

  it('is late by what passed beyond the step, and early by what is missing to it', () => {
    expect(at(2, 200)).toEqual({ left: 400, late: 20, toEnd: 420 })
    expect(at(2, 110, [], 0, 3).late).toBe(20)
    expect(at(2, 60, [], 2, 3).late).toBe(-60)
    expect(at(4, 60).late).toBe(-180)
  })

  it('is brought back by what is left out from here on, and stays so when that is behind', () => {
    expect(at(2, 240).late).toBe(60)
    expect(at(2, 240, [3]).late).toBe(0)
    expect(at(4, 240, [3]).late).toBe(0)
    expect(at(4, 300, [3]).late).toBe(0)
  })

  it('does not leave out the slide that is shown after all', () => {
    expect(at(3, 180, [3])).toEqual(at(3, 180))
  })

  it('ends with nothing left to say', () => {
    expect(at(5, 660, [], 2, 2)).toEqual({ left: -60, late: 60, toEnd: 0 })
  })

  it('says an end that is the planned one and the delay, whatever was left out', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(1200), fc.subarray([3, 4]), fc.nat(3), (no, passed, dropped, step) => {
      const { left, late, toEnd } = at(no, passed, dropped, step, 3)
      expect(toEnd - left).toBeCloseTo(late)
      expect(toEnd).toBeGreaterThanOrEqual(0)
    }))
  })
})

describe('what a late speaker may leave out', () => {
  const offered = (late: number, no = 1, dropped: number[] = []): number[] => slidesToDrop(slides, dropped, no, late).map(slide => slide.no)

  it('is nothing while the talk is about in time', () => {
    expect(offered(29)).toEqual([])
    expect(offered(-300)).toEqual([])
  })

  it('is the least that brings it back, those that are needed least first', () => {
    expect(offered(45)).toEqual([3])
    expect(offered(200)).toEqual([3, 4])
    expect(offered(90)).toEqual([4])
  })

  it('is all there is where that is not enough, and no slide twice or behind', () => {
    expect(offered(999)).toEqual([3, 4])
    expect(offered(999, 3)).toEqual([4])
    expect(offered(45, 1, [3])).toEqual([4])
    expect(offered(45, 4)).toEqual([])
  })

  it('brings back all the delay if it can', () => {
    fc.assert(fc.property(fc.integer({ min: 30, max: 240 }), (late) => {
      expect(seconds(slidesToDrop(slides, [], 1, late))).toBeGreaterThanOrEqual(late)
    }))
  })
})

it.each([[0, '0:00'], [65.9, '1:05'], [-80, '1:20'], [3725, '1:02:05']])('%d seconds are read as %s', (time, text) => {
  expect(clockText(time)).toBe(text)
})

it.each([[80, '1:20 behind'], [-40, '0:40 ahead'], [14, 'on time'], [-14, 'on time']])('%d seconds late are read as "%s"', (late, text) => {
  expect(lateText(late)).toBe(text)
})
