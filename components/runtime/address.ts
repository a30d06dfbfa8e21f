/** What of an address names a place in the talk. */
export interface Address { no?: string, clicks?: string }

/**
 * The same place as the deck writes it: a slide that exists, and a step that is a number from 0. Anything else becomes
 * the nearest; words become the beginning. Steps beyond the slide's last are left, because only the slide knows its steps.
 * @param total number of slides
 */
export function saneAddress({ no, clicks }: Address, total: number): Address {
  const step = Math.floor(Number(clicks))
  return {
    no: no === undefined ? undefined : String(Math.min(Math.max(Math.floor(Number(no)) || 1, 1), total)),
    clicks: step > 0 ? String(Math.min(step, 999_999)) : undefined,
  }
}
