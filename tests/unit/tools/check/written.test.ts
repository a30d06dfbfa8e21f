import type { DeckSlide } from '../../../../tools/check/deck.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { finding } from '../../../../evidence/schema/index.ts'
import { checkPrinted } from '../../../../tools/check/coverage.ts'
import { readDeck, writtenOf } from '../../../../tools/check/deck.ts'
import { checkBrackets, checkPlaceholders, checkPlaces, checkTypedStatistics } from '../../../../tools/check/figures.ts'
import { checkSigns } from '../../../../tools/check/signs.ts'
import { readTemplate } from '../../../../tools/check/template.ts'
import { checkVerbs } from '../../../../tools/check/verbs.ts'
import { checkCitations, checkWritten } from '../../../../tools/check/written.ts'

const figures = {
  facts: {},
  findings: { score: finding.parse({ id: 'score', source: 'zarate2006', intervention: 'a', comparator: 'b', comparatorKind: 'active placebo', outcome: 'c', timepoint: 'd', certainty: 'low', measure: 'SMD', estimate: -0.5, ci: [-0.9, -0.1], checked: '2026-11', read: 'abstract' }) },
}
const references = { zarate2006: {}, loo2023: {} }

const root = mkdtempSync(join(tmpdir(), 'deck-'))
mkdirSync(join(root, 'sections'))
afterAll(() => rmSync(root, { recursive: true }))

/** A slide with these settings after the fourth line of its file. */
async function slideWith(settings: string, layout = 'finding'): Promise<DeckSlide> {
  writeFileSync(join(root, 'slides.md'), '---\nsrc: ./sections/1.md\n---\n')
  writeFileSync(join(root, 'sections/1.md'), `---\nlayout: ${layout}\nsources: [zarate2006]\nminutes: 1\n${settings}---\n\n# People on the drug had fewer symptoms after one single day\n`)
  const [slide] = await readDeck(root)
  return slide!
}

/** So many words, some of them on lines of their own, with a figure. */
const prose = (words: number, more = 'The difference was [[score.estimate]].'): string => `print: >-\n${`  ${'word '.repeat(words - 4).trim()}.\n`}  ${more}\n`

const told = (faults: readonly { line?: number, message: string }[]): string[] => faults.map(({ line, message }) => `${line} ${message}`)

describe('the words for print', () => {
  it('are read with the lines of their file, and end where the next setting begins', async () => {
    const slide = await slideWith('print: >-\n  One\n  two.\ncaveat: Three.\n')
    expect(writtenOf(slide).map(({ line, text }) => [line, text.trim().split(/\s+/)])).toEqual([[5, ['One', 'two.']], [8, ['Three.']]])
    expect(writtenOf(await slideWith(''))).toEqual([])
  })

  it('are 60 to 90 words, figures filled in and citations not counted', async () => {
    expect(checkWritten(await slideWith(prose(60)), figures)).toEqual([])
    expect(checkWritten(await slideWith(prose(90, 'The difference was [[score.estimate]] [[@zarate2006]].')), figures)).toEqual([])
    expect(told(checkWritten(await slideWith(prose(59)), figures))).toEqual(['6 found 59 words, figures filled in; allowed: 60 to 90'])
    expect(told(checkWritten(await slideWith(prose(88, 'It was [[score.effect]].')), figures))).toEqual(['6 found 93 words, figures filled in; allowed: 60 to 90'])
    expect(checkWritten(await slideWith('print: Few words.\n', 'divider'), figures)).toEqual([])
  })

  it('are missing where a finding has none', async () => {
    expect(checkPrinted([await slideWith(prose(60)), await slideWith('', 'divider')])).toEqual([])
    expect(told(checkPrinted([await slideWith('caveat: One.\n')]))).toEqual([expect.stringMatching(/^1 .*nothing for the handout/)])
  })

  it('cite something where the slide has sources', async () => {
    expect(told(checkWritten(await slideWith(prose(60, 'There was a difference.')), figures))).toEqual([expect.stringMatching(/^6 these words cite nothing/)])
    expect(checkWritten(await slideWith(prose(62, 'There was one [[@zarate2006]].')), figures)).toEqual([])
  })

  it.each(['Look at it', 'I know', 'we know', 'of us', 'our own', 'Good morning', 'Click here', 'On this slide', 'the right-hand column', 'Let’s see'])('are not speech: %s', async (words) => {
    expect(told(checkWritten(await slideWith(prose(64, `${words} [[@zarate2006]].`)), figures))).toContainEqual(expect.stringMatching(/^7 .*is speech/))
  })

  it('may name the US and what rests on it', async () => {
    expect(checkWritten(await slideWith(prose(64, 'US adults, in use, meant a thing [[@zarate2006]].')), figures)).toEqual([])
  })

  it('do not repeat the headline', async () => {
    expect(told(checkWritten(await slideWith(prose(64, 'So people on the drug had fewer symptoms after [[@zarate2006]].')), figures))).toEqual([expect.stringMatching(/^7 this repeats the headline/)])
  })
})

describe('the caveat', () => {
  it('is one sentence of at most 30 words', async () => {
    expect(checkWritten(await slideWith(`caveat: ${'word '.repeat(30).trim()}.\n`), figures)).toEqual([])
    expect(told(checkWritten(await slideWith(`caveat: >-\n  ${'word '.repeat(31)}\n`), figures))).toEqual(['6 found 31 words, figures filled in; allowed: at most 30'])
    expect(told(checkWritten(await slideWith('caveat: One thing. Another.\n'), figures))).toEqual(['5 the caveat has more than one sentence; allowed: one'])
  })
})

describe('figures and citations in words for print', () => {
  it('must exist, and their source must be among the slide\'s', async () => {
    const slide = await slideWith('print: >-\n  It was [[scor.estimate]] [[@loo2023]],\n  or [[@zarat2006]].\n')
    expect(told(checkPlaceholders(slide, figures))).toEqual([expect.stringMatching(/^6 .*did you mean "score"/)])
    expect(told(checkCitations(slide, { references }))).toEqual([
      '6 [[@loo2023]] cites "loo2023", which is not in the slide\'s sources; add it to "sources:" in line 3',
      '7 [[@zarat2006]]: there is no reference "zarat2006" in evidence/references.json (did you mean "zarate2006"?)',
    ])
  })

  it('may stand there, but in no other setting', async () => {
    const slide = await slideWith('print: It was [[score.estimate]] [[@zarate2006]].\ntitle: A [[score.estimate]]\n')
    expect(told(checkPlaces(slide, readTemplate(slide), figures))).toEqual([expect.stringMatching(/^6 title: a figure cannot stand in the settings/)])
    expect(checkBrackets(slide, readTemplate(slide), figures)).toEqual([])
  })

  it('are not typed, keep their sign, and the verb follows their certainty', async () => {
    const slide = await slideWith('print: >-\n  Of 64% it reduces [[score.size]].\n  It was [ [score.estimate]].\n')
    expect(told(checkTypedStatistics(slide))).toEqual([expect.stringMatching(/^6 "64%" is typed/)])
    expect(told(checkBrackets(slide, readTemplate(slide), figures))).toContainEqual(expect.stringMatching(/^7 .*would be printed/))
    expect(told(checkSigns(writtenOf(slide), figures.findings, true))).toEqual([expect.stringMatching(/^6 .*leaves out the sign/)])
    expect(told(checkVerbs(writtenOf(slide), figures.findings))).toEqual([expect.stringMatching(/^6 "reduces" is too strong/)])
  })
})
