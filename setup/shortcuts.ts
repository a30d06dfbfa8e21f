import type { Turning } from '../components/runtime/useTurning.ts'
import { defineShortcutsSetup } from '@slidev/types'
import { useTurning } from '../components/runtime/useTurning.ts'

/** Slidev's keys that turn pages, by their names, and what they do here. */
const TURNS: Readonly<Record<string, keyof Turning>> = {
  next_space: 'next',
  next_right: 'next',
  next_page_key: 'next',
  prev_space: 'prev',
  prev_left: 'prev',
  prev_page_key: 'prev',
  next_down: 'nextSlide',
  next_shift: 'nextSlide',
  prev_up: 'prevSlide',
  prev_shift: 'prevSlide',
}

/** The keys are Slidev's; those that turn pages go past the slides that the speaker leaves out. */
export default defineShortcutsSetup((_, shortcuts) => {
  const turning = useTurning()
  return shortcuts.map((shortcut) => {
    const turn = TURNS[shortcut.name ?? '']
    return turn ? { ...shortcut, fn: turning[turn] } : shortcut
  })
})
