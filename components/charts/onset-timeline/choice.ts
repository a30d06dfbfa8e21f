import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import type { ChartState } from '../../kit/useChartState.ts'
import type { TimeAxis } from './axis.ts'
import { textWidth } from '../../kit/text.ts'
import { assessedTimes, nearestTime } from './scrub.ts'
import { listedRows } from './steps.ts'

/** What a reader of the chart has chosen: a time to look at, a row to stand on, and whether that row is pinned. */
export interface OnsetChoice extends Record<string, string | number | boolean | null> {
  time: number | null
  row: string | null
  pinned: boolean
}

export const NO_CHOICE: OnsetChoice = { time: null, row: null, pinned: false }

/** The flag at the head of the time cursor. */
export const FLAG_PADDING = 8

/** Where the flag's words start: centered on the cursor, but inside the plot. Canvas px. */
export function placeFlag(text: string, cursor: number, axis: TimeAxis): { x: number, width: number } {
  const width = textWidth(text, 16, 600)
  const inside = Math.min(Math.max(cursor - width / 2, axis.left + FLAG_PADDING), axis.right - width - FLAG_PADDING)
  return { x: inside, width }
}

/** A choice that the chart can show at a step: what has not come yet cannot be looked at. */
export function validChoice(dataset: OnsetDataset, step: number, choice: OnsetChoice): OnsetChoice {
  const time = choice.time !== null && assessedTimes(dataset, step).includes(choice.time) ? choice.time : null
  const row = listedRows(dataset, step).some(one => one.id === choice.row) ? choice.row : null
  return { time, row, pinned: choice.pinned && row !== null }
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
