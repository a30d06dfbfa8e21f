import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadEvidence } from '../../../evidence/load.ts'
import { fillPlaceholders, resolvePlaceholder } from '../../../evidence/placeholders.ts'
import { fact, finding } from '../../../evidence/schema/index.ts'
import { suggest } from '../../../evidence/suggest.ts'

const checked = { checked: '2026-11', read: 'abstract' }
const figures = {
  findings: {
    'murphy2019-response': finding.parse({
      ...checked,
      id: 'murphy2019-response',
      source: 'murphy2019',
      intervention: 'a',
      comparator: 'b',
      comparatorKind: 'active placebo',
      outcome: 'c',
      timepoint: 'd',
      unit: '%',
      arms: [{ name: 'drug', label: 'Drug', value: 61, ci: [50, 72] }, { name: 'placebo', label: 'Placebo', value: 29 }],
      measure: 'OR',
      estimate: 3.9,
      ci: [1.2, 9.25],
      p: 0.02,
    }),
  },
  facts: {
    'usual-dose': fact.parse({ ...checked, id: 'usual-dose', source: 'someone2011', value: 0.5, unit: 'mg/kg', says: 'dose' }),
    'first-days': fact.parse({ ...checked, id: 'first-days', source: 'someone2011', value: [5, 8], unit: 'days', says: 'days' }),
  },
}

describe('placeholders', () => {
  it.each([
    ['usual-dose', '0.5 mg/kg'],
    ['usual-dose.value', '0.5'],
    ['first-days', '5 to 8 days'],
    ['first-days.value', '5 to 8'],
    ['murphy2019-response.drug.size', '61%'],
    ['murphy2019-response.drug', '61%'],
    ['murphy2019-response.drug.ci', '50 to 72%'],
    ['murphy2019-response.estimate', '3.90'],
    ['murphy2019-response.ci', '1.20 to 9.25'],
    ['murphy2019-response.p', 'p = .02'],
  ])('[[%s]] is %s', (name, text) => expect(resolvePlaceholder(name, figures).text).toBe(text))

  it('know their source', () => {
    expect(resolvePlaceholder('usual-dose', figures).source).toBe('someone2011')
    expect(resolvePlaceholder('murphy2019-response.p', figures).source).toBe('murphy2019')
  })

  it('fill a text and leave the rest of it alone', () => {
    expect(fillPlaceholders('After [[usual-dose]], [[murphy2019-response.drug]] [click] of people (see [this](x)).', figures))
      .toBe('After 0.5 mg/kg, 61% [click] of people (see [this](x)).')
    fc.assert(fc.property(fc.string().filter(text => !text.includes('[[')), text => fillPlaceholders(text, figures) === text))
  })

  it('suggest the id that was meant', () => {
    expect(() => resolvePlaceholder('usual-dsoe', figures)).toThrow('did you mean "usual-dose"?')
    expect(() => resolvePlaceholder('murphy2091-response.p', figures)).toThrow('did you mean "murphy2019-response"?')
  })

  it('say what a finding has when asked for what it lacks', () => {
    expect(() => resolvePlaceholder('murphy2019-response.k', figures)).toThrow(/has no "k"; it has .*\[\[murphy2019-response\.drug\.ci\]\]/)
    expect(() => resolvePlaceholder('murphy2019-response', figures)).toThrow('it has')
    expect(() => resolvePlaceholder('murphy2019-response.placebo.ci', figures)).toThrow('has no "placebo.ci"')
    expect(() => resolvePlaceholder('usual-dose.ci', figures)).toThrow('is a fact and has no such part')
  })
})

describe('a fact with a range', () => {
  const range = (value: [number, number], unit: string): unknown => fact.parse({ ...checked, id: 'days', source: 'someone2011', value, unit, says: 'days' })

  it('has the smaller number first, and shares within 0 to 100%', () => {
    expect(() => range([8, 5], 'days')).toThrow(/write the smaller number first, \[5, 8\]/)
    expect(() => range([50, 120], '%')).toThrow(/between 0 and 100%/)
  })
})

describe('the deck\'s own figures', () => {
  const evidence = loadEvidence()

  it('all have at least one way to be written', () => {
    for (const id of Object.keys(evidence.facts))
      expect(resolvePlaceholder(id, evidence).text).not.toBe('')
    for (const { id, arms, estimate } of Object.values(evidence.findings)) {
      for (const { name } of arms ?? [])
        expect(resolvePlaceholder(`${id}.${name}`, evidence).text).not.toBe('')
      if (estimate !== undefined)
        expect(resolvePlaceholder(`${id}.effect`, evidence).text).toMatch(/\d/)
    }
  })
})

describe('suggest', () => {
  it('is silent when nothing is near', () => expect(suggest('zzzzzz', ['usual-dose', 'x'])).toBe(''))
  it('is silent when nothing is known', () => expect(suggest('a', [])).toBe(''))
})
