import { defineAppSetup } from '@slidev/types'
import { loadNotes } from '../tools/lean/spoken-notes.ts'

/** When a page that shows no notes fetches them, in ms after the start: with the slides that Slidev loads ahead. */
const NOTES_AFTER = 3_000

/** Pages that show slides and nothing else: `/`, `/7`. */
const SLIDE_PAGE = /^\/\d*$/

/**
 * Gives the presenter view, the handout and the other pages that show notes their notes before anything is drawn. A
 * page of the audience's window gets them after its first slide.
 */
export default defineAppSetup(async ({ router }) => {
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
