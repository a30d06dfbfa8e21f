// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deckRoot } from '../../../../evidence/load.ts'
import { countSlides, readSlide, Refusal, writeSlide } from '../../../../tools/dev/written.ts'

const FILES = readdirSync(join(deckRoot, 'sections')).filter(file => file.endsWith('.md')).map(file => [file, readFileSync(join(deckRoot, 'sections', file), 'utf8').replaceAll('\r\n', '\n')] as const)
const BREAKS = [['LF', '\n'], ['CRLF', '\r\n']] as const

const indices = (file: string): number[] => Array.from({ length: countSlides(file) }, (_, i) => i)
const others = (file: string, index: number): unknown[] => indices(file).filter(i => i !== index).map(i => readSlide(file, i))

/** Three slides: one with notes, one without settings and notes, one with a comment that is no note. */
const TALK = `---
layout: free
---

# One [[trd-share]]

[anxiety]Here.[/anxiety]

<!--
Said [[trd-share]].

[click] Then.
-->

---

# Two

---
layout: free
---

# Three <!-- not said -->

After.
`

describe.each(BREAKS)('every slide of the deck, with %s', (_, end) => {
  it.each(FILES)('of %s is written as it was read, byte by byte', (_, text) => {
    const file = text.replaceAll('\n', end)
    expect(countSlides(file)).toBeGreaterThan(0)
    for (const i of indices(file))
      expect(writeSlide(file, i, readSlide(file, i))).toBe(file)
  })

  it.each(FILES)('of %s can be changed, and nothing else is', (_, text) => {
    const file = text.replaceAll('\n', end)
    for (const i of indices(file)) {
      const { slide, notes } = readSlide(file, i)
      const written = writeSlide(file, i, { slide: `${slide}\n\nOne more.`, notes: notes && `${notes}\n\nSaid, too.` })
      expect(written).not.toBe(file)
      expect(written.replace(`${end}${end}One more.`, '').replace(`${end}${end}Said, too.`, '')).toBe(file)
    }
  })
})

describe.each(BREAKS)('a file of three slides, with %s', (_, end) => {
  const file = TALK.replaceAll('\n', end)

  it('is read as written: settings, placeholders, pieces and clicks', () => {
    expect(readSlide(file, 0)).toEqual({
      slide: '---\nlayout: free\n---\n\n# One [[trd-share]]\n\n[anxiety]Here.[/anxiety]',
      notes: 'Said [[trd-share]].\n\n[click] Then.',
    })
    expect(readSlide(file, 1)).toEqual({ slide: '# Two', notes: '' })
    expect(readSlide(file, 2)).toEqual({ slide: '---\nlayout: free\n---\n\n# Three <!-- not said -->\n\nAfter.', notes: '' })
  })

  it('gets notes and loses them', () => {
    const noted = writeSlide(file, 1, { slide: '# Two', notes: 'Said.\n\nAgain.' })
    expect(noted).toBe(file.replace('# Two', ['# Two', '', '<!--', 'Said.', '', 'Again.', '-->'].join(end)))
    expect(writeSlide(noted, 1, { slide: '# Two', notes: '' })).toBe(file)
  })

  it.each([
    ['a slide more', 1, { slide: '# Two\n\n---\n\n# Half', notes: '' }, /change the slides around it/],
    ['settings that do not end', 0, { slide: '---\nlayout: free\n\n# One', notes: '' }, /change the slides around it/],
    ['settings of a slide that goes', 2, { slide: '# Three', notes: '' }, /change the slides around it/],
    ['a comment that takes in what follows', 1, { slide: '# Two <!--', notes: '' }, /change the slides around it/],
    ['a comment where notes are', 1, { slide: '# Two\n\n<!-- Said. -->', notes: '' }, /write them under "Notes"/],
    ['notes that end early', 0, { slide: '---\nlayout: free\n---\n\n# One', notes: 'Said --> and shown' }, /write them under "Notes"/],
  ])('refuses what would not be this one slide: %s', (_, index, wanted, why) => {
    expect(() => writeSlide(file, index, wanted)).toThrow(why)
  })

  it('keeps to itself whatever is typed: it is read back and nothing else has changed, or it is refused', () => {
    const bit = fc.constantFrom('---', '---\nlayout: free\n---', '```', '<!--', '-->', '[[trd-share]]', '[click]', '\n', '\n\n', ' ', 'word', '$x$', '- ', 'é')
    const typed = fc.array(bit, { maxLength: 8 }).map(bits => bits.join(''))
    const added = fc.record({ index: fc.nat({ max: 2 }), before: typed, after: typed, notes: typed })
    let taken = 0
    fc.assert(fc.property(added, ({ index, before, after, notes }) => {
      const was = readSlide(file, index)
      const wanted = { slide: was.slide.replace('# ', `${before}\n\n# `) + after, notes: was.notes + notes }
      try {
        const written = writeSlide(file, index, wanted)
        taken++
        expect(others(written, index)).toEqual(others(file, index))
        expect(readSlide(written, index)).toEqual({ slide: wanted.slide.trim(), notes: wanted.notes.trim() })
        expect(written.replaceAll('\r\n', '\n').replaceAll('\n', end)).toBe(written)
      }
      catch (error) {
        expect(error).toBeInstanceOf(Refusal)
      }
    }), { numRuns: 500 })
    expect(taken).toBeGreaterThan(50)
  })
})

it('a file with line breaks of two kinds keeps each where nothing was typed', () => {
  const file = '# One\r\n\nfirst\nlast\r\nend\n'
  expect(writeSlide(file, 0, { slide: '# One\n\nfirst\nmore\nlast\nend', notes: '' })).toBe('# One\r\n\nfirst\nmore\r\nlast\r\nend\n')
})
