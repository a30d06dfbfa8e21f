import { describe, expect, it } from 'vitest'
import { isTalkLog, newMinutes, talkLog } from '../../../deck/talk-log.ts'

const slide = { layout: 'finding', title: 'A headline', claims: [], sources: [], keep: 12 } as const

describe('the log of a talk', () => {
  const log = talkLog([{ ...slide, no: 1, minutes: 0.5 }, { ...slide, no: 2, minutes: 1 }], { 1: 45, 9: 100 }, new Date('2026-11-25T14:30:00Z'))

  it('says of each planned slide how long was spoken, in minutes', () => {
    expect(log).toEqual({
      written: '2026-11-25T14:30:00.000Z',
      slides: [{ no: 1, title: 'A headline', minutes: 0.5, spoken: 0.75 }, { no: 2, title: 'A headline', minutes: 1, spoken: 0 }],
    })
  })

  it('is known when it is read again, and nothing else is', () => {
    expect(isTalkLog(JSON.parse(JSON.stringify(log)))).toBe(true)
    for (const other of [null, 3, [], {}, { written: 'x', slides: [{}] }, { written: 'x', slides: [null] }])
      expect(isTalkLog(other)).toBe(false)
  })

  it.each([[1, 1.26, 1.3], [1, 1.04, undefined], [0.5, 0.06, 0.1], [0.5, 0.04, undefined], [0.5, 0, undefined]])('a slide of %d minutes that took %d is planned with %s', (minutes, spoken, planned) => {
    expect(newMinutes({ no: 1, title: '', minutes, spoken })).toBe(planned)
  })
})
