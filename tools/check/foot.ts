import type { Evidence } from '../../evidence/load.ts'
import type { DeckSlide, Fault } from './deck.ts'
import { citeName, toCite } from '../../evidence/cites.ts'
import { faultIn, listOf } from './deck.ts'

/** Letters that the three lines at a slide's foot hold, with what stays empty at their ends because names do not break. */
const ROOM = 450

/** More sources than the foot of a slide has room for. A source that is not on file is told elsewhere. */
export function checkFoot(slide: DeckSlide, { references }: Pick<Evidence, 'references'>): Fault[] {
  const names = listOf(slide, 'sources').flatMap(key => references[key] ? [citeName(toCite(references[key]))] : [])
  const fits = names.filter((_, i) => names.slice(0, i + 1).join(' · ').length <= ROOM).length
  return fits === names.length
    ? []
    : [faultIn(slide, 'sources', `found ${names.length} sources, but the foot of the slide has room for about ${fits}; show fewer results on this slide, or give some of them a slide of their own`)]
}
