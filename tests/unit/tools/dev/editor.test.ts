// @vitest-environment node
import type { PlacedText } from '../../../../components/runtime/dev/slide-text.ts'
import type { Slides } from '../../../../tools/dev/editor.ts'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from '@slidev/parser/fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readText, writeText } from '../../../../tools/dev/editor.ts'

const slide = (name: string, settings = ''): string => `---\nlayout: free\n${settings}---\n\n# ${name}\n\n[[trd-share]]\n\n<!--\nSaid of ${name}.\n-->\n`

const ENTRY = `---\ntheme: none\nsrc: ./sections/a.md\n---\n\n${slide('In the entry')}\n---\nsrc: ./sections/b.md\n---\n`
const A = [slide('A1'), slide('A2', 'hide: true\n'), slide('A3')].join('\n')
const B = [slide('B1', 'disabled: true\n'), slide('B2')].join('\n').replaceAll('\n', '\r\n')

let root: string
let slides: Slides

const file = (path: string): string => readFileSync(join(root, path), 'utf8')
const change = (text: PlacedText, to: Partial<PlacedText>): PlacedText => writeText(slides, root, { ...text, ...to, was: text })

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'editor-'))
  mkdirSync(join(root, 'sections'))
  writeFileSync(join(root, 'slides.md'), ENTRY)
  writeFileSync(join(root, 'sections/a.md'), A)
  writeFileSync(join(root, 'sections/b.md'), B)
  // As Slidev gives it to the page: figures are filled in, line for line.
  const filled = (path: string): Promise<string> => Promise.resolve(readFileSync(path, 'utf8').replaceAll('[[trd-share]]', '30.9%'))
  slides = await load({ roots: [root], userRoot: root }, join(root, 'slides.md'), filled)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

it('a slide of the talk is found in its file, past slides that are left out, with its placeholders', () => {
  const found = slides.slides.map((_, i) => readText(slides, root, i + 1))
  expect(found.map(({ file, index, notes }) => [file, index, notes])).toEqual([
    ['sections/a.md', 0, 'Said of A1.'],
    ['sections/a.md', 2, 'Said of A3.'],
    ['slides.md', 1, 'Said of In the entry.'],
    ['sections/b.md', 1, 'Said of B2.'],
  ])
  expect(found.every(({ slide }) => slide.endsWith('\n\n[[trd-share]]'))).toBe(true)
  expect(() => readText(slides, root, 5)).toThrow(/no slide 5/)
})

it('what is written goes to its place in its file, and nowhere else', () => {
  const b2 = readText(slides, root, 4)
  const written = change(b2, { slide: b2.slide.replace('# B2', '# Better') })
  expect(file('sections/b.md')).toBe(B.replace('# B2', '# Better'))
  change(written, { notes: 'Said.' })
  expect(file('sections/b.md')).toBe(B.replace('# B2', '# Better').replace('Said of B2.', 'Said.'))
  const entry = readText(slides, root, 3)
  change(entry, { notes: '' })
  expect(file('slides.md')).toBe(ENTRY.replace('\n\n<!--\nSaid of In the entry.\n-->', ''))
  expect(file('sections/a.md')).toBe(A)
})

it('a slide that was changed meanwhile is not written, and another change of its file stays', () => {
  const a1 = readText(slides, root, 1)
  const a3 = readText(slides, root, 2)
  writeFileSync(join(root, 'sections/a.md'), A.replace('# A3', '# A4'))
  expect(() => change(a3, { slide: a3.slide.replace('# A3', '# A5') })).toThrow(/sections\/a\.md was changed meanwhile/)
  expect(file('sections/a.md')).toBe(A.replace('# A3', '# A4'))
  change(a1, { notes: 'New.' })
  expect(file('sections/a.md')).toBe(A.replace('# A3', '# A4').replace('Said of A1.', 'New.'))
})

it('a file whose slides are not those of the page is not guessed at, and one that is none of the talk not written', () => {
  const a1 = readText(slides, root, 1)
  writeFileSync(join(root, 'sections/a.md'), `${slide('New')}\n${A}`)
  expect(() => readText(slides, root, 1)).toThrow(/sections\/a\.md has more slides, or fewer/)
  expect(() => change(a1, { notes: 'New.' })).toThrow(/changed meanwhile/)
  writeFileSync(join(root, 'README.md'), A)
  expect(() => change({ ...a1, file: 'README.md' }, { notes: 'New.' })).toThrow(/no file of the talk/)
})
