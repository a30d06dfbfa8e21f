import type { DeckSlide } from '../../../../tools/check/deck.ts'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { deckRoot } from '../../../../evidence/load.ts'
import { checkName, readHeadmatter } from '../../../../tools/check/name.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'name-'))
  for (const file of ['slides.md', 'README.md', 'CITATION.cff', 'package.json', 'index.html'])
    cpSync(join(deckRoot, file), join(root, file))
})
afterEach(() => rmSync(root, { recursive: true }))

function cover(text: string): DeckSlide {
  const file = 'sections/a.md'
  return { no: 1, title: '', file, line: 1, frontmatter: {}, lineOf: () => 1, content: { file, line: 3, text }, notes: { file, line: 3, text: '' } }
}

it('reads the talk\'s name at one place', () => {
  expect(readHeadmatter(root).title).toMatch(/^Ketamine therapy/)
  expect(checkName(undefined, root)).toEqual([])
})

it.each(['README.md', 'CITATION.cff', 'package.json', 'index.html'])('finds another name or description in %s', (file) => {
  const { title, info } = readHeadmatter(root)
  writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(title, 'Another talk').replace(info, 'Another talk'))
  expect(checkName(undefined, root).map(fault => fault.file)).toEqual([file])
})

it('finds another name on the cover, whatever the case of its second line', () => {
  const [name = '', subtitle = ''] = readHeadmatter(root).title.split(': ')
  expect(checkName(cover(`\n# ${name}\n\n## ${subtitle.toUpperCase()}\n`), root)).toEqual([])
  expect(checkName(cover('\n# Another talk\n'), root)).toEqual([{ file: 'sections/a.md', line: 1, slide: 1, message: expect.stringContaining('as the head of slides.md does') }])
})
