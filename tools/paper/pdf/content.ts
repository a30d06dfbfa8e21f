import type { Insertion } from './operators.ts'
import { Problem } from '../../program.ts'
import { insert, mcidOf, operations } from './operators.ts'

const PATH_OPERATORS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINT_OPERATORS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const TEXT_OPERATORS = new Set(['Tj', 'TJ', '\'', '"'])
const OPEN = '/Artifact BMC\n'
const CLOSE = '\nEMC'

/**
 * Marks as artifacts what a page paints outside the document's structure (rules, backgrounds, page numbers), which
 * the browser leaves unmarked; for pages that `compact` cannot write.
 * @param content drawing operators of a page, each character one byte
 * @param loose numbers of marked content that left the structure and becomes an artifact too
 * @param isTagged whether a drawn object, by name, carries structure of its own and so cannot be an artifact
 * @throws Problem on an inline image, which no page of the deck may have
 */
export function markArtifacts(content: string, loose: ReadonlySet<number> = new Set(), isTagged: (name: string) => boolean = () => false): string {
  const insertions: Insertion[] = []
  let marks = 0
  let pathStart: number | undefined

  function wrap(start: number, end: number): void {
    insertions.push({ at: start, text: OPEN }, { at: end, text: CLOSE })
  }

  for (const operation of operations(content)) {
    const { operator, start, end } = operation
    const marked = marks > 0
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = mcidOf(content, operation)
      if (mcid !== undefined && loose.has(mcid))
        insertions.push({ at: start, until: end, text: '/Artifact BMC' })
      marks++
    }
    else if (operator === 'EMC') {
      marks--
    }
    else if (TEXT_OPERATORS.has(operator)) {
      if (!marked)
        wrap(start, end)
    }
    else if (PATH_OPERATORS.has(operator)) {
      pathStart ??= start
    }
    else if (PAINT_OPERATORS.has(operator)) {
      if (!marked)
        wrap(pathStart ?? start, end)
      pathStart = undefined
    }
    else if (operator === 'n') {
      pathStart = undefined
    }
    else if ((operator === 'Do' || operator === 'sh') && !marked) {
      const name = /\/([^\s/]+)\s+Do$/.exec(content.slice(start, end))?.[1]
      if (!(name && isTagged(name)))
        wrap(start, end)
    }
    else if (operator === 'BI') {
      throw new Problem('holds an inline image; everything in the deck must print as vectors, so draw it as SVG')
    }
  }
  return insert(content, insertions)
}
