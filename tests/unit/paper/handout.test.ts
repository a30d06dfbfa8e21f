import type { SlideRoute } from '@slidev/types'
import type { Reread } from '../../../evidence/provenance.ts'
import claims from 'virtual:claims'
import { describe, expect, it } from 'vitest'
import { groupBySources } from '../../../paper/handout/checking.ts'
import { claimsBySection } from '../../../paper/handout/claims.ts'
import { cleanNote } from '../../../paper/handout/notes.ts'
import { citedKeys, outlineOf, slidesCiting } from '../../../paper/handout/outline.ts'

function slide(no: number, layout: string, title: string, frontmatter: Record<string, unknown> = {}, noteHTML = ''): SlideRoute {
  return { no, meta: { layout, slide: { title, noteHTML, frontmatter: { layout, ...frontmatter } } } } as unknown as SlideRoute
}

const deck = [
  slide(1, 'cover', 'Ketamine', {}, '<p>Welcome.</p>'),
  slide(2, 'finding', 'First', { sources: ['b2001', 'a2000'], claims: ['I1'] }),
  slide(3, 'divider', 'Treating depression', { sources: [] }, '<p>Next.</p>'),
  slide(4, 'finding', 'Second', { sources: ['a2000', 'c2002'], claims: ['D1'] }),
  slide(5, 'verdicts', 'Third', { sources: ['c2002'], claims: ['D1', 'D2'] }),
  slide(6, 'appendix', 'Appendix', { sources: ['z1999'] }),
  slide(7, 'appendix', 'References'),
]

describe('outlineOf', () => {
  it('opens a section with the cover and with every divider', () => {
    const sections = outlineOf(deck)
    expect(sections.map(({ title, slides }) => [title, slides.map(({ no }) => no)])).toEqual([
      ['Introduction', [2]],
      ['Treating depression', [4, 5]],
    ])
    expect(sections.map(({ opening }) => opening)).toEqual(['<p>Welcome.</p>', '<p>Next.</p>'])
  })

  it('ends with the appendix where it is asked for', () => {
    expect(outlineOf(deck, { appendix: true }).map(({ title, no, slides }) => [title, no, slides.map(one => one.no)])).toEqual([
      ['Introduction', 1, [2]],
      ['Treating depression', 3, [4, 5]],
      ['Appendix', 6, [7]],
    ])
  })

  it('starts with a section even where there is no cover', () => {
    expect(outlineOf(deck.slice(1, 2))[0]).toMatchObject({ title: 'Introduction', slides: [{ no: 2 }] })
  })

  it('keeps short prose whole, and prose shorter than the list of its sources', () => {
    const long = '<p>'.concat('A sentence of the talk that goes on for a while. '.repeat(30), '</p>')
    const whole = (note: string, sources: string[]): boolean | undefined => outlineOf([slide(1, 'finding', 'One', { sources }, note)])[0]?.slides[0]?.whole
    expect(whole('<p>Short.</p>', [])).toBe(true)
    expect(whole(long, ['a2000'])).toBe(false)
    expect(whole(long, Array.from({ length: 40 }, () => 'a2000'))).toBe(true)
  })
})

describe('references of the handout', () => {
  it('are numbered in order of first use in the talk', () => {
    expect(citedKeys(deck)).toEqual(['b2001', 'a2000', 'c2002'])
  })

  it('lead back to the slides that use them', () => {
    expect(slidesCiting('c2002', deck).map(({ no }) => no)).toEqual([4, 5])
    expect(slidesCiting('z1999', deck)).toEqual([])
  })
})

describe('cleanNote', () => {
  it('takes click marks out, with the empty paragraphs they leave', () => {
    const mark = '<span class="slidev-note-click-mark" data-clicks="1"></span>'
    expect(cleanNote(`<p>${mark} One. ${mark} Two.</p>\n<p>${mark}</p>\n<p>Three <strong>and</strong> four.</p>\n`))
      .toBe('<p>One. Two.</p>\n<p>Three <strong>and</strong> four.</p>')
  })
})

describe('claimsBySection', () => {
  it('holds every claim that the talk treats once, linked to the slide that treats it rather than to a table of verdicts', () => {
    const groups = claimsBySection(claims, deck)
    expect(groups.flatMap(({ claims }) => claims.map(({ id }) => id)).sort()).toEqual(['D1', 'D2', 'I1'])
    const rows = new Map(groups.flatMap(({ claims }) => claims.map(claim => [claim.id, claim.slideId] as const)))
    expect(rows.get('D1')).toBe('slide-4')
    expect(rows.get('D2')).toBe('slide-5')
    expect(claimsBySection(claims, []).length).toBe(0)
  })
})

describe('figures to read again', () => {
  it('stand together where their sources are the same, and none is lost', () => {
    const entry = (name: string, ...sources: string[]): Reread => ({ name, says: name, sources })
    expect(groupBySources([entry('a', 'x'), entry('b', 'y', 'z'), entry('c', 'x')])).toEqual([
      { sources: ['x'], entries: [entry('a', 'x'), entry('c', 'x')] },
      { sources: ['y', 'z'], entries: [entry('b', 'y', 'z')] },
    ])
  })
})
