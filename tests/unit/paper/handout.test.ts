import type { SlideRoute } from '@slidev/types'
import type { PrintedFigure } from '../../../components/kit/figure-place.ts'
import type { FindingUnit } from '../../../paper/handout/units.ts'
import claims from 'virtual:claims'
import glossary from 'virtual:glossary'
import { describe, expect, it } from 'vitest'
import { ALT_LIMIT, basisText, expandFirst, extentText, paperAlt, termsIn } from '../../../paper/handout/caption.ts'
import { claimsBySection, claimsOfUnit, treatedClaims } from '../../../paper/handout/claims.ts'
import { pageRules } from '../../../paper/handout/heads.ts'
import { figureNumber, pagesOf } from '../../../paper/handout/printed.ts'
import { firstColumn, forPaper } from '../../../paper/handout/tables.ts'
import { citedIn, concludedClaims, helpSlide, numberedKeys, partsOf } from '../../../paper/handout/units.ts'
import { bookmarkLevels } from '../../../paper/pages/bookmarks.ts'

function slide(no: number, layout: string, title: string, frontmatter: Record<string, unknown> = {}): SlideRoute {
  return { no, meta: { layout, slide: { title, noteHTML: '', frontmatter: { layout, ...frontmatter } } } } as unknown as SlideRoute
}

const deck = [
  slide(1, 'cover', 'Ketamine'),
  slide(2, 'finding', 'First', { sources: ['zarate2006', 'dean2021'], claims: ['I1'], print: 'A trial was small [[@dean2021]].', caveat: 'It was short.' }),
  slide(3, 'divider', 'Treating depression', { section: 'depression', print: 'What follows.' }),
  slide(4, 'finding', 'Second', { sources: ['zarate2006'], claims: ['D1', 'D4'] }),
  slide(5, 'finding', 'Third', { sources: ['dean2021'], claims: ['D4'] }),
  slide(6, 'verdicts', 'Verdicts', { sources: ['price2022'], claims: ['D1', 'D2'] }),
  slide(7, 'divider', 'Conclusion', { section: 'conclusion' }),
  slide(8, 'finding', 'Today', { claims: ['X1'], sources: [] }),
  slide(9, 'finding', 'If you need help', { claims: [], sources: [] }),
  slide(10, 'appendix', 'Appendix'),
  slide(11, 'appendix', 'References'),
]
const parts = partsOf(deck)
const units = parts.flatMap(part => part.units)

describe('bookmarkLevels', () => {
  it('opens a section with the cover, with every divider and with the appendix', () => {
    expect([...bookmarkLevels(deck)]).toEqual([[1, 1], [2, 2], [3, 1], [4, 2], [5, 2], [6, 2], [7, 1], [8, 2], [9, 2], [10, 1], [11, 2]])
  })
})

describe('partsOf', () => {
  it('holds every finding once, in order, without the verdicts and what the first page says', () => {
    expect(parts.map(({ name, title, units: own }) => [name, title, own.map(({ no }) => no)])).toEqual([
      ['Introduction', 'Introduction', [2]],
      ['Depression', 'Treating depression', [4, 5]],
    ])
  })

  it('brings the written words, with what they cite', () => {
    expect(units[0] && citedIn(units[0].words)).toEqual(['dean2021'])
    expect(parts[1]?.opening).toEqual([{ text: 'What follows.' }])
  })

  it('tells a finding below the table that it joins, or by itself where the talk leaves that out', () => {
    const host = slide(4, 'finding', 'Approaches', { claims: ['P4'], table: 'approaches' })
    const joined = slide(5, 'finding', 'Symptoms', { claims: ['P6'], joins: 'approaches' })
    const told = (slides: SlideRoute[]): unknown => partsOf([deck[0], ...slides].flatMap(one => one ?? [])).flatMap(part => part.units).map(({ no, joined: below }) => [no, below.map(one => one.no)])
    expect(told([host, joined])).toEqual([[4, [5]]])
    expect(told([joined])).toEqual([[5, []]])
  })

  it('finds the slide that says where help is', () => {
    expect(helpSlide(deck)?.no).toBe(9)
  })
})

describe('figureNumber', () => {
  it('counts the findings with a figure, those that share a table once', () => {
    const [one, two, three, four] = [1, 2, 3, 4].map(no => ({ no, joined: [] }) as unknown as FindingUnit)
    const findings = [one, two, { ...three, joined: [four] }, four].flatMap(unit => unit ?? []) as FindingUnit[]
    const figures = Object.fromEntries([1, 3, 4].map(no => [no, {} as PrintedFigure]))
    expect([1, 3, 4].map(no => figureNumber({ no }, { findings, figures }))).toEqual([1, 2, 2])
  })
})

describe('numberedKeys', () => {
  it('numbers references in order of first use, in the words first', () => {
    expect(numberedKeys(units, [{ sources: ['price2022'] }])).toEqual(['dean2021', 'zarate2006', 'price2022'])
  })
})

describe('claims of the handout', () => {
  it('are told once each, by the finding that has told fewest', () => {
    expect([...treatedClaims(units)]).toEqual([['slide-2', ['I1']], ['slide-4', ['D1']], ['slide-5', ['D4']]])
  })

  it('stand above a finding that tells none of its own, the first of them', () => {
    expect(claimsOfUnit(['D4', 'D5'], [], claims).map(({ id }) => id)).toEqual(['D4'])
    expect(claimsOfUnit(['D4', 'D5'], ['D5'], claims).map(({ id }) => id)).toEqual(['D5'])
  })

  it('are listed where a finding bears on them, the first page answers them or only a verdict judges them, with their verdicts counted', () => {
    const groups = claimsBySection(claims, parts)
    expect(groups.flatMap(group => group.claims.map(({ id }) => id)).sort()).toEqual(['D1', 'D2', 'D4', 'I1', ...concludedClaims(claims)].sort())
    expect(groups.flatMap(group => group.claims).find(({ id }) => id === 'D4')?.places).toEqual(['slide-4', 'slide-5'])
    expect(groups.flatMap(group => group.claims).find(({ id }) => id === 'D2')?.places).toEqual(['section-2'])
    expect(groups[1]?.counts).toBe('2 supported, 1 partly')
  })

  it('of the conclusion are answered by the first page', () => {
    expect(concludedClaims(claims)).toEqual(claims.filter(({ section }) => section === 'conclusion').map(({ id }) => id))
  })
})

