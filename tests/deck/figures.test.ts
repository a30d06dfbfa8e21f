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

/** Every number that the evidence files hold for a reference, without its sign. */
function numbersOf(sources: readonly string[]): Set<number> {
  const { source, groups } = evidence.therapies.comparisons
  // The slide says how many comparisons both groups hold together.
  const together = sources.includes(source) ? [groups.reduce((sum, { comparisons }) => sum + comparisons, 0)] : []
  return new Set([...entries.filter(one => one.sources.some(key => sources.includes(key))).flatMap(({ entry }) => leaves(entry)), ...together])
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
