import type { Figures } from '../../../evidence/placeholders.ts'
import { describe, expect, it } from 'vitest'
import { fact } from '../../../evidence/schema/index.ts'
import { segmentsOf } from '../../../evidence/segments.ts'

const figure = (id: string, source: string, value: number): Figures['facts'] => ({ [id]: fact.parse({ id, source, value, unit: '%', says: id, checked: '2026-11', read: 'abstract' }) })
const figures: Figures = { findings: {}, facts: { ...figure('one', 'first2001', 10.5), ...figure('other', 'first2001', 20), ...figure('third', 'second2002', 30) } }

/** Segments as one text, citations in braces. */
function shown(words: string): string {
  return segmentsOf(words, figures).map(one => 'text' in one ? one.text : `{${one.cites.join(' ')}}`).join('')
}

describe('written words', () => {
  it.each([
    ['cite once at the end of a sentence, before its full stop', 'On one [[one]], on the other [[other]]. Then no more.', 'On one 10.5%, on the other 20%{first2001}. Then no more.'],
    ['name every reference of a sentence once, in order', 'First [[third]], then [[one]] and [[other]].', 'First 30%, then 10.5% and 20%{second2002 first2001}.'],
    ['cite each clause on its own where they rest on different references', 'On one [[one]]; on the other [[third]].', 'On one 10.5%{first2001}; on the other 30%{second2002}.'],
    ['cite clauses of the same reference once', 'On one [[one]]; on the other [[other]].', 'On one 10.5%; on the other 20%{first2001}.'],
    ['cite a reference that no figure brings where it is marked', 'In rats [[@rat2010]], not in people [[@pet2022]] [[@scan2023]].', 'In rats{rat2010}, not in people{pet2022 scan2023}.'],
    ['do not cite again what a mark has cited', 'In people [[one]] [[@first2001]] [[@rat2010]].', 'In people 10.5%{first2001 rat2010}.'],
    ['cite each sentence', 'It was [[one]]. It is [[other]]!', 'It was 10.5%{first2001}. It is 20%{first2001}!'],
    ['cite where the last sentence has no full stop', 'It was [[one]]', 'It was 10.5%{first2001}'],
    ['take the lines of a file for one line', ' It was\n  [[one]] \n', 'It was 10.5%{first2001}'],
    ['may cite nothing', 'Nobody knows.', 'Nobody knows.'],
    ['may be missing', '', ''],
  ])('%s', (_, words, printed) => expect(shown(words)).toBe(printed))

  it('take the point inside a figure for no end of a sentence', () => {
    expect(segmentsOf('It was [[one]] of all.', figures)).toEqual([{ text: 'It was 10.5% of all' }, { cites: ['first2001'] }, { text: '.' }])
  })

  it('refuse a figure that does not exist', () => expect(() => shown('It was [[onee]].')).toThrow('did you mean "one"?'))
})
