/** How much room a finding takes: in mm without its figure, and for each mm of the figure's width. */
export interface Block {
  fixed: number
  /** Height of its figure for each mm of width; 0 where nothing can be scaled. */
  perWidth: number
  /** Begins a section. */
  opens?: boolean
}

/** A page: how many blocks stand on it, and how wide their figures are, in mm. */
export interface PackedPage { blocks: number, width: number, height: number }

/** Room of a page and limits of a figure's width, in mm. */
export interface Paper { height: number, narrow: number, wide: number }

/** Of two ways to fill as many pages, the one with the wider figures is better; a section prefers a page of its own. */
const MIXED = 200

/**
 * Fills pages with blocks in order, none broken: in as few pages as there can be, then with figures as wide as there is
 * room for, alike over the pages.
 * @throws RangeError if a block alone is higher than a page
 */
export function pack(blocks: readonly Block[], paper: Paper): PackedPage[] {
  interface Way { pages: PackedPage[], cost: number }
  const ways: Way[] = [{ pages: [], cost: 0 }]
  for (let end = 1; end <= blocks.length; end++) {
    let best: Way | undefined
    for (let start = end - 1; start >= 0; start--) {
      const page = fit(blocks.slice(start, end), paper)
      if (!page)
        break
      const before = ways[start] as Way
      const mixed = blocks.slice(start + 1, end).some(({ opens }) => opens)
      const way = { pages: [...before.pages, page], cost: before.cost + (paper.wide - page.width) ** 2 + (mixed ? MIXED : 0) }
      if (!best || way.pages.length < best.pages.length || (way.pages.length === best.pages.length && way.cost < best.cost))
        best = way
    }
    if (!best)
      throw new RangeError(`finding ${end} is ${Math.ceil(blocks[end - 1]?.fixed ?? 0)} mm high without its figure, and a page ${paper.height} mm`)
    ways.push(best)
  }
  return ways.at(-1)?.pages ?? []
}

/** The page that these blocks fill, if they fit on one. */
function fit(blocks: readonly Block[], { height, narrow, wide }: Paper): PackedPage | undefined {
  const fixed = blocks.reduce((sum, one) => sum + one.fixed, 0)
  const perWidth = blocks.reduce((sum, one) => sum + one.perWidth, 0)
  const width = perWidth === 0 ? wide : Math.min(wide, (height - fixed) / perWidth)
  return width < narrow || fixed > height ? undefined : { blocks: blocks.length, width, height: fixed + perWidth * width }
}
