/** What the deck does with the slides of a layout. */
export interface LayoutTraits {
  /** Has a finding of its own, so it needs claims, sources and figures with a source. */
  content: boolean
  /** Is spoken, so it needs notes and minutes. */
  presented: boolean
  /** Shows its number and its sources at its foot. */
  numbered: boolean
  /** Begins a section of the talk. */
  opens: boolean
}

/** Every layout a slide may have. */
export const LAYOUTS = {
  cover: { content: false, presented: true, numbered: false, opens: true },
  divider: { content: false, presented: true, numbered: false, opens: true },
  finding: { content: true, presented: true, numbered: true, opens: false },
  comparison: { content: true, presented: true, numbered: true, opens: false },
  verdicts: { content: true, presented: true, numbered: true, opens: false },
  free: { content: false, presented: true, numbered: true, opens: false },
  closing: { content: false, presented: true, numbered: false, opens: false },
  appendix: { content: false, presented: false, numbered: true, opens: false },
} as const satisfies Record<string, LayoutTraits>

export type LayoutName = keyof typeof LAYOUTS

/** Names of the layouts whose traits are as asked for. */
export function layoutsWith(asked: Partial<LayoutTraits>): LayoutName[] {
  return (Object.keys(LAYOUTS) as LayoutName[])
    .filter(name => Object.entries(asked).every(([trait, value]) => LAYOUTS[name][trait as keyof LayoutTraits] === value))
}

/** Traits of a layout; `undefined` for one that the deck does not have. */
export function traitsOf(layout: unknown): LayoutTraits | undefined {
  return typeof layout === 'string' && Object.hasOwn(LAYOUTS, layout) ? LAYOUTS[layout as LayoutName] : undefined
}

/** What this deck has in place of a layout of Slidev's own. */
const IN_PLACE_OF_SLIDEVS: readonly (readonly [RegExp, string])[] = [
  [/^(?:default|center|full|none|fact|statement|quote)$/, 'free'],
  [/^two-cols(?:-header)?$/, 'free, with the columns after ::left:: and ::right::'],
  [/^image(?:-left|-right)?$/, 'free, with ![what it shows](/file.jpg), beside words after ::left:: and ::right::'],
  [/^iframe(?:-left|-right)?$/, 'free, with a link to the page'],
  [/^intro$/, 'cover'],
  [/^section$/, 'divider'],
  [/^end$/, 'closing'],
]

/** What to write in place of a layout that Slidev has and this deck has not. */
export function inPlaceOf(layout: string): string | undefined {
  return IN_PLACE_OF_SLIDEVS.find(([names]) => names.test(layout))?.[1]
}
