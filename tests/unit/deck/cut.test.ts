import { describe, expect, it } from 'vitest'
import { choiceOf, couldDrop, leftOut, minutesLeft, sourcesFor } from '../../../deck/cut.ts'
import { choosePieces } from '../../../deck/pieces.ts'

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

describe('the talk that a speaker asks for', () => {
  it('is the longest that fits, and what is left is for questions', () => {
    const cuts = ([12, 19, 20, 25, 30, 45, 'short', 'medium', 'full'] as const).map(minutes => choiceOf({ minutes, without: [] }).cut)
    expect(cuts).toEqual([12, 12, 20, 20, 30, 30, 12, 20, 30])
    expect(minutesLeft({ minutes: 45 }, 31)).toBe(14)
    expect(minutesLeft({ minutes: 'full' }, 31)).toBe(0)
  })

  it('leaves out what is hidden, what a longer cut keeps, a section, and a divider with nothing behind it', () => {
    const divider = (section: string): object => ({ layout: 'divider', section, keep: 12 })
    const finding = (keep: number): object => ({ layout: 'finding', keep })
    const talk = (hidden: number | undefined, cut: 12 | 20 | 30, without: readonly 'anxiety'[] = []): string => leftOut(
      [{ layout: 'cover', keep: 12 }, divider('mechanism'), finding(30), divider('anxiety'), finding(12), finding(20), divider('conclusion'), finding(12), { layout: 'appendix' }]
        .map((frontmatter, i) => ({ frontmatter: frontmatter as Record<string, unknown>, hidden: i === hidden })),
      { cut, without },
    ).map(out => out ? '-' : 'x').join('')
    expect(talk(undefined, 30)).toBe('xxxxxxxxx')
    expect(talk(undefined, 20)).toBe('x--xxxxxx')
    expect(talk(undefined, 12)).toBe('x--xx-xxx')
    expect(talk(undefined, 30, ['anxiety'])).toBe('xxx---xxx')
    expect(talk(2, 30)).toBe('x--xxxxxx')
    expect(talk(7, 30)).toBe('xxxxxx--x')
  })

  it('cites only what it speaks of', () => {
    const frontmatter = { sources: ['a', 'b', 'c'], only: { anxiety: ['b'], ptsd: ['c'] } }
    expect(sourcesFor(frontmatter, ['introduction', 'anxiety'])).toEqual(['a', 'b'])
    expect(sourcesFor({ sources: ['a'] }, [])).toEqual(['a'])
  })
})

describe('pieces of a text', () => {
  const text = 'In [anxiety]anxiety[ptsd] and [/ptsd][/anxiety][ptsd]PTSD[/ptsd].[no depression] No more.[/no depression][anxiety or ptsd] Hope.[/anxiety or ptsd]'

  it('are for talks with a section, without one, or with one of two', () => {
    expect(choosePieces(text, ['depression', 'anxiety', 'ptsd'])).toBe('In anxiety and PTSD. Hope.')
    expect(choosePieces(text, ['anxiety'])).toBe('In anxiety. No more. Hope.')
    expect(choosePieces(text, ['depression', 'ptsd'])).toBe('In PTSD. Hope.')
  })

  it('leave every other character in its place where that is asked for', () => {
    const chosen = choosePieces(`${text}\n[anxiety]a\nb[/anxiety]\nEnd`, ['ptsd'], ' ')
    expect(chosen.indexOf('PTSD')).toBe(text.indexOf('PTSD'))
    expect(chosen.split('\n')[3]).toBe('End')
  })

  it('stay as they are where one of their marks is missing', () => {
    expect(choosePieces('[anxiety]a', ['ptsd'])).toBe('[anxiety]a')
  })
})
