import type { Fault } from '../check/deck.ts'
import type { SlidesReport } from '../check/slides.ts'
import { textFiles } from '../check/texts.ts'
import { changedFiles, changedSlides } from './changed.ts'
import { startDeck } from './deck.ts'
import { AUDIT_NAMES, auditSlides } from './walk.ts'

/** What was looked at, in words for the terminal, and what is wrong with it. */
export interface Looked { what: string, faults: Fault[] }

/**
 * Opens the built deck in a browser and looks at slides in every step and both themes, as the browser tests do.
 * @param all whether to look at every slide, and not only at those that changed since the last commit
 */
export async function lookAtSlides({ slides, whole }: Pick<SlidesReport, 'slides' | 'whole'>, all: boolean): Promise<Looked> {
  const changes = all ? undefined : changedFiles()
  const components = textFiles().filter(({ file }) => file.startsWith('components/'))
  const chosen = changes ? changedSlides(slides, whole, components, changes) : slides
  const what = chosen.length === slides.length ? 'all slides' : `${chosen.map(({ no }) => no).join(', ') || 'none'}, which changed since the last commit`
  if (chosen.length === 0)
    return { what, faults: [] }

  console.log(`Looking in a browser at ${what} …`)
  const deck = await startDeck()
  try {
    const entries = (await deck.slides()).filter(({ no }) => chosen.some(one => one.no === no))
    const found = [...await auditSlides(deck, entries, false), ...await auditSlides(deck, entries, true)]
    const faults = found.flatMap(({ audit, no, clicks, what }) => chosen.filter(one => one.no === no)
      .map(({ file, line }): Fault => ({ file, line, slide: no, message: `step ${clicks}: ${what} (${AUDIT_NAMES[audit]})` })))
    const noise = deck.noise.map(({ where, text }): Fault => ({ file: 'slides.md', line: 1, message: `the page ${where} says: ${text}` }))
    return { what, faults: [...faults, ...noise] }
  }
  finally {
    await deck.close()
  }
}
