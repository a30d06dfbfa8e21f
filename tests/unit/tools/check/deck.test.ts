import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkClaimCoverage, checkReferenceUse } from '../../../../tools/check/coverage.ts'
import { lineAt, readDeck, split } from '../../../../tools/check/deck.ts'
import { checkPlaceholders, checkTypedStatistics } from '../../../../tools/check/figures.ts'
import { checkFrontmatter, checkIds } from '../../../../tools/check/frontmatter.ts'
import { checkNotesExist } from '../../../../tools/check/steps.ts'

const SECTION = `---
layout: divider
section: depression
minutes: 0.2
keep: 12
---

# Treating depression
<!--
Now depression.
-->

---
layout: finding
claims: [D4, D44]
sources: [zarate2006, zarat2006]
minute: 1
---

# One infusion works within a day

[[one-dose]] and 64% of people.

<Chart :value="64" at="2" />

<!-- an aside -->

<!--
About [[other-dose]]. [click] Then 12 patients, in 2006, within 24 hours.
-->

---
layout: fnding
---

# No notes
`

const root = mkdtempSync(join(tmpdir(), 'deck-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(section: string): void {
  mkdirSync(join(root, 'sections'), { recursive: true })
  writeFileSync(join(root, 'slides.md'), '---\ntheme: none\nsrc: ./sections/3-depression.md\n---\n')
  writeFileSync(join(root, 'sections/3-depression.md'), section)
}

async function slidesOf(section: string): ReturnType<typeof readDeck> {
  write(section)
  return readDeck(root)
}

const figure = { value: 0.5, unit: 'mg/kg', says: 'a dose', checked: '2026-11', read: 'abstract', verify: false, recheck: false } as const
const figures = {
  findings: {},
  facts: { 'one-dose': { ...figure, id: 'one-dose', source: 'zarate2006' }, 'other-dose': { ...figure, id: 'other-dose', source: 'loo2023' } },
}

describe('reading the deck', () => {
  it('gives each slide its file, its first line and the lines of its settings', async () => {
    const [divider, finding] = await slidesOf(SECTION)
    expect(divider).toMatchObject({ no: 1, file: 'sections/3-depression.md', line: 1, title: 'Treating depression' })
    expect(finding?.line).toBe(13)
    expect(finding?.lineOf('claims')).toBe(15)
    expect(finding?.lineOf('missing')).toBe(13)
  })

  it('parts what is shown from what is said and keeps the lines of both', () => {
    const { content, notes } = split('a <!-- aside --> b\n\n<!--\nsaid\n-->\n')
    expect(content.replace(/ +/g, ' ').split('\n')).toEqual(['a b', '', ' ', ' ', ' ', ''])
    expect(notes.trim()).toBe('said')
    expect(lineAt({ file: '', line: 10, text: notes }, notes.indexOf('said'))).toBe(13)
  })

  it('takes a comment in the middle of a slide for no notes', () => {
    expect(split('<!-- aside -->\n\nshown').notes).toBe('')
  })
})

describe('settings of a slide', () => {
  it('names an unknown setting, what it may have meant and what is allowed', async () => {
    const [divider, finding] = await slidesOf(SECTION)
    expect(checkFrontmatter(divider!)).toEqual([])
    const messages = checkFrontmatter(finding!).map(({ line, message }) => `${line} ${message}`)
    expect(messages).toContainEqual(expect.stringMatching(/^17 "minute" is not a setting of a finding slide \(did you mean "minutes"\?\); allowed: layout, /))
    expect(messages).toContainEqual(expect.stringMatching(/minutes: found nothing; allowed: the minutes you plan/))
  })

  it('names a layout that does not exist', async () => {
    const [, , unknown] = await slidesOf(SECTION)
    expect(checkFrontmatter(unknown!)[0]).toMatchObject({ slide: 3, message: expect.stringContaining('found "fnding" (did you mean "finding"?)') })
  })

  it('names claims and sources that the evidence does not have', async () => {
    const [, finding] = await slidesOf(SECTION)
    const claim = { id: 'D4', section: 'depression', says: '', shows: '', verdict: 'supported', sources: [] } as const
    const found = checkIds(finding!, { claims: [{ ...claim, sources: [] }], references: { zarate2006: {} as never } })
    expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '15 claims: "D44" is not in evidence/claims.yaml (did you mean "D4"?)',
      '16 sources: "zarat2006" is not in evidence/references.json (did you mean "zarate2006"?)',
    ])
  })
})

describe('figures of a slide', () => {
  it('wants the source of each placeholder among the slide\'s sources, notes included', async () => {
    const [, finding] = await slidesOf(SECTION)
    expect(checkPlaceholders(finding!, figures)).toEqual([
      { file: 'sections/3-depression.md', line: 29, column: 7, slide: 2, message: '[[other-dose]] comes from "loo2023", which is not in the slide\'s sources; add it to "sources:" in line 16' },
    ])
  })

  it('names a placeholder without a figure', async () => {
    const [slide] = await slidesOf('---\nlayout: finding\n---\n\n[[one-dos]]\n')
    expect(checkPlaceholders(slide!, figures)[0]?.message).toContain('did you mean "one-dose"?')
  })

  it('finds statistics that are typed, on the slide, in attributes and in the notes', async () => {
    const [, finding] = await slidesOf(SECTION)
    expect(checkTypedStatistics(finding!).map(({ line, message }) => `${line} ${message.split('"')[1]}`)).toEqual(['22 64%', '24 :value=', '29 12 patients'])
  })
})

describe('notes', () => {
  it('must exist where something is presented', async () => {
    const [divider, finding, silent] = await slidesOf(SECTION)
    expect([divider, finding, silent].map(slide => checkNotesExist(slide!).length)).toEqual([0, 0, 1])
  })
})

describe('coverage', () => {
  it('names claims that no slide tells and references that no slide uses', async () => {
    const slides = await slidesOf(SECTION)
    const claims = ['D4', 'D5'].map(id => ({ id, section: 'depression', says: id, shows: '', verdict: 'partly', sources: [] } as const))
    expect(checkClaimCoverage(slides, claims.map(claim => ({ ...claim, sources: [] })), () => 7).map(({ line, message }) => `${line} ${message}`))
      .toEqual([expect.stringMatching(/^7 D5 .*is on no slide/)])
    expect(checkReferenceUse(slides, { zarate2006: {} as never, loo2023: {} as never }, () => 9).map(({ message }) => message))
      .toEqual(['"loo2023" is the source of no slide; add it to "sources:" of the slide that rests on it, or remove it'])
  })
})
