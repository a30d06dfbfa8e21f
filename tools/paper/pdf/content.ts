import type { Insertion } from './operators.ts'
import { Problem } from '../../program.ts'
import { insert, mcidOf, operations } from './operators.ts'

/** What one page's drawing operators hold after `markArtifacts`. */
export interface MarkedContent {
  /** The operators, each character one byte. */
  content: string
  /** How many text operators belong to the document's structure; 0 on a page that is empty but for its margins. */
  texts: number
}

const PATH_OPERATORS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINT_OPERATORS = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const TEXT_OPERATORS = new Set(['Tj', 'TJ', '\'', '"'])
const OPEN = '/Artifact BMC\n'
const CLOSE = '\nEMC'

/**
 * Marks as artifacts what a page paints outside the document's structure (rules, backgrounds, page numbers), which
 * the browser leaves unmarked.
 * @param content drawing operators of a page, each character one byte
 * @param loose numbers of marked content that left the structure and becomes an artifact too
 * @param isTagged whether a drawn object, by name, carries structure of its own and so cannot be an artifact
 * @throws Problem on an inline image, which no page of the deck may have
 */
export function markArtifacts(content: string, loose: ReadonlySet<number> = new Set(), isTagged: (name: string) => boolean = () => false): MarkedContent {
  const insertions: Insertion[] = []
  const marks: boolean[] = []
  let pathStart: number | undefined
  let texts = 0

  function wrap(start: number, end: number): void {
    insertions.push({ at: start, text: OPEN }, { at: end, text: CLOSE })
  }

  for (const operation of operations(content)) {
    const { operator, start, end } = operation
    const marked = marks.length > 0
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = mcidOf(content, operation)
      const isLoose = mcid !== undefined && loose.has(mcid)
      if (isLoose)
        insertions.push({ at: start, until: end, text: '/Artifact BMC' })
      marks.push(mcid !== undefined && !isLoose)
    }
    else if (operator === 'EMC') {
      marks.pop()
    }
    else if (TEXT_OPERATORS.has(operator)) {
      if (marks.includes(true))
        texts++
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
  return { content: insert(content, insertions), texts }
}
