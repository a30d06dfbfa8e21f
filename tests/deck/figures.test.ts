import { afterAll, expect, it } from 'vitest'
import { loadEvidence } from '../../evidence/load.ts'
import { entriesOf } from '../../evidence/provenance.ts'
import { findStatistics } from '../../tools/check/statistics.ts'
import { startDeck } from './support.ts'

const deck = await startDeck()
const slides = await deck.slides()
const evidence = loadEvidence()
const entries = entriesOf(evidence)
afterAll(() => deck.close())

/** Certainty that the record counts as better than low. */
const WELL = new Set(['high', 'moderate', 'moderate to low'])

/** Every number that the evidence files hold for a reference, without its sign. */
function numbersOf(sources: readonly string[]): Set<number> {
  const { comparisons: { source, groups }, panels } = evidence.therapies
  // The slide says how many comparisons both groups hold together.
  const together = sources.includes(source) ? [groups.reduce((sum, { comparisons }) => sum + comparisons, 0)] : []
  // The record counts its own rows.
  const drawn = panels.flatMap(({ rows }) => rows.filter(row => row.drawn && row.estimate !== undefined))
  const counted = drawn.every(row => sources.includes(row.source)) ? [drawn.length, drawn.filter(({ certainty }) => WELL.has(certainty)).length] : []
  return new Set([...entries.filter(one => one.sources.some(key => sources.includes(key))).flatMap(({ entry }) => leaves(entry)), ...together, ...counted])
}

function leaves(value: unknown): number[] {
  if (typeof value === 'number')
    return [Math.abs(value)]
  if (typeof value === 'string')
    return numbersIn(value)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?|\.\d+/g)].map(([number]) => Number(number.replaceAll(',', '')))
}

/** Statistics in a slide's texts with a number that the evidence has not, for these sources. */
function unsourced(texts: readonly string[], sources: readonly string[]): string[] {
  const known = numbersOf(sources)
  return texts.flatMap(text => findStatistics(text)
    .filter(statistic => !numbersIn(statistic.text).every(number => known.has(number)))
    .map(statistic => `"${statistic.text}" in "${text.slice(0, 100)}"`))
}

it('prints on each slide only figures that the slide\'s sources hold in the evidence files', async () => {
  const faults: string[] = []
  for (const { no, clicks, sources, layout } of slides) {
    if (layout === 'appendix')
      continue
    const page = await deck.openSlide(no, clicks)
    const texts = await page.evaluate(slide => window.deckTools.printed(slide), no)
    unsourced(texts, sources).forEach(fault => faults.push(`slide ${no}: ${fault}`))
  }
  expect(faults).toEqual([])
})

it('and would find one that they do not hold', async () => {
  const slide = slides.find(({ layout, sources }) => layout === 'finding' && sources.length > 0)
  expect(slide).toBeDefined()
  const page = await deck.openSlide(slide!.no, slide!.clicks)
  const texts = await page.evaluate((no) => {
    const figure = document.createElement('p')
    figure.textContent = '98.76% got better'
    window.deckTools.root(no).append(figure)
    const found = window.deckTools.printed(no)
    figure.remove()
    return found
  }, slide!.no)
  expect(unsourced(texts, slide!.sources)).toEqual(['"98.76%" in "98.76% got better"'])
})
