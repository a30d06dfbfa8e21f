import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import type { ChartKey } from '../../kit/ChartFigure.vue'
import type { ChartState } from '../../kit/useChartState.ts'
import type { TimeAxis } from './axis.ts'
import { textWidth } from '../../kit/text.ts'
import { assessedTimes, nearestTime, neighborTime } from './scrub.ts'
import { listedRows } from './steps.ts'

/** What a reader of the chart has chosen: a time to look at, a row to stand on, and whether that row is pinned. */
export interface OnsetChoice extends Record<string, string | number | boolean | null> {
  time: number | null
  row: string | null
  pinned: boolean
}

export const NO_CHOICE: OnsetChoice = { time: null, row: null, pinned: false }

/** The flag at the head of the time cursor. */
export const CURSOR_LABEL = { padding: 8 } as const

/** Where the flag's words start: centered on the cursor, but inside the plot. Canvas px. */
export function placeFlag(text: string, cursor: number, axis: TimeAxis): { x: number, width: number } {
  const width = textWidth(text, 16, 600)
  const inside = Math.min(Math.max(cursor - width / 2, axis.left + CURSOR_LABEL.padding), axis.right - width - CURSOR_LABEL.padding)
  return { x: inside, width }
}

/** A choice that the chart can show at a step: what has not come yet cannot be looked at. */
export function validChoice(dataset: OnsetDataset, step: number, choice: OnsetChoice): OnsetChoice {
  const time = choice.time !== null && assessedTimes(dataset, step).includes(choice.time) ? choice.time : null
  const row = listedRows(dataset, step).some(one => one.id === choice.row) ? choice.row : null
  return { time, row, pinned: choice.pinned && row !== null }
}

/** What a key does to a choice; `undefined` where the key is not for the chart. */
export function afterKey(dataset: OnsetDataset, step: number, choice: OnsetChoice, key: ChartKey): OnsetChoice | undefined {
  const times = assessedTimes(dataset, step)
  const rows = listedRows(dataset, step).map(row => row.id)
  const current = choice.row === null ? -1 : rows.indexOf(choice.row)
  switch (key) {
    case 'right': return times.length > 0 ? { ...choice, time: neighborTime(times, choice.time, 'next') } : undefined
    case 'left': return times.length > 0 ? { ...choice, time: neighborTime(times, choice.time, 'previous') } : undefined
    case 'home': return times.length > 0 ? { ...choice, time: times[0] ?? null } : undefined
    case 'end': return times.length > 0 ? { ...choice, time: times.at(-1) ?? null } : undefined
    case 'down': return { ...choice, row: rows[Math.min(rows.length - 1, current + 1)] ?? null }
    case 'up': return { ...choice, row: rows[current < 0 ? rows.length - 1 : Math.max(0, current - 1)] ?? null }
    case 'pin': return { ...choice, row: choice.row ?? rows[0] ?? null, pinned: !choice.pinned }
    case 'release': return choice.time === null && choice.row === null ? undefined : choice.pinned ? { ...choice, pinned: false } : NO_CHOICE
  }
}

/** What a press of the pointer at a place of the plot, or on a row's name, does to a choice. */
export function afterPointer(dataset: OnsetDataset, step: number, choice: OnsetChoice, at: { x: number, row: string | null }, axis: TimeAxis): OnsetChoice {
  if (at.x >= axis.left - 8)
    return { ...choice, time: nearestTime(assessedTimes(dataset, step), axis, at.x) }
  if (at.row === null)
    return NO_CHOICE
  return { ...choice, row: at.row, pinned: !(choice.pinned && choice.row === at.row) }
}

/** Writes a choice to the state that the deck's windows share. */
export function applyChoice(state: ChartState<OnsetChoice>, choice: OnsetChoice): void {
  state.set('time', choice.time)
  state.set('row', choice.row)
  state.set('pinned', choice.pinned)
}
