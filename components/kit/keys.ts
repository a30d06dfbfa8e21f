/**
 * What a chart's keys do, by the name of the key ('ArrowUp', 'Enter', 's'; letters in lower case). Each says whether it
 * used the press; what is not used goes on to the slide.
 */
export type ChartKeys = Readonly<Record<string, () => boolean>>

/** Keys that every clicker sends. No chart gets them: they always turn the deck's pages. */
export const CLICKER_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown'])
