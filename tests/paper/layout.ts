import type { PdfFile } from './file.ts'
import type { Tag } from './tags.ts'
import { squeeze } from './file.ts'

/** The handout's text, in points: 170 mm in the middle of either paper, 244 mm high. */
const MM = 72 / 25.4
const WIDTH = 170 * MM
const HEIGHT = 244 * MM

/** Words that reach into the margins, where a printer would cut them. */
export function marginFaults({ runs, sizes }: Pick<PdfFile, 'runs' | 'sizes'>): string[] {
  return runs.flatMap(({ text, x, width, page }) => {
    const edge = ((sizes[page - 1]?.[0] ?? 0) - WIDTH) / 2
    return x < edge - 1 || x + width > edge + WIDTH + 1 ? [`contract: page ${page} prints "${text}" in its margin`] : []
  })
}

/** Tables that leave one row alone on a page. */
export function leftoverFaults({ tags, pagesOf, wordsOf }: Pick<PdfFile, 'tags' | 'pagesOf' | 'wordsOf'>): string[] {
  return tags.filter(({ type }) => type === 'Table').flatMap((table) => {
    const rows = rowsOf(table).filter(({ kids }) => kids.some(({ type }) => type === 'TD'))
    const counts = new Map<number, number>()
    for (const page of rows.flatMap(row => pagesOf(row).at(-1) ?? []))
      counts.set(page, (counts.get(page) ?? 0) + 1)
    return counts.size < 2 ? [] : [...counts].flatMap(([page, count]) => count === 1 ? [`contract: one row stands alone on page ${page}, of the table "${wordsOf(table).slice(0, 60)}"`] : [])
  })
}

/** Findings that a page break divides: everything from the headline to the end of the written words, with figure or table and caption. */
export function dividedFaults({ tags, pagesOf, textOf }: Pick<PdfFile, 'tags' | 'pagesOf' | 'textOf'>, findings: readonly { title: string, words: string }[]): string[] {
  const texts = tags.map(tag => /^(?:H[1-6]|P)$/.test(tag.type) ? textOf(tag) : '')
  return findings.flatMap(({ title, words }) => {
    const from = texts.indexOf(squeeze(title))
    const to = texts.indexOf(squeeze(words), from)
    const pages = [...new Set(tags.slice(from, to + 1).flatMap(pagesOf))]
    return from < 0 || to < 0 || pages.length !== 1 ? [`contract: "${title}" is torn over pages ${pages.join(' and ')}`] : []
  })
}

/** What the packing of findings may leave between two pages that do not fit on one, as a share of a page. */
const AIR = 0.05

/**
 * Pages of which more than a third is empty below the last words; the last page ends where the references do.
 * @param packed whether that is right where what stands overleaf has no room there, as in a talk that leaves findings out
 */
export function emptyFaults({ runs, sizes }: Pick<PdfFile, 'runs' | 'sizes'>, packed: boolean): string[] {
  const empty = sizes.map(([, height], i) => {
    const foot = (height - HEIGHT) / 2
    return (Math.min(...runs.filter(({ page, y }) => page === i + 1 && y > foot).map(({ y }) => y)) - foot) / HEIGHT
  })
  return empty.slice(0, -1).flatMap((share, i) => share > 1 / 3 && (!packed || share + (empty[i + 1] ?? 0) > 1 + AIR) ? [`contract: page ${i + 1} is ${Math.round(share * 100)}% empty`] : [])
}

/** A mark of an axis: a number with one digit that is not 0, or a decade. */
const AXIS_MARK = /^−?(?:0\.)?\d0*$|^(?:19|20)\d0$/

/**
 * Numbers that only a drawing says, not a table or a text, so that who cannot see it never gets them.
 * @param drawn the words of drawings; bare round numbers mark their axes
 */
export function drawnOnlyFaults({ tags, wordsOf }: Pick<PdfFile, 'tags' | 'wordsOf'>, drawn: readonly string[]): string[] {
  const said = new Set(tags.filter(({ type }) => /^(?:P|H[1-6]|TD|TH|LBody|Caption)$/.test(type)).flatMap(tag => numbersIn(wordsOf(tag))))
  return drawn.filter(text => !AXIS_MARK.test(text)).flatMap(text => numbersIn(text).filter(number => !said.has(number)).map(number => `contract: only a figure says ${number}, in "${text}"`))
}

/** The numbers of a text, each as a value: 5.50 as 5.5, 1,208 as 1208. */
function numbersIn(text: string): number[] {
  return [...text.replaceAll('−', '-').matchAll(/(?<![\d\p{L}.])-?\d[\d,]*(?:\.\d+)?/gu)].map(([number]) => Number(number.replaceAll(',', '')))
}

function rowsOf(tag: Tag): Tag[] {
  return tag.type === 'TR' ? [tag] : tag.kids.flatMap(rowsOf)
}
