/** A page, or a run of pages, with its own head: named in the style sheet, with the section and what stands on it. */
export interface Head { name: string, left: string, right: string }

/** What stands at the foot of every page beside its number. */
export interface Foot { left: string, middle: string }

/** Margins that leave 170 × 244 mm on either paper, so that both break alike; top, right, bottom, left. */
const SIZES = {
  a4: { size: 'A4', margin: '27mm 20mm 26mm' },
  letter: { size: 'letter', margin: '18.4mm 22.95mm 17mm' },
} as const

/**
 * Style sheet of the handout's pages on both papers: `[data-head="NAME"]` stands on pages with that head.
 * The document's `data-size` says which paper is printed.
 * @param quiet color of heads and feet: the margins of a page know no variables
 */
export function pageRules(heads: readonly Head[], foot: Foot, quiet: string): string {
  const words = `color: ${quiet}; font: 400 8pt 'Source Sans 3';`
  const top = `${words} vertical-align: bottom; padding-bottom: 4mm;`
  const bottom = `${words} vertical-align: top; padding-top: 4mm;`
  const last = heads.at(-1)?.name
  return (Object.keys(SIZES) as (keyof typeof SIZES)[]).flatMap(paper => [
    ...heads.map(({ name, left, right }) => `
@page ${paper}-${name} {
  size: ${SIZES[paper].size};
  margin: ${SIZES[paper].margin};
  ${box('top-left', left, top)}
  ${box('top-right', right, top)}
  ${box('bottom-left', foot.left, bottom)}
  ${box('bottom-center', foot.middle, bottom)}
  @bottom-right { content: counter(page) " of " counter(pages); ${bottom} }
}
html[data-size='${paper}'] [data-head='${name}'] { page: ${paper}-${name}; }`),
    // What Slidev draws after the handout would else begin a page.
    `html[data-size='${paper}']:has(.handout) body { page: ${paper}-${last}; }`,
  ]).join('\n')
}

function box(place: string, text: string, style: string): string {
  return text ? `@${place} { content: ${JSON.stringify(text)}; ${style} white-space: nowrap; }` : ''
}
