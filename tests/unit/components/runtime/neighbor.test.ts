import { expect, it } from 'vitest'
import { neighbor } from '../../../../components/runtime/neighbor.ts'

it('the neighbor of a slide is the next that is not left out', () => {
  expect(neighbor(3, 1, 9, [])).toBe(4)
  expect(neighbor(3, 1, 9, [4, 5, 7])).toBe(6)
  expect(neighbor(6, -1, 9, [4, 5, 7])).toBe(3)
  expect(neighbor(4, 1, 9, [4])).toBe(5)
  expect(neighbor(9, 1, 9, [])).toBeUndefined()
  expect(neighbor(2, -1, 9, [1])).toBeUndefined()
})
