import type { Assessment, OnsetDataset, OnsetRow } from '../../../evidence/schema/index.ts'
import type { When } from '../../../evidence/when.ts'
import type { TimeAxis } from './axis.ts'
import { MINUTES } from '../../../evidence/when.ts'
import { textWidth } from '../../kit/text.ts'
import { listedRows, stepOfRow } from './steps.ts'

/** Times, in minutes and in order, at which trials that are out by a step measured anything. There is nothing between them. */
export function assessedTimes(dataset: Pick<OnsetDataset, 'rows'>, step: number): number[] {
  const times = dataset.rows.flatMap(row => shownAssessments(row, step).flatMap(({ at }) => [at.from, at.to]))
  return [...new Set(times)].sort((a, b) => a - b)
}

function shownAssessments(row: OnsetRow, step: number): Assessment[] {
  return stepOfRow(row) <= step ? row.assessed : []
}

/**
 * The assessed time after or before `current`; from nowhere, the first or the last. At the end it stays.
 * @returns `null` where nothing was assessed
 */
export function neighborTime(times: readonly number[], current: number | null, direction: 'next' | 'previous'): number | null {
  if (direction === 'next')
    return times.find(time => current === null || time > current) ?? times.at(-1) ?? null
  return times.findLast(time => current === null || time < current) ?? times[0] ?? null
}

/** The assessed time that stands nearest to a canvas x. */
export function nearestTime(times: readonly number[], axis: TimeAxis, x: number): number | null {
  return times.reduce<number | null>((best, time) =>
    best === null || Math.abs(axis.x(time) - x) < Math.abs(axis.x(best) - x) ? time : best, null)
}

/** What trials of one row measured at a time. */
export interface Readout { row: OnsetRow, text: string, assessed: boolean }

export const NOT_ASSESSED = 'not assessed'

/**
 * What each row that is listed at a step has at exactly this time; never anything between two assessed times. Where some
 * trials found a difference and others none, it tells one of each.
 */
export function readoutsAt(dataset: OnsetDataset, step: number, minutes: number): Readout[] {
  return listedRows(dataset, step).map((row) => {
    const found = shownAssessments(row, step).filter(({ at }) => at.from <= minutes && minutes <= at.to)
    const told = [found.find(one => one.separated !== 'no'), found.find(one => one.separated === 'no')].filter(one => one !== undefined)
    return { row, text: told.map(({ reads }) => reads).join('; ') || NOT_ASSESSED, assessed: told.length > 0 }
  })
}

/** A time as its own trials write it, else in the largest unit that divides it. */
export function momentOf(dataset: Pick<OnsetDataset, 'rows'>, minutes: number): Pick<When, 'text' | 'words'> {
  const own = dataset.rows.flatMap(row => row.assessed).find(({ at }) => at.from === minutes && at.to === minutes)
  if (own)
    return own.at
  const [unit, name] = minutes % MINUTES.d === 0 ? ['d', 'day'] as const : minutes % MINUTES.h === 0 ? ['h', 'hour'] as const : ['min', 'minute'] as const
  const amount = Number((minutes / MINUTES[unit]).toFixed(1))
  return { text: `${amount} ${unit}`, words: `${amount} ${name}${amount === 1 ? '' : 's'}` }
}

export interface PlacedReadout extends Readout { x: number, width: number }

const CURSOR_GAP = 12

/** Readouts beside the cursor, on the side with more room. */
export function placeReadouts(readouts: readonly Readout[], cursor: number, axis: TimeAxis): PlacedReadout[] {
  const right = axis.right - cursor >= cursor - axis.left
  return readouts.map((readout) => {
    const width = textWidth(readout.text, 16, readout.assessed ? 600 : 400)
    return { ...readout, width, x: right ? cursor + CURSOR_GAP : cursor - CURSOR_GAP - width }
  })
}
