/** Slide and step. */
export interface Place { no: number, clicks: number }

export function samePlace(a: Place, b: Place): boolean {
  return a.no === b.no && a.clicks === b.clicks
}

/** When a window moved; ties between windows are broken by their ids. */
export interface Stamp { time: number, id: string }

/** What a window tells the others: where it has gone, and when. */
export interface Move extends Place { stamp: Stamp, by: 'presenter' | 'viewer' }

/** Whether `a` is to be followed rather than `b`. Every window decides alike, so that all end at one place. */
export function isLater(a: Stamp, b: Stamp): boolean {
  return a.time === b.time ? a.id > b.id : a.time > b.time
}

/** The stamp of a move made now: later than everything known. */
export function stampAfter(last: Stamp, now: number, id: string): Stamp {
  return { time: Math.max(now, last.time + 1), id }
}
