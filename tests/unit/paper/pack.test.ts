import { describe, expect, it } from 'vitest'
import { pack } from '../../../paper/handout/pack.ts'

const paper = { height: 240, narrow: 100, wide: 170 }
const block = { fixed: 70, perWidth: 0.4 }

describe('pack', () => {
  it('sets two findings on a page and gives their figures the room that is left', () => {
    const [page, ...others] = pack([block, block], paper)
    expect(others).toEqual([])
    expect(page?.blocks).toBe(2)
    expect(page?.width).toBeCloseTo(125)
    expect(page?.height).toBeCloseTo(240)
  })

  it('breaks no finding and keeps their order', () => {
    const pages = pack([block, { ...block, fixed: 150 }, block], paper)
    expect(pages.map(({ blocks }) => blocks)).toEqual([1, 1, 1])
    expect(pages.every(({ height }) => height <= paper.height)).toBe(true)
  })

  it('makes no figure wider than the page', () => {
    expect(pack([block], paper)[0]?.width).toBe(170)
  })

  it('prefers a page of its own for a section where that costs no page', () => {
    const blocks = [block, { ...block, opens: true }, block, block]
    expect(pack(blocks, paper).map(({ blocks: count }) => count)).toEqual([2, 2])
    expect(pack([block, { ...block, opens: true }, block, { ...block, opens: true }, block], paper).map(({ blocks: count }) => count)).toEqual([1, 2, 2])
  })

  it('says which finding is higher than a page', () => {
    expect(() => pack([block, { fixed: 300, perWidth: 0 }], paper)).toThrow('finding 2 is 300 mm high')
  })
})