describe('pagesOf', () => {
  it('names each page once, in order, with the first place on it', () => {
    expect(pagesOf({ pages: { a: 7, b: 4, c: 7 } }, ['a', 'b', 'c', 'd'])).toEqual([{ page: 4, anchor: 'b' }, { page: 7, anchor: 'a' }])
  })
})

describe('basisText', () => {
  const one = { source: 'zarate2006', comparator: 'saline', certainty: 'not graded', n: 18 }
  const basis = (...results: object[]): string => basisText({ caption: '', columns: [], rows: [], basis: results as never })
  it('says whom, compared with what and how sure', () => {
    expect(basis(one)).toBe('People: Zarate et al. 2006, 18 people. Compared with: saline. Certainty: not graded.')
    expect(basis(one, { ...one, source: 'dean2021', certainty: 'very low', n: 297 })).toMatch(/Certainty: very low \(Dean et al\. 2021\); the rest not graded\.$/)
  })

  it('counts where there are many, and is silent without results', () => {
    const many = [18, 20, 25, 30].map(n => ({ ...one, n }))
    expect(basis(...many)).toMatch(/^People: 18 to 30 in each result\. Compared/)
    expect(basis(...many, { ...one, n: undefined })).toMatch(/^People: 18 to 30 in each result that says so\./)
    expect(extentText({ caption: '', columns: [], rows: [], basis: many as never })).toBe('4 results from 1 source in ')
    expect([basisText({ caption: '', columns: [], rows: [] }), extentText({ caption: '', columns: [], rows: [] })]).toEqual(['', ''])
  })
})

describe('alternative text on paper', () => {
  const tail = 'Its data are in table 7.'
  it('tells whole sentences within its limit, then where the data are', () => {
    const told = 'One thing was found, Berman et al. 2000. Another was not.'
    expect(paperAlt(told, 'Headline', tail, [])).toBe(`${told} ${tail}`)
    expect(paperAlt(`${told} ${'word '.repeat(55)}end.`, 'Headline', tail, []).length).toBeLessThanOrEqual(ALT_LIMIT)
  })

  it('tells by the headline what has no room as a whole, because a part would be one-sided', () => {
    expect(paperAlt(`One trial found a benefit. ${'word '.repeat(70)}.`, 'A headline', tail, [])).toBe(`A headline. ${tail}`)
  })

  it('writes short forms out where they come first', () => {
    expect(expandFirst('ECT is fast. ECT and CI.', glossary)).toBe('Electroconvulsive therapy (ECT) is fast. ECT and confidence interval (CI).')
    expect(expandFirst('Many SSRIs work.', glossary)).toMatch(/s \(SSRIs\) work\.$/)
    expect(termsIn('SSRIs in the CITY', glossary)).toEqual(['SSRI'])
  })
})

describe('forPaper', () => {
  it('sets long tables in two columns, each cell with its column', () => {
    const table = { caption: '', columns: ['Step', 'Happens', 'Evidence', 'Source'], rows: [['One', 'x'.repeat(900), '', 'Li 2010']] }
    expect(forPaper(table)).toEqual({ columns: ['Step', 'Happens, evidence, source'], rows: [['One', `Happens: ${'x'.repeat(900)}; Source: Li 2010`]] })
    expect(forPaper({ ...table, rows: [['One', 'x', '', 'y']] }).columns).toHaveLength(4)
    expect(forPaper({ ...table, rows: [['One', `${'x'.repeat(900)}.`, 'Rodent.', '']] }).rows).toEqual([['One', `Happens: ${'x'.repeat(900)}; Evidence: Rodent`]])
  })
})

describe('firstColumn', () => {
  const said = 'what was found in a trial of some people '.repeat(9)
  it('leaves most of the room to what is said of short names, but breaks none of their words', () => {
    expect(firstColumn([['24 h', said]])).toBeLessThan(8)
    const long = firstColumn([['Hydroxynorketamine', said]])
    expect(long).toBeGreaterThan(firstColumn([['24 h', said]]) + 12)
  })

  it('gives the room to long names of short values', () => {
    expect(firstColumn([['of the trauma-exposed, worldwide, lifetime (DSM-IV); 26 surveys, 71,083 adults', '5.6%']])).toBeGreaterThan(35)
  })
})

describe('pageRules', () => {
  it('leaves 170 × 244 mm on either paper', () => {
    const rules = pageRules([{ name: 'title', left: 'Left', right: 'A "quoted" head' }], { left: 'Talk', middle: '' }, 'gray')
    const margins = [...rules.matchAll(/margin: ([\d.]+)mm ([\d.]+)mm ([\d.]+)mm/g)].map(([, top, side, bottom]) => [Number(top) + Number(bottom), 2 * Number(side)])
    expect(margins.map(([vertical = 0, sides = 0], i) => [Math.round(([297, 279.4][i] ?? 0) - vertical), Math.round(([210, 215.9][i] ?? 0) - sides)])).toEqual([[244, 170], [244, 170]])
    expect(rules).toContain(String.raw`content: "A \"quoted\" head"`)
  })
})
