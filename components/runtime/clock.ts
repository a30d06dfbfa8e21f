import { sharedState } from '@slidev/client'
import { watch } from 'vue'
import { hear, tell } from '../kit/channel.ts'
import { recall, remember } from './stored.ts'

type Clock = typeof sharedState.timer

/** A clock that started longer ago, in ms, is that of another talk, in a window that was left open. */
const TALK = 6 * 60 * 60_000

/**
 * Keeps Slidev's clock running when its window is loaded again, and gives it to a window that is opened late. Slidev
 * itself only tells of changes, and a window starts with a clock that stands.
 * @returns whether the clock of this window was started before it was loaded again, so that a talk is on
 */
export function followClock(): boolean {
  takeUp(recall('clock'))
  watch(() => sharedState.timer, clock => remember('clock', clock), { deep: true })
  hear('clock wanted', () => {
    if (sharedState.timer.status !== 'stopped')
      tell<Clock>('clock', { ...sharedState.timer, slides: {} })
  })
  hear<Clock>('clock', takeUp)
  tell('clock wanted', null)
  return sharedState.timer.status !== 'stopped'
}

function takeUp(clock: Clock | undefined): void {
  if (sharedState.timer.status === 'stopped' && clock && clock.status !== 'stopped' && Date.now() - clock.startedAt < TALK)
    sharedState.timer = { ...clock, slides: {} }
}
