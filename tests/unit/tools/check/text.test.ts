import type { DeckSlide, Fault } from '../../../../tools/check/deck.ts'
import type { SectionTime } from '../../../../tools/check/time.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../../evidence/load.ts'
import { findStatistics } from '../../../../tools/check/statistics.ts'
import { checkTime, countWords, lengthLine, minutes, sectionTimes, timeTable } from '../../../../tools/check/time.ts'
import { checkPhrases, checkRuns, readPhrases, runsOf } from '../../../../tools/check/wording.ts'

describe('what counts as a typed statistic', () => {
  it.each([
    '64% got better',
    '64 percent',
    'sixty-four percent',
    'an SMD of −0.49',
    'n = 12',
    'p < .001',
    'SMD of 1',
    'odds ratio 2',
    '40 mg',
    '1 mg/kg',
    '12 points lower',
    'a 10-point scale',
    '7 of 12 people',
    '1 in 5 adults',
    '1,200 adults',
    '3-fold',
    '24 small trials',
    '12 people',
  ])('%s', (text) => {
    expect(findStatistics(text)).toHaveLength(1)
  })

  it.each([
    'in 2006 and again in 2019',
    'within 24 hours, for 7 days, over 40 minutes',
    'at 9:30 in the morning',
    'week 1, step 3, DSM-5, CAPS-5',
    'call 988 or 911',
    'three trials, 2 of them in 2019',
    'out of 100 people',
    'a 95% confidence interval, a 95% CrI',
    '24 hours later people felt better',
    'recommendation 1.4.11',
  ])('not: %s', (text) => {
    expect(findStatistics(text)).toEqual([])
  })

  it('tells where it stands', () => {
    expect(findStatistics('It helped 64% of them')).toEqual([{ index: 10, text: '64%' }])
  })
})

describe('wording of the article', () => {
  const phrases = readPhrases('# a comment\n\nsubmit-traumatic\nmental fitness # another\n')

  it('is found word by word, whatever the case, the punctuation and the line breaks', () => {
    expect(checkPhrases('a.md', 'Submit-traumatic.\nOn Mental\nfitness', phrases)).toEqual([
      { file: 'a.md', line: 1, message: expect.stringContaining('"submit-traumatic"') },
      { file: 'a.md', line: 2, message: expect.stringContaining('"mental fitness"') },
    ])
  })

  it('is not found inside longer words', () => {
    expect(checkPhrases('a.md', 'fundamental fitness of hypertension', phrases)).toEqual([])
  })

  it('is listed for the terms that the article mangles most', () => {
    const listed = readPhrases(readFileSync('tools/check/mangled-phrases.txt', 'utf8'))
    expect(listed).toEqual(expect.arrayContaining(['submit-traumatic', 'intellectual health', 'melancholy', 'despair', 'birthday celebration drug', 'anxiety ailment', 'tension ailment']))
  })

  const article = runsOf('One two three four five six seven eight nine ten.')

  it('may be shared for seven words, not for eight', () => {
    expect(checkRuns('a.md', 'and two three four five six seven eight, then', article)).toEqual([])
    expect(checkRuns('a.md', 'and\ntwo three four five - six seven eight nine, then', article))
      .toEqual([{ file: 'a.md', line: 2, message: expect.stringContaining('"two three four five six seven eight nine"') }])
  })

  it('is told once for a longer run', () => {
    expect(checkRuns('a.md', 'One two three four five six seven eight nine ten eleven', article)).toHaveLength(1)
  })
})

