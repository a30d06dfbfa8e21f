import type { Page } from 'playwright-chromium'
import type { Deck, SlideEntry } from './deck.ts'
import type { AuditName, AuditOptions } from './page/audit.ts'
import { deckGlyphs } from './glyphs.ts'

/** What each audit holds a slide to. */
export const AUDIT_NAMES: Readonly<Record<AuditName, string>> = {
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

/** What depends on the theme. All else is the same in both, so one theme is enough: themes differ in colors, never in places. */
const THEMED: readonly AuditName[] = ['text contrast', 'mark contrast']

/** The audits that are asked for in a theme. */
export function auditsOf(dark: boolean): AuditName[] {
  return dark ? [...THEMED] : Object.keys(AUDIT_NAMES) as AuditName[]
}

/** Something wrong with a slide, with the step at which it begins. */
export interface Sighting<T extends string = AuditName> { audit: T, no: number, clicks: number, what: string }

/**
 * Audits slides at each of their steps, in one theme. The same fault at several steps of a slide is told once.
 * @param further what else to find out at each step, told under names of its own
 */
export async function auditSlides<T extends string = never>(
  deck: Deck,
  slides: readonly SlideEntry[],
  dark: boolean,
  further: (page: Page, slide: SlideEntry, clicks: number) => Promise<Partial<Record<T, string[]>>> = async () => ({}),
): Promise<Sighting<AuditName | T>[]> {
  const told = new Map<string, Sighting<AuditName | T>>()
  const options: AuditOptions = { glyphs: deckGlyphs(), only: auditsOf(dark) }
  for (const slide of slides) {
    for (let clicks = 0; clicks <= slide.clicks; clicks++) {
      const page = await deck.openSlide(slide.no, clicks, { dark })
      const found = await page.evaluate(([no, options]) => window.deckTools.audit(no, options), [slide.no, options] as const)
      const all = { ...found, ...await further(page, slide, clicks) }
      for (const [audit, texts] of Object.entries(all) as [AuditName | T, string[]][]) {
        for (const what of texts) {
          const key = `${slide.no} ${audit} ${what}`
          if (!told.has(key))
            told.set(key, { audit, no: slide.no, clicks, what })
        }
      }
    }
  }
  return [...told.values()]
}
