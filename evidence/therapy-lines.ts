/**
 * Lines of the record of the therapy chart, which holds every drawn row on one slide: its schema limits them, the chart
 * draws them.
 */

/** Lines that the record has room for; what is left over stands in the table and the handout. */
export const MOST_LINES = 20
/** Characters of a row's name, which stands between the name of its shelf and the marks. */
export const LINE_LABEL = 24

interface Row { drawn: boolean, estimate?: number, corrected?: object }

/** Whether the record draws a row. */
export function isDrawn({ drawn, estimate }: Row): boolean {
  return drawn && estimate !== undefined
}

/** How many lines rows take: one each, and one for a corrected estimate. */
export function lineCount(rows: readonly Row[]): number {
  return rows.filter(isDrawn).reduce((sum, { corrected }) => sum + (corrected ? 2 : 1), 0)
}

/** How a row is called on its shelf: with what the shelf's title does not say. */
export function lineLabel({ label, design, mixes }: { label: string, design: string, mixes?: readonly string[] }): string {
  if (design === 'single trial')
    return `${label}, one trial`
  return mixes ? `${label}, mixed controls` : label
}