describe('spoken time', () => {
  const slide = (file: string, planned: number, words: number, layout = 'finding'): DeckSlide => ({
    no: 1,
    title: '',
    file,
    line: 1,
    frontmatter: { layout, minutes: planned },
    lineOf: () => 1,
    content: { file, line: 1, text: '' },
    notes: { file, line: 1, text: 'word '.repeat(words) },
  })

  it('counts words, not click marks and punctuation', () => {
    expect(countWords('One [click] two — three [click:2], 4.5 mg/kg.')).toBe(5)
    fc.assert(fc.property(fc.array(fc.constantFrom('word', '[click]', '–')), parts =>
      countWords(parts.join(' ')) === parts.filter(part => part === 'word').length))
  })

  it('counts a figure as it is printed', () => {
    const facts = { dose: { id: 'dose', source: 'a', value: 0.5, unit: 'mg/kg', says: '', checked: '2026-11', read: 'abstract', verify: false, recheck: false } as const }
    expect(countWords('a dose of [[dose]]', { findings: {}, facts })).toBe(5)
  })

  it('is told section by section, the appendix left out', () => {
    const sections = sectionTimes([slide('a.md', 1, 130), slide('a.md', 1, 130), slide('b.md', 2, 130), slide('c.md', 0, 500, 'appendix')])
    expect(sections.map(({ file, spoken }) => [file, spoken])).toEqual([['a.md', 2], ['b.md', 1]])
    expect(timeTable(sections)).toMatch(/the whole talk +3 +4:00 min +3:00 min +390 +-25%/)
  })

  const section = (planned: number): SectionTime => {
    const [one] = sectionTimes([slide('a.md', planned, planned * 130)])
    return one!
  }

  it('that is off is told at the slide that is furthest off, by its headline', () => {
    const at = (no: number, planned: number, words: number): DeckSlide => ({ ...slide('a.md', planned, words), no, title: `Slide ${no}`, lineOf: key => key === 'minutes' ? no * 10 : 0 })
    const slides = [at(1, 1, 170), at(2, 6, 130), at(3, 9, 9 * 130), at(4, 4, 3 * 130)]
    const told = (given: DeckSlide[], less = false): Fault[] => checkTime(sectionTimes(given), { cut: 20 }, less).filter(({ file }) => file === 'a.md')
    expect(told(slides)).toEqual([{ file: 'a.md', line: 20, slide: 2, message: expect.stringContaining('"Slide 2": the notes take 1:00 min to say (130 words), "minutes" says 6:00 min') as string }])
    expect(told(slides, true)).toEqual([])
    expect(told([at(1, 1, 600), at(2, 6, 760)])).toMatchObject([{ line: 10, slide: 1 }])
  })

  it('of a speaker’s own slide is what is planned, unless the notes take longer', () => {
    const spoken = (planned: number, words: number): number | undefined => sectionTimes([slide('a.md', planned, words, 'free')])[0]?.spoken
    expect(spoken(2, 6)).toBe(2)
    expect(spoken(2, 390)).toBe(3)
  })

  it('must be within a tenth of the plan, and of the cut in all', () => {
    const good = { ...section(20), planned: 20, spoken: 20 }
    const cut = { cut: 20 } as const
    expect(checkTime([good], cut, false)).toEqual([])
    expect(checkTime([{ ...good, planned: 18 }], cut, false)).toHaveLength(1)
    expect(checkTime([{ ...good, planned: 23, spoken: 23 }], cut, false)[0]?.message).toContain('it must be 18:00 min to 22:00 min')
    expect(checkTime([{ ...good, planned: 17, spoken: 17 }], cut, false)).toHaveLength(1)
  })

  it('is told against the time there is, by the longer of plan and notes', () => {
    const line = (minutes: number, planned: number, spoken: number): string => lengthLine({ ...loadEvidence().speaker, minutes }, { cut: 20, without: [] }, [{ ...section(20), planned, spoken }])
    expect(line(25, 19, 20)).toBe('The cut of 20 minutes; of the 25 in speaker.yaml 5:00 min are left for questions')
    expect(line(20, 20.2, 18)).toBe('The cut of 20 minutes')
    expect(line(20, 21, 18)).toContain('it takes 21:00 min, which is 1:00 min TOO LONG for the 20 in speaker.yaml')
    expect(line(20, 19, 21.5)).toContain('it takes 21:30 min, which is 1:30 min TOO LONG')
  })

  it('may be shorter where something is left out, not longer', () => {
    const some = { ...section(12), planned: 12, spoken: 10 }
    expect(checkTime([some], { cut: 20 }, true)).toEqual([])
    expect(checkTime([{ ...some, spoken: 14 }], { cut: 20 }, true)).toHaveLength(1)
    expect(checkTime([{ ...some, planned: 23, spoken: 23 }], { cut: 20 }, true)).toHaveLength(1)
  })

  it('is written in minutes and seconds', () => {
    expect([0.1, 4.5, 12].map(minutes)).toEqual(['0:06 min', '4:30 min', '12:00 min'])
  })
})
