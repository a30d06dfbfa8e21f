import { dropped } from './dropped.ts'
import { neighbor } from './neighbor.ts'
import { CLICKS_MAX, sharedNav } from './slidev.ts'

/**
 * Lets everything that turns the deck's pages, be it a key, a click beside the slide, a swipe or a phone, go past the
 * slides that the speaker leaves out: called before the first page, it puts its own turns where Slidev's stand, from
 * which each of them is made. Who asks for one of those slides by its number gets it.
 */
export function useSkipping(): void {
  const nav = sharedNav()

  /** One slide on or back. Where nothing is left out between the two, Slidev turns the page itself. */
  function past(by: 1 | -1, turn: (lastStep: boolean) => Promise<void>): (lastStep?: boolean) => Promise<void> {
    return async (lastStep = false) => {
      const no = neighbor(nav.currentSlideNo.value, by, nav.total.value, dropped.value)
      if (no === nav.currentSlideNo.value + by)
        await turn(lastStep)
      else if (no !== undefined)
        await nav.go(no, lastStep ? CLICKS_MAX : 0)
    }
  }

  const { next, prev } = nav
  const [nextSlide, prevSlide] = [past(1, nav.nextSlide), past(-1, nav.prevSlide)]
  Object.assign(nav, {
    nextSlide,
    prevSlide,
    next: () => nav.clicks.value < nav.clicksTotal.value ? next() : nextSlide(),
    prev: () => nav.clicks.value > nav.clicksStart.value ? prev() : prevSlide(true),
  })
}
