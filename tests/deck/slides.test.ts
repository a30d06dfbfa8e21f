import type { AuditName } from './page/audit.ts'
import type { SlideEntry } from './support.ts'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deckGlyphs } from './fonts.ts'
import { startDeck } from './support.ts'

/** `SLIDES=7-12 npx vitest run --project deck` looks at these slides only. */
const [FIRST = 1, LAST = Infinity] = (process.env.SLIDES ?? '').split('-').filter(Boolean).map(Number)

const AUDIT_NAMES: Record<AuditName, string> = {
  'overflow': 'nothing is larger than the box that holds it',
  'bounds': 'nothing is drawn beyond the canvas',
  'footer': 'nothing but the footer is drawn below the visual',
  'collisions': 'no two texts are printed over one another',
  'headline': 'each slide has one headline, of two lines at most',
  'text size': 'no text is under its minimum size',
  'fonts': 'all text is drawn in the deck\'s own fonts',
  'text contrast': 'text contrasts with what is behind it by 4.5 to 1',
  'mark contrast': 'marks contrast with what is behind them by 3 to 1',
  'ids': 'no id is used twice',
  'hidden steps': 'steps not shown yet are hidden from screen readers too',
}

const deck = await startDeck()
const slides = (await deck.slides()).filter(({ no }) => no >= FIRST && no <= (Number.isFinite(LAST) ? LAST : process.env.SLIDES ? FIRST : LAST))
afterAll(() => deck.close())

describe.each([{ theme: 'light', dark: false }, { theme: 'dark', dark: true }])('every slide at every step, $theme', ({ dark }) => {
  const faults = new Map<AuditName | 'axe', Map<string, string>>()

  /** The same fault at several steps of a slide is told once, with the step where it begins. */
  function tell(audit: AuditName | 'axe', { no }: SlideEntry, clicks: number, what: string): void {
    const told = faults.get(audit) ?? new Map<string, string>()
    faults.set(audit, told)
    const key = `${no} ${what}`
    if (!told.has(key))
      told.set(key, `/${no}?clicks=${clicks}: ${what}`)
  }

  beforeAll(async () => {
    const glyphs = deckGlyphs()
    for (const slide of slides) {
      for (let clicks = 0; clicks <= slide.clicks; clicks++) {
        const page = await deck.openSlide(slide.no, clicks, { dark })
        const found = await page.evaluate(([no, options]) => window.deckTools.audit(no, options), [slide.no, { glyphs }] as const)
        for (const [audit, texts] of Object.entries(found) as [AuditName, string[]][])
          texts.forEach(text => tell(audit, slide, clicks, text))
        // What axe looks at is the same in both themes, and little of it changes from step to step.
        if (!dark && (clicks === 0 || clicks === slide.clicks))
          (await page.evaluate(no => window.deckTools.axeFaults(no), slide.no)).forEach(text => tell('axe', slide, clicks, text))
      }
    }
  })

  it.each(Object.entries(AUDIT_NAMES) as [AuditName, string][])('%s: %s', (audit) => {
    expect([...faults.get(audit)?.values() ?? []]).toEqual([])
  })

  it.skipIf(dark)('axe finds no serious violation at the first and last step', () => {
    expect([...faults.get('axe')?.values() ?? []]).toEqual([])
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
