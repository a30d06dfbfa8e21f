import type { DeckSlide } from '../../../../tools/check/deck.ts'
import { describe, expect, it } from 'vitest'
import { changedSlides, touchedNames } from '../../../../tools/look/changed.ts'

const FILE = 'sections/a.md'
const TEXT = '---\nlayout: finding\n---\n\n# One\n\n<Chart />\n\n---\nlayout: finding\n---\n\n# Two\n\n[[share]]\n\n![A map](/map.svg)\n\n---\nlayout: appendix\n---\n\n# Three\n'

function slide(no: number, line: number, content: string, frontmatter: DeckSlide['frontmatter']): DeckSlide {
  return { no, title: '', file: FILE, line, frontmatter, lineOf: () => line, content: { file: FILE, line, text: content }, notes: { file: FILE, line, text: '' } }
}

const slides = [
  slide(1, 1, '\n# One\n\n<Chart />\n', { layout: 'finding', sources: ['zarate2006'], claims: ['D4'] }),
  slide(2, 9, '\n# Two\n\n[[share]]\n\n![A map](/map.svg)\n', { layout: 'finding', sources: ['dean2021'] }),
  slide(3, 19, '\n# Three\n', { layout: 'appendix' }),
]
const components = [
  { file: 'components/charts/chart/Chart.vue', text: `import { rows } from './rows.ts'` },
  { file: 'components/charts/chart/rows.ts', text: `import therapies from 'virtual:therapies'` },
]

function changed(file: string, before: string | undefined, now: string | undefined): number[] {
  return changedSlides(slides, slides, components, [{ file, before, now }]).map(({ no }) => no)
}

describe('the slides that a changed file may have changed', () => {
  it('are those whose own text differs', () => {
    expect(changed(FILE, TEXT.replace('# Two', '# Second'), TEXT)).toEqual([2])
    expect(changed(FILE, TEXT.replace('---\nlayout: finding\n---\n\n# One', '# One'), TEXT)).toEqual([1])
    expect(changed(FILE, undefined, TEXT)).toEqual([1, 2, 3])
    expect(changed('sections/b.md', '', TEXT)).toEqual([])
  })

  it('are those with a component that is made of it, or with the picture', () => {
    expect(changed('components/charts/chart/rows.ts', 'a', 'b')).toEqual([1])
    expect(changed('public/map.svg', 'a', 'b')).toEqual([2])
  })

  it('are those that draw the data file, cite what changed, or list what is in it', () => {
    expect(changed('evidence/therapies.yaml', 'a: 1', 'a: 2')).toEqual([1, 3])
    expect(changed('evidence/findings/depression.yaml', 'findings: [{ id: x, source: dean2021, value: 1 }]', 'findings: [{ id: x, source: dean2021, value: 2 }]')).toEqual([2, 3])
    expect(changed('evidence/findings/depression.yaml', 'facts: [{ id: share, source: other, value: 1 }]', 'facts: [{ id: share, source: other, value: 2 }]')).toEqual([2, 3])
    expect(changed('evidence/claims.yaml', '- { id: D4, says: a }', '- { id: D4, says: b }')).toEqual([1, 3])
  })

  it('are all of them where it is drawn everywhere, and none where it is drawn nowhere', () => {
    expect(changed('theme/styles/base.css', 'a', 'b')).toEqual([1, 2, 3])
    expect(changed('speaker.yaml', 'a', 'b')).toEqual([1, 2, 3])
    for (const file of ['README.md', 'tests/a.ts', 'tools/check.ts', 'paper/a.vue', 'evidence/summary.yaml', '.npmrc'])
      expect(changed(file, 'a', 'b'), file).toEqual([])
  })
})

describe('names that a change touches', () => {
  const entry = (id: string, value: number): object => ({ id, source: `${id}2020`, value })

  it('are those of the entry that changed, came or went, and of no other', () => {
    const before = { rows: [entry('a', 1), entry('b', 1)] }
    expect([...touchedNames(before, { rows: [entry('a', 1), entry('b', 2)] })]).toEqual(['b', 'b2020'])
    expect([...touchedNames(before, { rows: [entry('c', 1), entry('a', 1), entry('b', 1)] })]).toEqual(['c', 'c2020'])
    expect([...touchedNames(before, { rows: [entry('a', 1)] })]).toEqual(['b', 'b2020'])
  })

  it('are all below an entry without a name of its own', () => {
    expect([...touchedNames({ title: 'x', rows: [entry('a', 1)] }, { title: 'y', rows: [entry('a', 1)] })]).toEqual(['a', 'a2020'])
  })
})
