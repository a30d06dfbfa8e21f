// @vitest-environment node
import type { Figures } from '../../../evidence/placeholders.ts'
import fc from 'fast-check'
import { createMarkdownExit } from 'markdown-exit'
import { describe, expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { compileTemplate } from 'vue/compiler-sfc'
import { renderToString } from 'vue/server-renderer'
import { loadEvidence } from '../../../evidence/load.ts'
import { escapeForSlide, fillPlaceholders, fillSlides, resolvePlaceholder } from '../../../evidence/placeholders.ts'
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

describe('a figure on a slide', () => {
  const own = (value: string): Figures => ({ ...figures, facts: { odd: { ...figures.facts['usual-dose'], id: 'odd', value, unit: undefined } } })
  const decode = (text: string): string => text.replaceAll('{{\'{\'}}', '{').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

  /** What a slide with this text shows, through Slidev's Markdown and Vue. */
  async function shown(markdown: string): Promise<string> {
    const html = createMarkdownExit({ html: true, xhtmlOut: true, linkify: true }).render(markdown)
    const { code } = compileTemplate({ source: html, filename: 'slide.vue', id: 'slide', ssr: true, ssrCssVars: [] })
    const slide = await import(`data:text/javascript,${encodeURIComponent(code.replace(/from "vue(\/server-renderer)?"/g, (_, part = '') => `from "${import.meta.resolve(`vue${part}`)}"`))}`) as { ssrRender: () => void }
    const page = await renderToString(createSSRApp({ ssrRender: slide.ssrRender }))
    return page
  }

  const ODD = ['2*3*4', '{{ 7*7 }}', '{ {{', '<img src=x onerror="ran()">', '`code` _and_ __more__', '[a](b) ![c](d)', 'a & b &amp; c', '~~gone~~', 'https://example.org', 'www.example.org', '\\*', '$x$', '| a |', 'it\'s "so"', '-->']

  it.each(ODD)('is printed as it is: %s', async (value) => {
    const page = await shown(fillSlides('# A\n\nSo it is [[odd]] here.\n', own(value)))
    const text = page.match(/So it is ([\s\S]*) here\./)?.[1] ?? ''
    expect(text).not.toMatch(/<(?!!--)/)
    expect(text.replace(/<!--.*?-->/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&amp;', '&')).toBe(value)
  })

  it.each(['1. one', '- one', '# one', '> one', '+ one', '1) one', '=== '])('begins no list or headline at the start of a line: %s', async (value) => {
    const page = await shown(fillSlides('[[odd]]\n', own(value)))
    expect(page).toMatch(/^<!--\[--><p>|^<p>/)
  })

  it('is right in an attribute and in the notes', async () => {
    expect(await shown(fillSlides('<p title="[[odd]]">x</p>', own('{{ a }} "b" <c>')))).toContain('title="{{ a }} &quot;b&quot; &lt;c&gt;"')
    expect(fillSlides('<!--\nIt is [[odd]]. [click]\n-->', own('{{ a }} [click] -->'))).toBe('<!--\nIt is &#123;&#123; a &#125;&#125; &#91;click&#93; --&#62;. [click]\n-->')
  })

  it('is the same text as before, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => decode(escapeForSlide(text)) === text.replace(/\s/g, ' ')))
    expect(escapeForSlide('−0.49 (95% CI −0.87 to −0.10)')).toBe('−0.49 (95% CI −0.87 to −0.10)')
  })

  it('is left as it is written in settings, which print fills in, and in nothing else', () => {
    const slides = (figure: string): string => `---\nlayout: finding\nprint: >-\n  It is [[usual-dose]].\n---\n\n# One\n\nIt is ${figure}.\n\n---\n\n# Two\n\n${figure}\n\n---\nprint: '[[usual-dose]]'\n---\n${figure}\n`
    expect(fillSlides(slides('[[usual-dose]]'), figures)).toBe(slides('0.5 mg/kg').replace(/(Two\n\n|---\n)0/g, '$1&#48;'))
  })

  it('that does not exist is left for the check to name', () => {
    expect(fillSlides('[[usual-dsoe]] and [[usual-dose]]', figures)).toBe('[[usual-dsoe]] and 0.5 mg/kg')
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
