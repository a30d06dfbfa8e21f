import type { ComputedRef } from 'vue'
import type { Pace } from '../../../deck/pace.ts'
import type { TalkSlide } from '../../../deck/slides.ts'
import type { Place } from '../place.ts'
import { useNav } from '@slidev/client'
import { computed, onMounted, onUnmounted, ref, watch } from 'vue'
import { paceAt, slidesToDrop } from '../../../deck/pace.ts'
import { isPresented, talkSlides } from '../../../deck/slides.ts'
import { talkLog } from '../../../deck/talk-log.ts'
import { dropped, setDropped } from '../dropped.ts'
import { neighbor } from '../neighbor.ts'
import { recall, remember } from '../stored.ts'
import { saveLog } from './save-log.ts'
import { useTimer } from './slidev.ts'

export interface PaceControl {
  /** The slides that are presented, in order. */
  plan: ComputedRef<TalkSlide[]>
  status: ComputedRef<'stopped' | 'running' | 'paused'>
  /** Whole seconds that the clock has run. */
  passed: ComputedRef<number>
  pace: ComputedRef<Pace>
  /** Slides that would bring a late talk back if they were left out. */
  offers: ComputedRef<TalkSlide[]>
  /** Slides that are left out and still ahead. */
  out: ComputedRef<TalkSlide[]>
  drop: () => void
  takeBack: () => void
  /** Stops the clock for a question, or lets it go on. */
  question: () => void
  reset: () => void
  save: () => void
}

/**
 * The pace of the talk, on Slidev's own clock: it starts with the first step, stands while a question is answered, and
 * goes on at the next step at the latest. Also counts how long is spoken on each slide.
 */
export function usePace(): PaceControl {
  const { clicks, clicksTotal, currentSlideNo, queryClicks, slides, total } = useNav()
  const timer = useTimer()
  const status = computed(() => timer.status.value)
  const passed = computed(() => Math.floor(timer.passed.value))
  const plan = computed(() => talkSlides(slides.value).filter(isPresented))
  const here = computed<Place>(() => ({ no: currentSlideNo.value, clicks: clicks.value }))

  // A look at the appendix is no progress: the pace stays that of the slide before it.
  const spot = ref({ no: 1, step: 0, steps: 0 })
  watch([here, clicksTotal], ([{ no, clicks: step }, steps]) => {
    if (plan.value.some(slide => slide.no === no))
      spot.value = { no, step, steps }
  }, { immediate: true })

  const pace = computed(() => paceAt(plan.value, dropped.value, { ...spot.value, passed: passed.value }))
  const offers = computed(() => slidesToDrop(plan.value, dropped.value, spot.value.no, pace.value.late))
  const out = computed(() => plan.value.filter(({ no }) => no > spot.value.no && dropped.value.includes(no)))

  // Where somebody asked to be: the step that is shown follows later, while a slide that was just loaded learns its steps.
  const asked = computed<Place>(() => ({ no: currentSlideNo.value, clicks: queryClicks.value }))
  watch(asked, (now, before) => {
    const forward = now.no === before.no
      ? now.clicks === before.clicks + 1
      : now.clicks === 0 && now.no === neighbor(before.no, 1, total.value, dropped.value)
    if (forward && status.value !== 'running')
      timer.resume()
  })

  const spoken = (status.value === 'stopped' ? undefined : recall<Record<number, number>>('spoken')) ?? {}
  let since = timer.passed.value
  function count(no: number): void {
    spoken[no] = (spoken[no] ?? 0) + Math.max(0, timer.passed.value - since)
    since = timer.passed.value
    remember('spoken', spoken)
  }
  const countHere = (): void => count(currentSlideNo.value)
  watch(currentSlideNo, (_, before) => count(before))
  onMounted(() => window.addEventListener('pagehide', countHere))
  onUnmounted(() => {
    window.removeEventListener('pagehide', countHere)
    countHere()
  })

  return {
    plan,
    status,
    passed,
    pace,
    offers,
    out,
    drop: () => setDropped([...dropped.value, ...offers.value.map(({ no }) => no)]),
    takeBack: () => setDropped(dropped.value.filter(no => no <= spot.value.no)),
    question: timer.toggle,
    reset() {
      timer.reset()
      since = 0
      Object.keys(spoken).forEach(no => delete spoken[Number(no)])
      remember('spoken', spoken)
      setDropped([])
    },
    save() {
      countHere()
      saveLog(talkLog(plan.value, spoken, new Date()))
    },
  }
}
