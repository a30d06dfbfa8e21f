import type { SlideRoute } from '@slidev/types'
import { describe, expect, it } from 'vitest'
import { printedWords } from '../../../deck/printed-words.ts'
import { fact } from '../../../evidence/index.ts'

function slide(frontmatter: object): SlideRoute {
  return { no: 7, meta: { slide: { frontmatter } } } as unknown as SlideRoute
}

describe('the printed words of a slide', () => {
  it('are its settings with the deck\'s own figures, each with its source', () => {
    const { words, caveat } = printedWords(slide({ print: 'It is [[usual-dose]].', caveat: 'Nobody knows [[@dean2021]].' }))
    expect(words).toEqual([{ text: 'It is 0.5 mg/kg' }, { cites: [fact('usual-dose').source] }, { text: '.' }])
    expect(caveat).toEqual([{ text: 'Nobody knows' }, { cites: ['dean2021'] }, { text: '.' }])
  })

  it('are empty where nothing is written', () => expect(printedWords(slide({}))).toEqual({ words: [], caveat: [] }))
})
