import type { TalkSlide } from '../../../../../deck/slides.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { balanceColumns, COLUMN } from '../../../../../components/slide/appendix/columns.ts'
import { entryHeight } from '../../../../../components/slide/appendix/glossary.ts'
import { listedReferences, referenceHeight } from '../../../../../components/slide/appendix/references.ts'
import { CLAIMS_PER_PAGE, verdictRows } from '../../../../../components/slide/appendix/verdicts.ts'
import { slideOfClaim } from '../../../../../deck/slides.ts'
import { loadEvidence } from '../../../../../evidence/load.ts'
import { formatReferences } from '../../../../../evidence/vancouver.ts'
import { listOf, readDeck } from '../../../../../tools/check/deck.ts'

const evidence = loadEvidence()
let slides: TalkSlide[]
let contents: string[]

beforeAll(async () => {
  const deck = await readDeck()
  contents = deck.map(({ content }) => content.text)
  slides = deck.map(slide => ({
    no: slide.no,
    layout: String(slide.frontmatter.layout ?? ''),
    title: slide.title,
    claims: listOf(slide, 'claims'),
    sources: listOf(slide, 'sources'),
    minutes: 1,
    keep: 12,
  }))
})

/** How many slides of the deck hold a component, all of them headed alike and numbered in order. */
function pagesOf(tag: string, title: string): number {
  const titles = slides.filter((_, i) => contents[i]?.includes(`<${tag} />`)).map(slide => slide.title)
  expect(titles).toEqual(titles.map((_, i) => `${title}, page ${i + 1}`))
  return titles.length
}

function tallest<T>(columns: T[][], heightOf: (item: T) => number): number {
  return Math.max(...columns.map(column => column.reduce((sum, item) => sum + heightOf(item), 0)))
}

describe('the appendix', () => {
  it('has a slide for every page of the glossary, and the text fits them', () => {
    const pages = pagesOf('Glossary', 'Glossary')
    const columns = balanceColumns(evidence.glossary, entryHeight, pages * COLUMN.perPage)
    expect(tallest(columns, entryHeight)).toBeLessThanOrEqual(COLUMN.height)
  })

  it('has a slide for every page of the references, and the text fits them', () => {
    const pages = pagesOf('References', 'References')
    const listed = listedReferences(formatReferences(Object.values(evidence.references)), slides)
    const columns = balanceColumns(listed, referenceHeight, pages * COLUMN.perPage)
    expect(columns.length).toBeGreaterThan((pages - 1) * COLUMN.perPage)
    expect(tallest(columns, referenceHeight)).toBeLessThanOrEqual(COLUMN.height)
  })

  it('lists every claim of the article exactly once', () => {
    const pages = pagesOf('AllVerdicts', 'All verdicts')
    expect(pages).toBe(Math.ceil(evidence.claims.length / CLAIMS_PER_PAGE))
    const listed = Array.from({ length: pages }, (_, i) => verdictRows(evidence.claims, slides, i + 1)).flat().map(({ id }) => id)
    expect(listed).toEqual(evidence.claims.map(({ id }) => id))
  })

  it('lists a reference exactly when a slide cites it, each with all its slides', () => {
    const listed = listedReferences(formatReferences(Object.values(evidence.references)), slides)
    expect(new Set(listed.map(({ key }) => key))).toEqual(new Set(slides.flatMap(({ sources }) => sources)))
    for (const { key, slides: cited } of listed)
      expect(cited).toEqual(slides.filter(({ sources }) => sources.includes(key)).map(({ no }) => no))
  })
})

describe('slideOfClaim', () => {
  const slide = (no: number, layout: string, claims: string[]): TalkSlide => ({ no, layout, title: '', claims, sources: [], minutes: 1, keep: 12 })

  it('prefers a slide that treats the claim to a table of verdicts', () => {
    expect(slideOfClaim('D2', [slide(4, 'verdicts', ['D2']), slide(6, 'finding', ['D2']), slide(9, 'finding', ['D2'])])).toBe(6)
  })

  it('falls back on the table of verdicts, and knows when there is none', () => {
    expect(slideOfClaim('D2', [slide(4, 'verdicts', ['D2'])])).toBe(4)
    expect(slideOfClaim('D2', [slide(4, 'verdicts', ['D1'])])).toBeUndefined()
  })
})

describe('the glossary', () => {
  it('explains the words that no audience can be expected to know', () => {
    const terms = evidence.glossary.map(({ term }) => term)
    expect(terms).toEqual(expect.arrayContaining(['SMD', 'CI', 'CrI', 'Response', 'Remission', 'MADRS', 'HAM-D', 'CAPS-5', 'Certainty', 'Off-label', 'Midazolam', 'Active placebo']))
  })

  it('is in the order of the alphabet', () => {
    const terms = evidence.glossary.map(({ term }) => term.toLowerCase())
    expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')))
  })

  it('defines without results', () => {
    const withFigures = evidence.glossary.filter(({ means }) => /\d/.test(means.replace('DSM-5', '')))
    expect(withFigures).toEqual([])
  })
})
