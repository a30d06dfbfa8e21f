import { slides } from '#slidev/slides'
import { defineAppSetup } from '@slidev/types'
import { saneAddress } from '../components/runtime/address.ts'
import { keepOffline } from '../components/runtime/keepOffline.ts'
import { plainHeadline } from '../deck/headline.ts'
import { loadNotes } from '../tools/lean/spoken-notes.ts'

/** When a page that shows no notes fetches them, in ms after the start: with the slides that Slidev loads ahead. */
const NOTES_AFTER = 3_000

/** Pages that show slides and nothing else: `/`, `/7`. */
const SLIDE_PAGE = /^\/\d*$/

function oneOf(value: string | null | undefined | (string | null)[]): string | undefined {
  return (Array.isArray(value) ? value[0] : value) || undefined
}

/**
 * Gives the presenter view, the handout and the other pages that show notes their notes before anything is drawn. A
 * page of the audience's window gets them after its first slide. Slides are named by their headline as plain text.
 * An address that names no slide leads to the nearest.
 */
export default defineAppSetup(async ({ router }) => {
  for (const { meta: { slide } } of slides.value)
    slide.title = plainHeadline(slide.title ?? '')
  router.beforeEach(({ name, params, query, hash }) => {
    const given = { no: oneOf(params.no), clicks: oneOf(query.clicks) }
    const sane = saneAddress(given, slides.value.length)
    if (name && (sane.no !== given.no || sane.clicks !== given.clicks))
      return { name, params: { ...params, no: sane.no }, query: { ...query, clicks: sane.clicks }, hash, replace: true }
    return true
  })
  keepOffline()
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
