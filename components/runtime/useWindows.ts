import type { Move, Place, Stamp } from './place.ts'
import { sharedState, useNav } from '@slidev/client'
import { computed, watch } from 'vue'
import { hear, tell } from '../kit/channel.ts'
import { isLater, samePlace, stampAfter } from './place.ts'
import { stopSlidevFollowing } from './slidev.ts'

/** How long a presenter view that has just been opened waits for another one to say where the talk is, in ms. */
const ANSWER = 250

/**
 * Keeps the audience's and the presenter's windows at one place. A window tells of its move only when a person made it
 * there: not of where it opens, and not of what another window told it. The latest move wins, in every window. A window
 * that is opened or loaded again asks where the talk is, and the presenter view answers; audience windows alone do not
 * lead each other. The handout, the overview and printed pages take no part.
 */
export function useWindows(): void {
  const { clicks, clicksTotal, currentSlideNo, hasPrimarySlide, isEmbedded, isPlaying, isPresenter, isPrintMode, router } = useNav()
  const id = crypto.randomUUID()
  const role = computed(() => {
    if (!hasPrimarySlide.value || isPrintMode.value || isEmbedded.value)
      return undefined
    return isPresenter.value ? 'presenter' : isPlaying.value ? 'viewer' : undefined
  })

  let latest: Stamp = { time: 0, id: '' }
  let here: Place | undefined
  let started: typeof role.value
  let claim: ReturnType<typeof setTimeout> | undefined
  let knows = false

  stopSlidevFollowing()
  hear<Move>('place', follow)
  hear('place wanted', answer)
  router.afterEach((_to, _from, failure) => {
    if (!failure)
      arrive()
  })
  arrive()
  watch([role, currentSlideNo, clicks, clicksTotal], showOnNotesPage)
  // A window that slept or was put aside may have missed what it was told meanwhile.
  for (const awake of ['resume', 'visibilitychange']) {
    document.addEventListener(awake, () => {
      if (role.value && !document.hidden)
        ask()
    })
  }

  function placeNow(): Place {
    return { no: currentSlideNo.value, clicks: Number(router.currentRoute.value.query.clicks) || 0 }
  }

  /** After each change of the address. */
  function arrive(): void {
    const before = here
    const now = placeNow()
    if (role.value !== started) {
      here = now
      start()
    }
    else if (role.value && !(before && samePlace(now, before))) {
      here = now
      // A step beyond the slide's last becomes its last: nobody moved, but who was sent to the former has to know.
      const mended = now.no === before?.no && before.clicks > clicksTotal.value && now.clicks === clicksTotal.value
      if (!mended || latest.id === id)
        lead(now)
    }
  }

  function start(): void {
    clearTimeout(claim)
    started = role.value
    if (!started)
      return
    ask()
    if (started === 'presenter') {
      claim = setTimeout(() => lead(placeNow()), ANSWER)
      setTimeout(() => {
        knows = true
        showOnNotesPage()
      }, ANSWER)
    }
  }

  function ask(): void {
    tell('place wanted', null)
  }

  function lead(place: Place): void {
    if (!role.value)
      return
    clearTimeout(claim)
    latest = stampAfter(latest, Date.now(), id)
    tell<Move>('place', { ...place, stamp: latest, by: role.value })
  }

  function answer(): void {
    if (role.value === 'presenter' && here && latest.time > 0)
      tell<Move>('place', { ...here, stamp: latest, by: 'presenter' })
  }

  function follow(move: Move): void {
    const { no, clicks: step, stamp, by } = move
    if (!role.value || (role.value === 'viewer' && by === 'viewer') || !isLater(stamp, latest))
      return
    clearTimeout(claim)
    latest = stamp
    here = { no, clicks: step }
    if (by === 'viewer')
      tell<Move>('place', { ...move, by: 'presenter' })
    if (samePlace(placeNow(), here))
      return
    const { name, params, query } = router.currentRoute.value
    void router.replace({ name: name ?? undefined, params: { ...params, no }, query: { ...query, clicks: step || undefined } })
  }

  /**
   * Slidev's page of notes reads where the presenter is. Slidev tells it together with the clock: a window that was just
   * opened has to learn first how late it is, or it would stop the clock of the others.
   */
  function showOnNotesPage(): void {
    if (role.value === 'presenter' && knows)
      Object.assign(sharedState, { page: currentSlideNo.value, clicks: clicks.value, clicksTotal: clicksTotal.value })
  }
}
