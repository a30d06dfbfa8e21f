import type { AuditName, AuditOptions } from './page/audit.ts'
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
  'touches': 'no text touches a mark, unless it says that it stands on it',
  'headline': 'each slide has one headline, of two lines at most, broken by hand',
  'text size': 'no text is under its minimum size',
  'fonts': 'all text is drawn in the deck\'s own fonts',
  'text contrast': 'text contrasts with what is behind it by 4.5 to 1',
  'mark contrast': 'marks contrast with what is behind them by 3 to 1',
  'ids': 'no id is used twice',
  'hidden steps': 'steps not shown yet are hidden from screen readers too',
  'targets': 'what can be clicked is 24 px high and wide, or far from the next',
  'landmarks': 'the page has one main landmark, one place that speaks, and its language',
}

/** `AXE=all` asks axe about every step in both themes, which takes minutes. */
const AXE_EVERYWHERE = process.env.AXE === 'all'

/** What depends on the theme. All else is the same in both, so one theme is enough: themes differ in colors, never in places. */
const THEMED: readonly AuditName[] = ['text contrast', 'mark contrast']

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
    const options: AuditOptions = { glyphs: deckGlyphs(), only: dark ? THEMED : undefined }
    for (const slide of slides) {
      for (let clicks = 0; clicks <= slide.clicks; clicks++) {
        const page = await deck.openSlide(slide.no, clicks, { dark })
        const found = await page.evaluate(([no, options]) => window.deckTools.audit(no, options), [slide.no, options] as const)
        for (const [audit, texts] of Object.entries(found) as [AuditName, string[]][])
          texts.forEach(text => tell(audit, slide, clicks, text))
        if (!dark && slide.layout !== 'appendix')
          measured.push({ slide, ...await page.evaluate(no => window.deckTools.measure(no), slide.no) })
        // What axe looks at is the same in both themes, and little of it changes from step to step.
        if (AXE_EVERYWHERE || (!dark && (clicks === 0 || clicks === slide.clicks)))
          (await page.evaluate(no => window.deckTools.axeFaults(no), slide.no)).forEach(text => tell('axe', slide, clicks, text))
      }
    }
  })

  const audits = (Object.entries(AUDIT_NAMES) as [AuditName, string][]).filter(([audit]) => !dark || THEMED.includes(audit))
  it.each(audits)('%s: %s', (audit) => {
    expect([...faults.get(audit)?.values() ?? []]).toEqual([])
  })

  it.skipIf(dark && !AXE_EVERYWHERE)('axe finds nothing at the first and last step', () => {
    expect([...faults.get('axe')?.values() ?? []]).toEqual([])
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

  it.skipIf(process.env.SLIDES)(`is ${WORDS.median} words in the median, ${WORDS.most} at most, ${WORDS.record} for the record of the therapy chart`, () => {
    const all = counts()
    const median = all[Math.floor(all.length / 2)]?.words ?? 0
    console.log(`Words on presented slides: median ${median}; most ${all.slice(0, 5).map(({ no, words }) => `${words} (slide ${no})`).join(', ')}`)
    expect(all.filter(({ words, record }) => words > (record ? WORDS.record : WORDS.most))).toEqual([])
    expect(median).toBeLessThanOrEqual(WORDS.median)
  })

  it.skipIf(process.env.SLIDES)('stands on marks only where it is meant to', () => {
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
