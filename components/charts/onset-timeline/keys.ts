import type { OnsetDataset } from '../../../evidence/schema/index.ts'
import type { ChartKeys } from '../../kit/keys.ts'
import type { OnsetChoice } from './choice.ts'
import { NO_CHOICE } from './choice.ts'
import { assessedTimes, neighborTime } from './scrub.ts'
import { listedRows } from './steps.ts'

/** What the keys do, for somebody who cannot see the chart. */
export const KEY_HELP = 'Up and down move through the rows, comma and period through the times that were assessed; Enter pins a row, Escape releases.'

/** What the chart shows when a key is pressed. */
interface Standing { dataset: OnsetDataset, step: number, choice: OnsetChoice }

export type OnsetKey = ',' | '.' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End' | 'Enter' | 'Escape'

/** What a key does to a choice; `undefined` where it has nothing to do and is left to the slide. */
export function afterKey({ dataset, step, choice }: Standing, key: OnsetKey): OnsetChoice | undefined {
  const times = assessedTimes(dataset, step)
  const rows = listedRows(dataset, step).map(row => row.id)
  const current = choice.row === null ? -1 : rows.indexOf(choice.row)
  switch (key) {
    case '.': return times.length > 0 ? { ...choice, time: neighborTime(times, choice.time, 'next') } : undefined
    case ',': return times.length > 0 ? { ...choice, time: neighborTime(times, choice.time, 'previous') } : undefined
    case 'Home': return times.length > 0 ? { ...choice, time: times[0] ?? null } : undefined
    case 'End': return times.length > 0 ? { ...choice, time: times.at(-1) ?? null } : undefined
    case 'ArrowDown': return { ...choice, row: rows[Math.min(rows.length - 1, current + 1)] ?? null }
    case 'ArrowUp': return { ...choice, row: rows[current < 0 ? rows.length - 1 : Math.max(0, current - 1)] ?? null }
    case 'Enter': return { ...choice, row: choice.row ?? rows[0] ?? null, pinned: !choice.pinned }
    case 'Escape': return choice.time === null && choice.row === null ? undefined : choice.pinned ? { ...choice, pinned: false } : NO_CHOICE
  }
}

const KEYS: readonly OnsetKey[] = [',', '.', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Enter', 'Escape']

/** The chart's key map: what each key makes of the choice as it stands is handed to `apply`. */
export function onsetKeys(standing: () => Standing, apply: (choice: OnsetChoice) => void): ChartKeys {
  return Object.fromEntries(KEYS.map(key => [key, () => {
    const after = afterKey(standing(), key)
    if (after)
      apply(after)
    return after !== undefined
  }]))
}
