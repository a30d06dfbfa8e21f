/** Kinds of paper: the two that people print on, and a page as wide as a screen. It is the page's `html[data-size]`. */
export type Format = 'a4' | 'letter' | 'screen'

/**
 * A document that `npm run export` prints. One more entry in {@link DOCUMENTS} is all that making, serving, listing and
 * testing its files needs.
 *
 * Its page is a route in `paper/setup/routes.ts` and
 * - calls `usePaper`, which says when everything is drawn;
 * - names its paper by `@page` rules that follow `html[data-size]`, which the export sets to the format;
 * - has the document's title as `data-document-title` on its root;
 * - marks what the reader's side panel lists with `data-bookmark` (the level, from 1) and an `id` that a link on the page
 *   leads to, or `data-page` instead if it is one whole page; `data-bookmark-title` where the first heading is not the name;
 * - writes where a part starts in elements with `data-page-of` (the part's id), which the export fills;
 * - lets no words leave a part with `data-slide` or `data-bookmark`: to the right and left, and to the top and bottom
 *   where that part clips (`overflow: hidden`);
 * - can say at its foot from which state it is made: `edition` of `paper/edition.ts`.
 */
export interface PaperDocument {
  id: 'summary' | 'handout' | 'slides'
  /** Address of its page. */
  page: string
  /** What it is, in the properties of its files. */
  describes: string
  files: Readonly<Partial<Record<Format, string>>>
  /**
   * Whether it is laid out alike on A4 and Letter: one block in the middle of either, with everything at least 9 mm from
   * A4's upper and lower edge. Then it is printed once, and the other file shows another cut of the same pages.
   */
  alike?: boolean
}

/** Every document, in the order in which people are offered them. */
export const DOCUMENTS: readonly PaperDocument[] = [
  { id: 'summary', page: '/paper/summary', describes: 'Summary of the talk on one sheet', files: { a4: 'summary-a4.pdf', letter: 'summary-letter.pdf' }, alike: true },
  { id: 'handout', page: '/paper/handout', describes: 'Handout of the talk', files: { a4: 'handout-a4.pdf', letter: 'handout-letter.pdf' } },
  { id: 'slides', page: '/paper/slides', describes: 'Slides of the talk', files: { screen: 'slides.pdf' } },
]

/** Names of the PDFs, which lie beside the built deck. */
export const PDFS: readonly string[] = DOCUMENTS.flatMap(({ files }) => Object.values(files))

/** Beside them, after an export: what the PDFs were made from, and every package that the deck needs. */
export const PROVENANCE = 'provenance.json'
export const SBOM = 'sbom.cdx.json'
