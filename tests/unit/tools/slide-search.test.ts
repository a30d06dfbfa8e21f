import { describe, expect, it } from 'vitest'
import SlideSearch from '../../../tools/lean/slide-search.ts'

const slides = [
  { no: 1, title: 'Ketamine therapy in mental health' },
  { no: 7, title: 'One infusion works within a day' },
  { no: 12, title: 'Managing PTSD' },
  { no: 17 },
]
const found = (text: string): number[] => new SlideSearch(slides).search(text).map(({ item }) => item.no)

describe('search of the "go to slide" dialog', () => {
  it('finds a slide by its number, the exact one first', () => expect(found('1')).toEqual([1, 12, 17]))
  it('finds words of a headline in any order and case', () => expect(found('day INFUSION')).toEqual([7]))
  it('needs every word', () => expect(found('ptsd infusion')).toEqual([]))
  it('gives each slide once', () => expect(new Set(found('a')).size).toBe(found('a').length))
})
