import type { Evidence } from '../../../../evidence/load.ts'
import type { DeckSlide } from '../../../../tools/check/deck.ts'
import { describe, expect, it } from 'vitest'
import { checkFiguresUsed } from '../../../../tools/check/used.ts'

const evidence = {
  findings: { 'trial-one': { id: 'trial-one' }, 'row-one': { id: 'row-one' } },
  facts: { 'dose-one': { id: 'dose-one' } },
  statements: { 'law-one': { id: 'law-one' } },
  therapies: { panels: [{ rows: [{ id: 'row-one' }] }] },
} as unknown as Evidence

const placeOf = (entry: object): { file: string, line: number, column: number } => ({ file: 'evidence/a.yaml', line: Object.values(entry)[0] === 'law-one' ? 30 : 1, column: 5 })

/** Ids that nothing uses, given a slide's content and notes and other files. */
function unused(content: string, notes = '', files: Record<string, string> = {}): string[] {
  const file = 'sections/a.md'
  const slide: DeckSlide = { no: 1, title: '', file, line: 1, frontmatter: {}, lineOf: () => 1, content: { file, line: 1, text: content }, notes: { file, line: 1, text: notes } }
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }))
  return checkFiguresUsed([slide], texts, { evidence, placeOf }).map(({ message }) => message.split('"')[1] ?? '')
}

describe('a figure', () => {
  it('that nothing uses is told with its line; a row of the therapy chart is drawn anyhow', () => {
    expect(unused('text of trial-one')).toEqual(['trial-one', 'dose-one', 'law-one'])
    expect(checkFiguresUsed([], [], { evidence, placeOf })[2]).toEqual({ file: 'evidence/a.yaml', line: 30, message: expect.stringContaining('"law-one" is used by no slide') })
  })

  it('is used by a placeholder on a slide or in a note, and by a component\'s attribute', () => {
    expect(unused('[[trial-one.a.ci]]', '[[dose-one]]')).toEqual(['law-one'])
    expect(unused('<Chart :ids="[\'trial-one\', \'dose-one\']" told="law-one" />')).toEqual([])
  })

  it('is used by the words for print', () => {
    const passage = { file: 'sections/a.md', line: 1, text: '' }
    const slide: DeckSlide = { no: 1, title: '', file: passage.file, line: 1, frontmatter: {}, lineOf: () => 1, content: passage, notes: passage, print: { ...passage, text: 'It was [[trial-one.k]].' }, caveat: { ...passage, text: '[[dose-one]]' } }
    expect(checkFiguresUsed([slide], [], { evidence, placeOf }).map(({ message }) => message.split('"')[1])).toEqual(['law-one'])
  })

  it('is used by a string of a component, and by another entry of the data files', () => {
    expect(unused('', '', { 'components/A.ts': 'finding(\'trial-one\'); fact(`dose-one`)' })).toEqual(['law-one'])
    expect(unused('', '', { 'evidence/b.yaml': 'usual: dose-one\npooled: { high: trial-one }\nsays: By [[law-one]]' })).toEqual([])
    expect(unused('', '', { 'evidence/b.yaml': 'tableOnly: [trial-one, dose-one]\nx:\n  - law-one\n' })).toEqual([])
  })

  it('is not used by its own entry or by a comment', () => {
    expect(unused('', '', { 'evidence/b.yaml': '# usual: dose-one\nfacts:\n  - id: dose-one\n  - {id: trial-one, n: 2}\n' })).toEqual(['trial-one', 'dose-one', 'law-one'])
  })
})
