/**
 * What a chart's keys do, by the name of the key ('ArrowUp', 'Enter', 's'; letters in lower case). Each says whether it
 * used the press; what is not used goes on to the slide.
 */
export type ChartKeys = Readonly<Record<string, () => boolean>>

/** Keys that every clicker sends. */
export const CLICKER_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown'])

/** Keys that turn the deck's pages, whatever has the focus: a clicker's, and left and right. No chart gets them. */
export const PAGE_KEYS: ReadonlySet<string> = new Set([...CLICKER_KEYS, 'ArrowLeft', 'ArrowRight'])
