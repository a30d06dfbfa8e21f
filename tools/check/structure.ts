import type { Fault } from './fault.ts'
import { isMap, parseDocument } from 'yaml'
import { yamlWords } from '../../evidence/yaml-words.ts'

/** A block of settings between two lines of `---`; lines counted from 0. */
interface Block { opens: number, closes: number }

/** What follows from one mistake here would look like many others, so only the first of a kind is told. */
export function checkStructure(file: string, text: string): Fault[] {
  const lines = text.split(/\r?\n/)
  const { comments, blocks, unclosed } = scan(lines, file)
  if (comments.length > 0)
    return comments.slice(0, 1)
  if (unclosed.length > 0)
    return unclosed.slice(0, 1)
  return [...twoInARow(file, lines, blocks), ...blocks.flatMap(block => settingsFaults(file, lines, block))]
}

/** Finds comments and blocks of settings as Slidev does, and those that nothing ends. */
function scan(lines: readonly string[], file: string): { comments: Fault[], blocks: Block[], unclosed: Fault[] } {
  const comments: Fault[] = []
  const blocks: Block[] = []
  const unclosed: Fault[] = []
  let opened: number | undefined
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? ''
    const settings = opened === undefined && /^---(?!-)/.test(line) && (lines[i + 1] ?? '').trim() !== ''
    if (settings) {
      const closes = lines.findIndex((other, j) => j > i && other.trimEnd() === '---')
      const stray = lines.findIndex((other, j) => j > i && (closes < 0 || j < closes) && (/^\s*(?:<|#{1,6}\s)/.test(other) || other.trim() === ''))
      if (closes < 0 || stray > 0)
        unclosed.push(fault(file, i, `the settings that begin here are not closed${stray > 0 ? ` before line ${stray + 1}` : ''}; write a line of --- after the last of them`))
      blocks.push({ opens: i, closes: closes < 0 ? lines.length : closes })
      i = closes < 0 ? lines.length : closes
      continue
    }
    for (const [mark] of line.matchAll(/<!--|-->/g)) {
      if (mark === '<!--' && opened !== undefined)
        comments.push(fault(file, opened, 'this comment is not closed, so that the notes and slides after it are lost; write --> at its end'))
      // The arrow of a diagram ends nothing.
      else if (mark === '-->' && opened === undefined && line.trimEnd().endsWith(mark))
        comments.push(fault(file, i, 'a comment ends here that does not begin; write <!-- where the notes begin'))
      opened = mark === '<!--' ? i : undefined
    }
  }
  if (opened !== undefined)
    comments.push(fault(file, opened, 'this comment is not closed, so that the notes and slides after it are lost; write --> at its end'))
  return { comments, blocks, unclosed }
}

/** Two blocks with nothing between them, of which the first would be a slide of its own. */
function twoInARow(file: string, lines: readonly string[], blocks: readonly Block[]): Fault[] {
  return blocks.flatMap(({ opens, closes }, i) => {
    const next = blocks[i + 1]
    const between = lines.slice(closes + 1, next?.opens).join('').trim()
    const imports = lines.slice(opens, closes).some(line => line.startsWith('src:'))
    return next && !imports && between === '' ? [fault(file, next.opens, `two blocks of settings follow each other (lines ${opens + 1} and ${next.opens + 1}); a slide has one`)] : []
  })
}

function settingsFaults(file: string, lines: readonly string[], { opens, closes }: Block): Fault[] {
  const document = parseDocument(lines.slice(opens + 1, closes).join('\n'))
  const faults = document.errors.map(({ code, linePos }) => {
    const line = opens + (linePos?.[0].line ?? 1)
    const found = (lines[line] ?? '').trim()
    return fault(file, line, code === 'DUPLICATE_KEY'
      ? `"${found.split(':')[0]}" is set twice; keep one of the two lines`
      : `"${found}" cannot be read as a setting: ${yamlWords(code)}; settings are written as "name: value"`)
  })
  if (faults.length > 0)
    return faults
  return isMap(document.contents) ? [] : [fault(file, opens + 1, `"${(lines[opens + 1] ?? '').trim()}" is not a setting; settings are written as "name: value"`)]
}

/** @param row counted from 0 */
function fault(file: string, row: number, message: string): Fault {
  return { file, line: row + 1, message }
}
