import type { Font } from './fonts.ts'
import type { Insertion } from './operators.ts'
import type { Run } from './text-object.ts'
import { fontOf } from './fonts.ts'
import { Transform } from './geometry.ts'
import { insert, mcidOf, numbersOf, operations } from './operators.ts'
import { operatorFor, TextObject } from './text-object.ts'

/** From this share of its size, a gap is a space and a step down a new line. */
const GAP = 0.15
const LINE = 0.6

/**
 * Draws every line of text by one operator, where the browser writes one for each glyph, and puts a space back where a
 * line ends or a gap stands between two pieces: the browser drops it there, and readers hear two words as one.
 * @param fonts the page's fonts, by name; text in others is left as it is
 * @returns the content, and the numbers of marked content in which no text stands
 */
export function joinText(content: string, fonts: ReadonlyMap<string, Font>): { content: string, wordless: Set<number> } {
  const transform = new Transform()
  const insertions: Insertion[] = []
  const marks: (number | undefined)[] = []
  let text = new TextObject()
  let before: Run | undefined
  const wordless = new Set<number>()

  function close(): void {
    const run = text.close(transform.matrix, marks.findLast(mcid => mcid !== undefined))
    if (!run)
      return
    insertions.push(run.insertion)
    if (run.mcid < 0)
      return
    if (before && isApart(before, run))
      addSpace(before)
    before = run
  }

  function open(mcid: number | undefined): void {
    marks.push(mcid)
    if (mcid !== undefined)
      wordless.add(mcid)
  }

  for (const operation of operations(content)) {
    const { operator } = operation
    if (operator === 'Tj' || operator === 'TJ')
      marks.forEach(mcid => mcid !== undefined && wordless.delete(mcid))
    if (operator === 'Tj' && text.add(content, operation))
      continue
    if (operator === 'Td' && text.move(content, operation))
      continue
    close()
    if (operator === 'BDC' || operator === 'BMC')
      open(mcidOf(content, operation))
    else if (operator === 'EMC')
      marks.pop()
    else if (operator === 'BT')
      text = new TextObject()
    else if (operator === 'Tf')
      text.setFont(fontOf(fonts, content, operation))
    else if (operator === 'Tm')
      text.setMatrix(numbersOf(content, operation))
    else if (operator === 'Td')
      insertions.push(...text.step(content, operation))
    else
      transform.read(content, operation)
  }
  if (before && endsWord(before.text))
    addSpace(before)
  return { content: insert(content, insertions), wordless }
}

/** Whether a space belongs between two runs that follow each other in the document. */
function isApart(before: Run, after: Run): boolean {
  // A reference such as 2021;(9):CD011612 has no spaces, and may break before its bracket.
  if (/\s$/.test(before.text) || /^\s/.test(after.text) || (/\d;$/.test(before.text) && after.text.startsWith('(')))
    return false
  const height = Math.min(before.height, after.height)
  const down = Math.abs(after.from[1] - before.to[1])
  const right = after.from[0] - before.to[0]
  if (down < LINE * height && right > -LINE * height)
    return right > GAP * height
  return endsWord(before.text) || (before.mcid !== after.mcid && !endsInHyphen(before.text))
}

/** Whether a line that ends here ends a word: not after a hyphen or slash inside one, nor inside a web address, which may break anywhere. */
function endsWord(text: string): boolean {
  return !endsInHyphen(text) && !/(?:^|[\s(])(?:https?:\/\/|www\.|doi\.org\/|10\.\d{4,}\/)\S*$/.test(text)
}

function endsInHyphen(text: string): boolean {
  return /[^\s\-‐–—/][-‐–—/]$/.test(text)
}

function addSpace(run: Run): void {
  const { space } = run.font
  if (space !== undefined && !/\s$/.test(run.text))
    run.insertion.text = operatorFor(run.codes + space.toString(16).padStart(4, '0'))
}
