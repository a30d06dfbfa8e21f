import { useNav } from '@slidev/client'
import { dropped } from './dropped.ts'
import { neighbor } from './neighbor.ts'
import { CLICKS_MAX } from './slidev.ts'

/** What the keys that turn the deck's pages do. */
export interface Turning { next: () => Promise<void>, prev: () => Promise<void>, nextSlide: () => Promise<void>, prevSlide: () => Promise<void> }

/** Turns the deck's pages as Slidev does, but past the slides that the speaker leaves out. Who asks for one of those by its number gets it. */
export function useTurning(): Turning {
  const nav = useNav()

  /** Goes past what is left out; where nothing is, Slidev turns the page itself. */
  function past(by: 1 | -1, step: number, turn: () => Promise<void>): Promise<void> {
    const no = neighbor(nav.currentSlideNo.value, by, nav.total.value, dropped.value)
    if (no === nav.currentSlideNo.value + by)
      return turn()
    return no === undefined ? Promise.resolve() : nav.go(no, step)
  }

  return {
    next: () => nav.clicks.value < nav.clicksTotal.value ? nav.next() : past(1, 0, nav.next),
    prev: () => nav.clicks.value > nav.clicksStart.value ? nav.prev() : past(-1, CLICKS_MAX, nav.prev),
    nextSlide: () => past(1, 0, () => nav.nextSlide()),
    prevSlide: () => past(-1, 0, () => nav.prevSlide()),
  }
}
