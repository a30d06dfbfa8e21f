import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isLater, stampAfter } from '../../../../components/runtime/place.ts'

const stamp = fc.record({ time: fc.nat(5), id: fc.constantFrom('a', 'b', 'c') })

it('of two different stamps exactly one is later, so that all windows choose alike', () => {
  fc.assert(fc.property(stamp, stamp, (a, b) => {
    const same = a.time === b.time && a.id === b.id
    expect(Number(isLater(a, b)) + Number(isLater(b, a))).toBe(same ? 0 : 1)
  }))
})

it('a move is later than everything known, even if the clock stands or goes back', () => {
  fc.assert(fc.property(stamp, fc.nat(10), (last, now) => {
    expect(isLater(stampAfter(last, now, 'a'), last)).toBe(true)
  }))
})
