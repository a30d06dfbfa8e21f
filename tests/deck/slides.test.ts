import type { AuditName } from '../../tools/look/page/audit.ts'
import type { Sighting } from '../../tools/look/walk.ts'
import type { SlideEntry } from './support.ts'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AUDIT_NAMES, auditSlides, auditsOf } from '../../tools/look/walk.ts'
import { itOwn } from '../own.ts'
import { startDeck } from './support.ts'

/** `SLIDES=7-12 npx vitest run --project deck` looks at these slides only. */
const [FIRST = 1, LAST = Infinity] = (process.env.SLIDES ?? '').split('-').filter(Boolean).map(Number)

/** `AXE=all` asks axe about every step in both themes, which takes minutes. */
const AXE_EVERYWHERE = process.env.AXE === 'all'

/** Words on a slide that is presented, at its fullest step. */
const WORDS = { median: 70, most: 110, record: 140 }
/** Labels that stand on their marks on purpose. A new one wants a reason, so the number is written down. */
const ON_MARKS = 40

const deck = await startDeck()
const slides = (await deck.slides()).filter(({ no }) => no >= FIRST && no <= (Number.isFinite(LAST) ? LAST : process.env.SLIDES ? FIRST : LAST))
afterAll(() => deck.close())

/** What each step of the presented slides has, from the walk in the light theme. */
const measured: ({ slide: SlideEntry } & ReturnType<typeof window.deckTools.measure>)[] = []

describe.each([{ theme: 'light', dark: false }, { theme: 'dark', dark: true }])('every slide at every step, $theme', ({ dark }) => {
  let faults: Sighting<AuditName | 'axe'>[] = []

  beforeAll(async () => {
    faults = await auditSlides<'axe'>(deck, slides, dark, async (page, slide, clicks) => {
      if (!dark && slide.layout !== 'appendix')
        measured.push({ slide, ...await page.evaluate(no => window.deckTools.measure(no), slide.no) })
      // What axe looks at is the same in both themes, and little of it changes from step to step.
      const asked = AXE_EVERYWHERE || (!dark && (clicks === 0 || clicks === slide.clicks))
      return asked ? { axe: await page.evaluate(no => window.deckTools.axeFaults(no), slide.no) } : {}
    })
  })

  const told = (audit: AuditName | 'axe'): string[] => faults.filter(one => one.audit === audit).map(({ no, clicks, what }) => `/${no}?clicks=${clicks}: ${what}`)

  it.each(auditsOf(dark).map(audit => [audit, AUDIT_NAMES[audit]] as const))('%s: %s', (audit) => {
    expect(told(audit)).toEqual([])
  })

  it.skipIf(dark && !AXE_EVERYWHERE)('axe finds nothing at the first and last step', () => {
    expect(told('axe')).toEqual([])
  })
})

describe('what a slide that is presented says', () => {
  /** The most words at any of its steps, of slides that say something; those between sections, with a line or two, would lower the median. */
  const counts = (): { no: number, words: number, record: boolean }[] => slides
    .filter(({ layout }) => ['finding', 'comparison', 'verdicts'].includes(layout))
    .map(({ no }) => {
      const steps = measured.filter(({ slide }) => slide.no === no)
      return { no, words: Math.max(...steps.map(({ words }) => words)), record: steps.some(({ record }) => record) }
    })
    .sort((a, b) => b.words - a.words)

  it(`is at most ${WORDS.most} words, ${WORDS.record} for the record of the therapy chart`, () => {
    expect(counts().filter(({ words, record }) => words > (record ? WORDS.record : WORDS.most))).toEqual([])
  })

  if (process.env.SLIDES)
    return

  itOwn(`is ${WORDS.median} words in the median`, () => {
    const all = counts()
    const median = all[Math.floor(all.length / 2)]?.words ?? 0
    console.log(`Words on presented slides: median ${median}; most ${all.slice(0, 5).map(({ no, words }) => `${words} (slide ${no})`).join(', ')}`)
    expect(median).toBeLessThanOrEqual(WORDS.median)
  })

  itOwn('stands on marks only where it is meant to', () => {
    const labels = new Set(measured.flatMap(({ slide, onMarks }) => onMarks.map(text => `${slide.no} ${text}`)))
    expect(labels.size, [...labels].join('\n')).toBe(ON_MARKS)
  })
})

it('shows every slide without an error, a warning or a request off the machine', () => {
  expect(deck.noise).toEqual([])
})

it('has one click mark in the notes for each step of the slide', () => {
  const uneven = slides
    .filter(({ marks, clicks }) => marks !== clicks)
    .map(({ no, title, marks, clicks }) => `slide ${no} "${title}": ${marks} marks in the notes, ${clicks} steps on the slide`)
  expect(uneven).toEqual([])
})
