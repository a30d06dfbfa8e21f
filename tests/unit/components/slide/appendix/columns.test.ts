import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceColumns, COLUMN, columnsOnPage, fillColumns, paragraphHeight } from '../../../../../components/slide/appendix/columns.ts'

const heights = fc.array(fc.integer({ min: 20, max: 160 }), { minLength: 1, maxLength: 90 })
const own = (height: number): number => height
const sum = (column: readonly number[]): number => column.reduce((total, height) => total + height, 0)

describe('columns of the appendix', () => {
  it('keep every item, once and in order', () => {
    fc.assert(fc.property(heights, fc.integer({ min: 1, max: 20 }), (items, count) => {
      expect(balanceColumns(items, own, count).flat()).toEqual(items)
    }))
  })

  it('are never more than asked for, and never taller than they must be', () => {
    fc.assert(fc.property(heights, fc.integer({ min: 1, max: 20 }), (items, count) => {
      const columns = balanceColumns(items, own, count)
      expect(columns.length).toBeLessThanOrEqual(count)
      const tallest = Math.max(...columns.map(sum))
      if (tallest > Math.max(...items))
        expect(fillColumns(items, own, tallest - 1).length).toBeGreaterThan(count)
    }))
  })

  it('fall on slides two by two, none left out', () => {
    fc.assert(fc.property(heights, fc.integer({ min: 1, max: 10 }), (items, of) => {
      const pages = Array.from({ length: of }, (_, i) => columnsOnPage(items, own, i + 1, of))
      expect(pages.flat(2)).toEqual(items)
      expect(pages.every(page => page.length <= COLUMN.perPage)).toBe(true)
    }))
  })

  it('give longer text more room', () => {
    const short = paragraphHeight('A term.')
    expect(short).toBe(COLUMN.line + COLUMN.gap)
    expect(paragraphHeight('A term with a definition that runs over one line of the column, and then on.')).toBeGreaterThan(short)
  })
})
