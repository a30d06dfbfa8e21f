// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../evidence/load.ts'
import { frontTexts, plainWords, sheetFor, sheetReferences, wordsOf } from '../../../evidence/summary.ts'
import { FILES, loadWith } from './files.ts'

const SUMMARY = 'evidence/summary.yaml'
const evidence = loadEvidence()
const { summary } = evidence

/** The sheet with one piece of its file changed, which must be there. */
function changed(from: string, to: string): string[] {
  const text = FILES.get(SUMMARY) ?? ''
  expect(text).toContain(from)
  return loadWith(SUMMARY, text.replace(from, to)).faults.map(({ file, line, message }) => `${file}:${line} ${message}`)
}

describe('the summary sheet', () => {
  it('types no figure: whatever a sentence counts or measures comes from the evidence', () => {
    // Names, times, doses and limits that say which result is meant.
    const allowed = /TRANSFORM-\d|\b988\b|then 1\b|40\/25 mmHg|95%|\b100 people|\b15 days|\b24 h\b|\b7 days|12 to 24 h|Up to 8 infusions|on day 1\b|84 mg|65 and over/g
    const typed = [...wordsOf(summary).map(({ words }) => words), summary.front.day.counted, summary.front.day.certainty, ...summary.front.ask.items]
      .map(words => words.replace(/\[\[[^\]]*\]\]/g, '').replace(allowed, ''))
    expect(typed.filter(words => /\d/.test(words))).toEqual([])
  })

  it('names every reference once, those behind the front first', () => {
    const { front, back } = sheetReferences(summary, evidence)
    expect(new Set([...front, ...back]).size).toBe(front.length + back.length)
    expect(front).toEqual(expect.arrayContaining(['dean2021', 'salloum2019', 'spravato', 'vadod2023']))
    expect(back).toEqual(expect.arrayContaining(['popova2019', 'nice-ta854']))
  })

  it('says how sure each of its three answers is, and of all three registration trials', () => {
    expect(summary.front.conditions.items.map(({ strength }) => evidence.statements[strength]?.says)).toEqual(['Best supported', 'Early', 'Mixed'])
    const rows = summary.back.groups.flatMap(group => group.rows).flatMap(row => 'finding' in row ? row.finding : [])
    expect(rows).toEqual(expect.arrayContaining(['popova2019-madrs', 'transform1-remission-84', 'ochsross2020-madrs']))
  })

  it('leaves out what is about a condition that the talk leaves out', () => {
    const whole = sheetFor(summary, [])
    expect(whole.front.title).toBe('Ketamine for depression, anxiety and PTSD')
    const { front, back } = sheetFor(summary, ['anxiety'])
    expect(front.title).toBe('Ketamine for depression and PTSD')
    expect(JSON.stringify({ front, back })).not.toMatch(/anxiety/i)
    expect(sheetReferences({ front, back }, evidence).front).not.toContain('taylor2018')
    const one = sheetFor(summary, ['depression', 'anxiety'])
    expect(one.front.title).toBe('Ketamine for PTSD')
    expect([one.front.day, one.front.time.items]).toEqual([undefined, []])
    expect(one.back.groups.map(({ name }) => name)).toEqual(['PTSD'])
  })

  it('fills every figure of the front', () => {
    expect(frontTexts(sheetFor(summary, [])).prose.map(words => plainWords(words, evidence)).filter(words => words.includes('[['))).toEqual([])
  })

  it.each([
    ['a figure that nobody has', '[[price2022-left]]', '[[price2022-rest]]', /summary\.yaml:\d+ .*there is no finding or fact "price2022-rest"/],
    ['a reference that nobody has', '[[@vadod2023]]', '[[@vadod2033]]', /there is no reference "vadod2033"/],
    ['a row without its finding', 'finding: popova2019-madrs', 'finding: popova2019-mads', /there is no finding "popova2019-mads"/],
    ['a finding that is not two groups of people', 'finding: dean2021-response\n', 'finding: dean2021-score\n', /does not have two groups in percent/],
  ])('is refused with %s', (_, from, to, message) => {
    expect(changed(from, to).join('\n')).toMatch(message)
  })
})
