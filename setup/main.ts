import { slides } from '#slidev/slides'
import { defineAppSetup } from '@slidev/types'
import { plainHeadline } from '../deck/headline.ts'
import { loadNotes } from '../tools/lean/spoken-notes.ts'

/** When a page that shows no notes fetches them, in ms after the start: with the slides that Slidev loads ahead. */
const NOTES_AFTER = 3_000

/** Pages that show slides and nothing else: `/`, `/7`. */
const SLIDE_PAGE = /^\/\d*$/

/**
 * Gives the presenter view, the handout and the other pages that show notes their notes before anything is drawn. A
 * page of the audience's window gets them after its first slide. Slides are named by their headline as plain text.
 */
export default defineAppSetup(async ({ router }) => {
  for (const { meta: { slide } } of slides.value)
    slide.title = plainHeadline(slide.title ?? '')
  const { path } = router.resolve(router.options.history.location)
  if (SLIDE_PAGE.test(path))
    setTimeout(loadNotes, NOTES_AFTER)
  else
    await loadNotes()
  router.beforeEach(async (to) => {
    if (!SLIDE_PAGE.test(to.path))
      await loadNotes()
  })
})
